import { utils, write } from 'xlsx';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import { plan158Appendix } from '#seeds/plan-158/plan-158.ts';

const HEADER = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện', 'Sản phẩm'];
/** Tasks that a page break cuts, as in the printed document. */
const TORN = new Set(['I.6', 'I.9', 'II.8']);
/** A header comes again on every page; the document has ten. */
const ROWS_A_PAGE = 5;

/**
 * Plan 158's appendix as another office would type it from the printed document: title rows, a header on every page,
 * three rows cut in two by a page break, section rows, the legend. Nothing of this program is in it.
 *
 * @param change what the office changed in the rows.
 */
export function foreignAppendix(
  change: (tasks: readonly AppendixTask[]) => readonly AppendixTask[] = (tasks) => tasks,
): Uint8Array {
  const { title, attachedTo, sections, tasks, notes } = plan158Appendix();
  const rows: string[][] = [[title], [attachedTo], HEADER];
  let section = '';
  let onPage = 0;
  for (const task of change(tasks)) {
    if (task.section !== section) {
      section = task.section;
      rows.push([section, sections.find(({ number }) => number === section)?.title ?? '']);
    }
    const cells = [task.number, task.content, task.lead, task.coordinating, task.deadline, task.product];
    onPage += 1;
    if (TORN.has(task.path)) {
      const [top, rest] = torn(task.content);
      rows.push([task.number, top, ...cells.slice(2)], HEADER, ['', rest]);
      onPage = 0;
    } else rows.push(cells);
    if (onPage === ROWS_A_PAGE) {
      rows.push(HEADER);
      onPage = 0;
    }
  }
  rows.push([notes]);
  const sheet = utils.aoa_to_sheet(rows);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Phụ lục');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** A newer appendix: one task gone, one deadline changed. */
export const amendedAppendix = (tasks: readonly AppendixTask[]): readonly AppendixTask[] =>
  tasks
    .filter(({ path }) => path !== 'II.22')
    .map((task) => (task.path === 'II.3' ? { ...task, deadline: 'Quý I/2025' } : task));

/** In the middle of the sentence, between two words. */
function torn(text: string): readonly [string, string] {
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  return [text.slice(0, at), text.slice(at + 1)];
}
