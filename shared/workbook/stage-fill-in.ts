import type { Book } from '#shared/book/types.ts';
import type { AgencyId } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { fillInTexts } from '#shared/office/fill-in/fill-in-document-of.ts';
import type { FillInHead } from '#shared/office/fill-in/fill-in-tags.ts';
import { readFillIn } from '#shared/office/fill-in/read-fill-in.ts';
import type { Grid } from '#shared/office/reading/grid.ts';
import { Problem } from '#shared/problem.ts';
import { checkFillInHead } from './check-fill-in-head.ts';
import { stageWorkbook } from './stage-workbook.ts';
import type { StagedWorkbook } from './staged-workbook.ts';

/** A file that was told to be a workbook to fill in (`fillInHead`), opened. */
export interface FillInFile {
  readonly name: string;
  readonly sha256: string;
  readonly head: FillInHead | 'marks-lost';
  readonly grids: readonly Grid[];
}

/**
 * Reads a filled-in workbook and holds it against the book; writes nothing.
 *
 * @param here who takes it in.
 * @throws Problem `fill-in-unmarked`, or what `checkFillInHead` refuses; CellProblems naming every place to mend.
 */
export function stageFillIn(
  book: Book,
  ledger: Ledger,
  file: FillInFile,
  here: { readonly agency: AgencyId; readonly focal: boolean },
): StagedWorkbook {
  const { head, grids } = file;
  if (head === 'marks-lost') {
    throw new Problem(
      'fill-in-unmarked',
      'Giống tệp điền nhưng mọi dấu ẩn đã mất, không rõ của cơ quan nào, kỳ nào. Chưa ghi gì.',
      { advice: 'Đồng chí chép số liệu vào tệp điền do đầu mối gửi, lưu lại rồi đưa vào.' },
    );
  }
  checkFillInHead(book, head, here);
  const reading = readFillIn(grids, head, fillInTexts(book, head.agency));
  const period = book.periods.find(({ id }) => id === head.period);
  const about = new Set(fillInTexts(book, head.agency, period).map(({ path }) => path));
  // Of a request only the tasks it is about can be missing.
  const absent = reading.absent.filter((path) => about.has(path));
  return stageWorkbook(book, ledger, { ...reading, absent }, file, head.agency === here.agency);
}
