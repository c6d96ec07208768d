import { now } from '#renderer/data/clock.ts';
import { loadOfficeSetup } from '#renderer/data/office-setup-store.ts';
import type { Session } from '#renderer/data/session.ts';
import { type JobSettings, runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import type { AppendixScope } from '#shared/office/appendix/appendix-scope.ts';
import type { ColumnContent, ColumnSet } from '#shared/office/appendix/output-columns.ts';
import { namedAppendix } from './named-appendix.ts';
import { suggestedName } from './suggested-name.ts';

export interface AppendixExport extends ColumnContent {
  /** As issued, with result and status, or with the detailed plans. */
  readonly columns: ColumnSet;
  /** The whole appendix by default. */
  readonly scope?: AppendixScope;
  /** For the file's name: what the scope leaves, e.g. an agency. */
  readonly note?: string;
  /** For the file's name: the period of the progress, e.g. `Quý III/2024`. */
  readonly period?: string;
}

/**
 * "Xuất Excel": writes the appendix in the format it was issued in, through the save dialog. The file reads back
 * without a difference. Made in a worker; can be cancelled.
 *
 * @returns null when the officer cancelled the dialog.
 */
export async function exportAppendixXlsx(
  session: Session,
  book: Book,
  choice: AppendixExport,
  settings?: JobSettings,
): Promise<SavedFile | null> {
  const { host, profile } = session;
  const { plan } = book;
  const { margins } = await loadOfficeSetup(session, book);
  const options = {
    ...rowsAndColumns(choice),
    planNumber: plan.number,
    company: profile.agencyName,
    margins,
  };
  const bytes = await runOfficeJob('write-appendix', { document: plan.appendix, options }, settings);
  return host.saveFile({
    suggestedName: await suggestedName(session, book, namedAppendix(choice), 'xlsx'),
    kind: 'xlsx',
    bytes,
  });
}

/** "Lưu Word": the same table as a Word document, A4 landscape. As `exportAppendixXlsx`. */
export async function exportAppendixDocx(
  session: Session,
  book: Book,
  choice: AppendixExport,
  settings?: JobSettings,
): Promise<SavedFile | null> {
  const { host, profile } = session;
  const input = {
    document: book.plan.appendix,
    ...rowsAndColumns(choice),
    page: await loadOfficeSetup(session, book),
    company: profile.agencyName,
    createdAt: now(),
  };
  const bytes = await runOfficeJob('write-appendix-docx', input, settings);
  return host.saveFile({
    suggestedName: await suggestedName(session, book, namedAppendix(choice), 'docx'),
    kind: 'docx',
    bytes,
  });
}

function rowsAndColumns({ columns, scope, progress, measures }: AppendixExport) {
  return {
    columns,
    ...(scope === undefined ? {} : { scope }),
    ...(progress === undefined ? {} : { progress }),
    ...(measures === undefined ? {} : { measures }),
  };
}
