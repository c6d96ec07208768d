import type { ImportRecord } from '#renderer/data/import-record.ts';
import type { Session } from '#renderer/data/session.ts';
import { runOfficeJob } from '#renderer/workers/office-client.ts';
import type { Book } from '#shared/book/types.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { importPackages, type ImportOptions } from './import-packages.ts';
import { openWorkbooks, type OpenTables } from './import/open-workbooks.ts';
import { takeInWorkbooks, type DecideWorkbooks } from './import/take-in-workbooks.ts';

export interface ReceiveOptions extends ImportOptions {
  readonly readBook: () => Book;
  readonly decide: DecideWorkbooks;
  /** Opens office files; in a worker by default. */
  readonly openTables?: OpenTables;
}

/**
 * Takes in whatever came: packages, then the workbooks that agencies filled in, held against what the packages brought.
 * One record, one undo; files that are neither are named and left alone.
 */
export async function receiveFiles(
  session: Session,
  files: readonly OpenedFile[],
  { readBook, decide, openTables = openInWorker, ...watch }: ReceiveOptions,
): Promise<ImportRecord> {
  const { workbooks, others } = await openWorkbooks(files, openTables, watch);
  const record = await importPackages(session, others, watch);
  return workbooks.length === 0
    ? record
    : takeInWorkbooks(session, readBook, record, workbooks, decide, watch);
}

export const openInWorker: OpenTables = (bytes) => runOfficeJob('open-tables', { bytes });
