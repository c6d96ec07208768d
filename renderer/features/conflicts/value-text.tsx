import { valueWords } from '#renderer/ui/record/value-words.ts';
import type { JsonValue } from '#shared/json.ts';
import { wordDiff } from '#shared/text/word-diff.ts';
import { useTranslation } from 'react-i18next';

/** A value with the words marked that differ from what stood there before. */
export function ValueText({
  field,
  before,
  value,
}: {
  readonly field: string | null;
  readonly before: JsonValue;
  readonly value: JsonValue;
}) {
  const { t } = useTranslation('conflicts');
  const { t: record } = useTranslation('record');
  const [old, young] = [valueWords(field, before), valueWords(field, value)];
  return (
    <span className="clash-value">
      {wordDiff(old, young).map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'removed' ? (
          <del key={index}>{text}</del>
        ) : (
          <ins key={index}>{text}</ins>
        ),
      )}
      {young !== '' ? null : old === '' ? (
        <span className="mute">{record('empty')}</span>
      ) : (
        <>
          {' '}
          <ins>{t('removed')}</ins>
        </>
      )}
    </span>
  );
}
