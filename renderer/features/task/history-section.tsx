import { useLedger, useProfile } from '#renderer/data/session-context.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { Book, BookTask } from '#shared/book/types.ts';
import { formatDate, formatDateTime } from '#shared/time/format-date.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldHistoriesDialog } from './field-histories-dialog.tsx';
import { type HistoryEntry, taskHistory } from './task-history.ts';
import { taskRecords } from './task-records.ts';
import { taskVi } from './vi.ts';

const SHOWN = 3;

/** More fields than these written at once are the whole report. */
const NAMED_FIELDS = 4;

/** In the order of the report form. */
const REPORT_FIELDS = Object.keys(taskVi.reportFields) as readonly (keyof typeof taskVi.reportFields)[];

/** Who changed what about this task, and when: the newest first, the rest on demand. */
export function HistorySection({ book, task }: { readonly book: Book; readonly task: BookTask }) {
  const { t } = useTranslation('task');
  const view = useLedger();
  const profile = useProfile();
  const [all, setAll] = useState(false);
  const [showsFields, showFields] = useState(false);
  const entries = useMemo(() => taskHistory(view.ledger, book, task), [view, book, task]);
  const [first, ...more] = useMemo(
    () =>
      taskRecords(view.ledger, book, task, {
        issued: t('history.recordIssued'),
        reading: t('history.recordReading'),
        extension: (until) => t('history.recordExtension', { date: formatDate(until) }),
      }),
    [view, book, task, t],
  );
  const what = ({ kind, period, fields, workbook }: HistoryEntry): string => {
    if (kind !== 'report') return t(`history.${kind}`, { period });
    if (workbook !== null)
      return t('history.workbook', { period, file: workbook.file, by: workbook.importedBy });
    if (fields.length > NAMED_FIELDS) return t('history.wholeReport', { period });
    const names = REPORT_FIELDS.filter((field) => fields.includes(field)).map((field) =>
      t(`reportFields.${field}`),
    );
    return t('history.report', { period, fields: names.join(', ') });
  };
  const who = ({ writer, workbook }: HistoryEntry): string => {
    if (workbook !== null) return workbook.officer;
    // The own key is in no roster at the focal point.
    const device = [profile, ...book.devices].find(({ publicKey }) => publicKey === writer.author);
    const agency = book.agencies.find(({ id }) => id === writer.agency)?.shortName;
    return [device?.person, agency ?? t('history.unknown')].filter(Boolean).join(', ');
  };
  return (
    <PaneSection
      title={t('history.title')}
      right={
        entries.length <= SHOWN ? undefined : (
          <LinkButton onClick={() => setAll(!all)}>
            {all ? t('history.less') : t('history.all', { count: entries.length })}
          </LinkButton>
        )
      }
    >
      {first === undefined ? null : (
        <p>
          <LinkButton onClick={() => showFields(true)}>{t('history.fieldsOpen')}</LinkButton>
        </p>
      )}
      {showsFields && first !== undefined ? (
        <FieldHistoriesDialog path={task.path} records={[first, ...more]} onClose={() => showFields(false)} />
      ) : null}
      {entries.length === 0 ? (
        <p className="mute">{t('history.none')}</p>
      ) : (
        <ol className="history">
          {(all ? entries : entries.slice(0, SHOWN)).map((entry) => (
            <li key={`${entry.kind} ${entry.period} ${entry.writer.hash}`} className="second">
              {formatDateTime(entry.writer.time)} · {who(entry)} {what(entry)}
            </li>
          ))}
        </ol>
      )}
    </PaneSection>
  );
}
