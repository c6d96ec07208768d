import type { OpenedFile } from '#shared/contracts/host.ts';
import type { AgencyId, PeriodId } from '#shared/ids.ts';
import { fillInDocumentOf } from '#shared/office/fill-in/fill-in-document-of.ts';
import { fillInWorkbook } from '#shared/office/fill-in/fill-in-workbook.ts';
import { typedIn, type TypedCells } from '#shared/office/fill-in/typed-in.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import type { Machine } from './machine.ts';
import { Q3 } from './report-cycle.ts';

/** An agency's workbook as the focal point makes it now, with the same cells typed for every task. */
export async function filledWorkbook(
  focal: Machine,
  agency: AgencyId,
  cells: TypedCells,
  {
    name = 'bao cao (1).xlsx',
    madeAt = 1,
    period: id = Q3,
  }: { readonly name?: string; readonly madeAt?: number; readonly period?: PeriodId } = {},
): Promise<OpenedFile> {
  const book = focal.book();
  const period = book.periods.find((each) => each.id === id);
  if (period === undefined) throw new Error(`No such period: ${id}`);
  const doc = fillInDocumentOf(book, agency, period);
  const answers = new Map(doc.tasks.map(({ path }) => [path, cells]));
  const workbook = typedIn(fillInWorkbook(doc, { createdAt: madeAt }), 'Lê Thị Hạnh', answers);
  return { name, bytes: await writeXlsx(workbook) };
}
