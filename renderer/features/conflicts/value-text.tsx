import { valueWords } from '#renderer/ui/record/value-words.ts';
import { WordChanges } from '#renderer/ui/word-changes.tsx';
import type { JsonValue } from '#shared/json.ts';
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
      <WordChanges before={old} after={young} />
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
