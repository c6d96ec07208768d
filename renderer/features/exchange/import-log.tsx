import type { ImportRecord } from '#renderer/data/import-record.ts';
import { changedBook } from '#renderer/data/import-totals.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { undoImport } from '#renderer/use-cases/undo-import.ts';
import { formatDateTime } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { ImportTable } from './import-table.tsx';

/** Every import, newest first; the newest stands open. The last one that still counts can be taken back as one step. */
export function ImportLog({ records }: { readonly records: readonly ImportRecord[] }) {
  const { t } = useTranslation('exchange');
  const session = useSession();
  const last = records.find(({ undoneAt }) => undoneAt === null);
  const undo = async (record: ImportRecord) => {
    try {
      await undoImport(session, record);
      sayAction({ tone: 'done', text: t('log.undoDone', { at: formatDateTime(record.at) }) });
    } catch (error) {
      sayProblem(error);
    }
  };
  return (
    <div className="import-log">
      {records.map((record, index) => {
        const at = formatDateTime(record.at);
        const canUndo = record === last && changedBook(record);
        return (
          <details key={record.id} open={index === 0}>
            <summary>
              <span className={record.undoneAt === null ? 'strong' : 'mute import-undone'}>
                {t('log.importOf', { at, files: record.files.length, changes: record.fieldsChanged })}
              </span>
              {record.undoneAt === null ? null : (
                <span className="second">{t('log.undone', { at: formatDateTime(record.undoneAt) })}</span>
              )}
            </summary>
            <ImportTable record={record} label={t('log.importLabel', { at })} />
            {canUndo ? (
              <p className="import-undo">
                <Button size="small" onClick={() => void undo(record)}>
                  {t('log.undo')}
                </Button>
              </p>
            ) : null}
          </details>
        );
      })}
    </div>
  );
}
