import { useLedger } from '#renderer/data/session-context.tsx';
import { useWriters } from '#renderer/data/use-writers.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { JsonValue } from '#shared/json.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import type { FieldWrite } from '#shared/ledger/types.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { OriginWords } from './origin-words.tsx';
import { fieldWord, valueWords } from './value-words.ts';
import './record.css';

/** Every value a field ever had, back to its first writer: what, who, when, in which file. */
export function FieldHistoryTable({
  entity,
  field,
  onTake,
}: {
  readonly entity: string;
  readonly field: string;
  /** Writes an earlier value anew; absent where the field is not this agency's. */
  readonly onTake?: ((value: JsonValue) => void) | undefined;
}) {
  const { t } = useTranslation('record');
  const { ledger } = useLedger();
  const writes = ledger.history(entity, field).toReversed();
  const now = ledger.field(entity, field);
  const beside = new Set(now?.others.map(({ writer }) => writer.hash));
  const standing = (write: FieldWrite): 'shown' | 'beside' | null =>
    now?.writer.hash === write.writer.hash ? 'shown' : beside.has(write.writer.hash) ? 'beside' : null;
  return (
    <>
      <div className="record-scroll" role="region" aria-label={t('history.label')} tabIndex={0}>
        <table
          className="tbl tbl-rows record-history"
          aria-label={t('history.title', { field: fieldWord(field) })}
        >
          <thead>
            <tr>
              <th scope="col">{t('history.value')}</th>
              <th scope="col">{t('history.who')}</th>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.file')}</th>
            </tr>
          </thead>
          <tbody>
            {writes.map((write, index) => (
              <WriteRow
                key={write.writer.hash}
                field={field}
                write={write}
                first={index === writes.length - 1}
                standing={standing(write)}
                onTake={now !== undefined && sameJson(write.value, now.value) ? undefined : onTake}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mute small record-foot">{t('history.note')}</p>
    </>
  );
}

function WriteRow({
  field,
  write: { value, writer },
  first,
  standing,
  onTake,
}: {
  readonly field: string;
  readonly write: FieldWrite;
  readonly first: boolean;
  readonly standing: 'shown' | 'beside' | null;
  readonly onTake: ((value: JsonValue) => void) | undefined;
}) {
  const { t } = useTranslation('record');
  const words = useWriters()(writer);
  const text = valueWords(field, value);
  return (
    <tr>
      <td>
        <span className={text === '' ? 'mute' : 'record-text'}>{text === '' ? t('empty') : text}</span>
        {standing === null ? null : (
          <span className="second small record-note">{t(`history.${standing}`)}</span>
        )}
        {onTake === undefined ? null : (
          <p>
            <LinkButton onClick={() => onTake(value)}>{t('history.take')}</LinkButton>
          </p>
        )}
      </td>
      <td>{[words.person, words.agency].filter(Boolean).join(', ')}</td>
      <td>
        {formatDateTime(words.at)}
        {first ? <span className="second small record-note">{t('history.first')}</span> : null}
      </td>
      <td>
        <OriginWords writer={words} />
      </td>
    </tr>
  );
}
