import { giveWay } from '#renderer/data/give-way.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { fillInHead } from '#shared/office/fill-in/read-fill-in.ts';
import type { FillInHead } from '#shared/office/fill-in/fill-in-tags.ts';
import type { Grid } from '#shared/office/reading/grid.ts';
import { looksLikeOfficeFile } from '#shared/office/reading/looks-like-office-file.ts';
import { Problem } from '#shared/problem.ts';
import type { ImportWatch } from './import-watch.ts';

/** A workbook to fill in among received files, told by its content; nothing of it is judged yet. */
export interface OpenedWorkbook {
  readonly file: OpenedFile;
  readonly head: FillInHead | 'marks-lost';
  readonly grids: readonly Grid[];
}

/** Opens an office file in a worker. */
export type OpenTables = (bytes: Uint8Array) => Promise<readonly Grid[]>;

/**
 * Parts received files: workbooks to fill in, and all others in their order. An office file that cannot be opened is
 * among the others, whose import says what it is.
 */
export async function openWorkbooks(
  files: readonly OpenedFile[],
  openTables: OpenTables,
  { onProgress, signal }: ImportWatch = {},
): Promise<{ readonly workbooks: readonly OpenedWorkbook[]; readonly others: readonly OpenedFile[] }> {
  const workbooks: OpenedWorkbook[] = [];
  const others: OpenedFile[] = [];
  const total = files.length;
  onProgress?.({ step: 'open', done: 0, total, file: null });
  for (const file of files) {
    signal?.throwIfAborted();
    const opened = looksLikeOfficeFile(file) ? await openWorkbook(file, openTables) : null;
    if (opened === null) others.push(file);
    else workbooks.push(opened);
    onProgress?.({ step: 'open', done: workbooks.length + others.length, total, file: file.name });
    await giveWay();
  }
  return { workbooks, others };
}

async function openWorkbook(file: OpenedFile, openTables: OpenTables): Promise<OpenedWorkbook | null> {
  try {
    const grids = await openTables(file.bytes);
    const head = fillInHead(grids);
    return head === null ? null : { file, head, grids };
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
