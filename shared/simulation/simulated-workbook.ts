import type { Book } from '#shared/book/types.ts';
import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { AgencyId, Instant, TaskPath } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';
import { fillInDocumentOf } from '#shared/office/fill-in/fill-in-document-of.ts';
import { fillInWorkbook } from '#shared/office/fill-in/fill-in-workbook.ts';
import { fillInHead } from '#shared/office/fill-in/read-fill-in.ts';
import { cellsOfReport, typedIn } from '#shared/office/fill-in/typed-in.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { stageFillIn } from '#shared/workbook/stage-fill-in.ts';
import { workbookTakenIn } from '#shared/workbook/take-workbook.ts';

/** A file that an agency with only Excel sends. */
export interface SimulatedWorkbook {
  readonly name: string;
  readonly agency: AgencyId;
  readonly bytes: Uint8Array;
}

/**
 * The workbook that the focal point made for an agency, as that agency sends it back: its reports typed into the cells.
 *
 * @param madeAt when the focal point made it; a later one counts over an earlier one of the same agency and period.
 * @param reports by task; evidence, files and corrections are no part of a workbook.
 */
export async function simulatedWorkbook(
  book: Book,
  { agency, period, madeAt }: { agency: AgencyId; period: ReportingPeriod; madeAt: Instant },
  officer: string,
  reports: ReadonlyMap<TaskPath, ReportFields>,
): Promise<SimulatedWorkbook> {
  const blank = fillInWorkbook(fillInDocumentOf(book, agency, period), { createdAt: madeAt });
  const answers = new Map([...reports].map(([task, report]) => [task, cellsOfReport(report)] as const));
  const bytes = await writeXlsx(typedIn(blank, officer, answers));
  return { name: `tep-dien_${agency}_${period.id}.xlsx`, agency, bytes };
}

/**
 * What the focal point writes when it takes such a file in, read from its bytes; the book's values stay where they differ.
 *
 * @throws Problem when the bytes are no workbook that can be taken in here.
 */
export async function simulatedTakeIn(
  book: Book,
  ledger: Ledger,
  { name, bytes }: Pick<SimulatedWorkbook, 'name' | 'bytes'>,
  by: { readonly person: string; readonly at: Instant },
): Promise<readonly Change[]> {
  const grids = openAppendixFile(bytes);
  const head = fillInHead(grids);
  if (head === null) throw new Error(`No workbook to fill in: ${name}`);
  const file = { name, sha256: await sha256Hex(bytes), head, grids };
  const here = { agency: ledger.options.focalAgency, focal: true };
  return workbookTakenIn(book, ledger, stageFillIn(book, ledger, file, here), new Set(), by);
}
