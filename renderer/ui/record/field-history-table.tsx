import { useBook, useLedger } from '#renderer/data/session-context.tsx';
import { useWriters } from '#renderer/data/use-writers.ts';
import { FileName } from '#renderer/ui/file-name.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { fieldHistory, reportHistory, type HistoryWrite } from '#shared/book/report-history.ts';
import type { JsonValue } from '#shared/json.ts';
import { reportKeyOf } from '#shared/ledger/entities.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
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
  const { agencies } = useBook();
  const key = reportKeyOf(entity);
  const writes = key === null ? fieldHistory(ledger, entity, field) : reportHistory(ledger, key, field);
  const now = writes.find(({ standing }) => standing === 'shown');
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
                key={`${write.writer.hash} ${index}`}
                field={field}
                write={write}
                first={index === writes.length - 1}
                reportOf={agencies.find(({ id }) => id === key?.agency)?.shortName ?? ''}
                onTake={now !== undefined && sameJson(write.value, now.value) ? undefined : onTake}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mute small record-foot">
        {t(writes.some(({ workbook }) => workbook !== null) ? 'history.noteWorkbook' : 'history.note')}
      </p>
    </>
  );
}

function WriteRow({
  field,
  write: { value, writer, standing, workbook },
  first,
  reportOf,
  onTake,
}: {
  readonly field: string;
  readonly write: HistoryWrite;
  readonly first: boolean;
  /** Short name of the agency whose report it is; empty where it is none. */
  readonly reportOf: string;
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
          <span className="second small record-note">
            {t(`history.${standing}`, { by: workbook?.importedBy ?? '' })}
          </span>
        )}
        {onTake === undefined ? null : (
          <p>
            <LinkButton onClick={() => onTake(value)}>{t('history.take')}</LinkButton>
          </p>
        )}
      </td>
      <td>
        {(workbook === null ? [words.person, words.agency] : [workbook.officer, reportOf])
          .filter(Boolean)
          .join(', ')}
      </td>
      <td>
        {formatDateTime(words.at)}
        {first ? <span className="second small record-note">{t('history.first')}</span> : null}
      </td>
      <td>
        {workbook === null ? (
          <OriginWords writer={words} />
        ) : (
          <>
            <FileName>{workbook.file}</FileName>
            <span className="second small record-note">
              {t('history.workbook', { by: workbook.importedBy })}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}
