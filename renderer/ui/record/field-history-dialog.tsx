import { useLedger } from '#renderer/data/session-context.tsx';
import { useWriters } from '#renderer/data/use-writers.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { JsonValue } from '#shared/json.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { OriginWords } from './origin-words.tsx';
import { fieldWord, valueWords } from './value-words.ts';
import './record.css';

/** Every value a field ever had, back to its first writer: what, who, when, in which file. */
export function FieldHistoryDialog({
  entity,
  field,
  onTake,
  onClose,
}: {
  readonly entity: string;
  readonly field: string;
  /** Writes an earlier value anew; absent where the field is not this agency's. */
  readonly onTake?: ((value: JsonValue) => void) | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('record');
  const { ledger } = useLedger();
  const words = useWriters();
  const writes = ledger.history(entity, field).toReversed();
  const now = ledger.field(entity, field);
  const beside = new Set(now?.others.map(({ writer }) => writer.hash));
  const title = t('history.title', { field: fieldWord(field) });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      width={860}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      <div className="record-scroll" role="region" aria-label={t('history.label')} tabIndex={0}>
        <table className="tbl tbl-rows record-history" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('history.value')}</th>
              <th scope="col">{t('history.who')}</th>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.file')}</th>
            </tr>
          </thead>
          <tbody>
            {writes.map(({ value, writer }, index) => {
              const { person, agency, at } = words(writer);
              const shown = now?.writer.hash === writer.hash;
              const text = valueWords(field, value);
              return (
                <tr key={writer.hash}>
                  <td>
                    {text === '' ? (
                      <span className="mute">{t('empty')}</span>
                    ) : (
                      <span className="record-text">{text}</span>
                    )}
                    {shown ? <span className="second small record-note">{t('history.shown')}</span> : null}
                    {beside.has(writer.hash) ? (
                      <span className="second small record-note">{t('history.beside')}</span>
                    ) : null}
                    {onTake === undefined || now === undefined || sameJson(value, now.value) ? null : (
                      <LinkButton onClick={() => onTake(value)}>{t('history.take')}</LinkButton>
                    )}
                  </td>
                  <td>{[person, agency].filter(Boolean).join(', ')}</td>
                  <td>
                    {formatDateTime(at)}
                    {index === writes.length - 1 ? (
                      <span className="second small record-note">{t('history.first')}</span>
                    ) : null}
                  </td>
                  <td>
                    <OriginWords writer={words(writer)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="mute small record-foot">{t('history.note')}</p>
    </Dialog>
  );
}
