import type { Session } from '#renderer/data/session.ts';
import { type JobSettings, runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { AppendixScope } from '#shared/office/appendix/appendix-scope.ts';
import type { ColumnSet } from '#shared/office/appendix/output-columns.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { documentName } from './document-name.ts';

export interface AppendixExport {
  /** As issued, or with result and status. */
  readonly columns: ColumnSet;
  /** The whole appendix by default. */
  readonly scope?: AppendixScope;
  /** What the progress columns say; needed with `columns: 'progress'`. */
  readonly progress?: ProgressByTask;
  /** For the file's name, e.g. `Quý III/2024` or an agency. */
  readonly note?: string;
}

/**
 * "Xuất Excel": writes the appendix in the format it was issued in, through the save dialog. The file reads back
 * without a difference. Made in a worker; can be cancelled.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportAppendixXlsx(
  { host, profile }: Session,
  { plan }: Pick<Book, 'plan'>,
  { columns, scope, progress, note = '' }: AppendixExport,
  settings?: JobSettings,
): Promise<SavedFile | null> {
  const bytes = await runOfficeJob(
    'write-appendix',
    {
      document: plan.appendix,
      options: {
        columns,
        planNumber: plan.number,
        company: profile.agencyName,
        ...(scope === undefined ? {} : { scope }),
        ...(progress === undefined ? {} : { progress }),
      },
    },
    settings,
  );
  const parts = ['Phụ lục', plan.number, columns === 'progress' ? 'có tiến độ' : '', note];
  return host.saveFile({ suggestedName: documentName(parts, 'xlsx'), kind: 'xlsx', bytes });
}
