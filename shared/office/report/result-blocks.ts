import type { Book } from '#shared/book/types.ts';
import type { Summary, SummaryCells, SummaryColumn } from '#shared/domain/summary/types.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import type { Figure } from './figure.ts';
import { nameOnDay } from './name-on-day.ts';
import { overallBlocks } from './overall-blocks.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';
import { taskBlocks } from './task-blocks.ts';
import { trendBlocks } from './trend-blocks.ts';

/**
 * The part of results: the numbers with both denominators and their course over the periods, the tables by lead agency,
 * part and kind of deadline, tasks done, late and nearly due.
 */
export function resultBlocks(book: Book, summary: Summary): readonly KeyedBlock[] {
  const { byAgency, bySection, byDeadlineKind, asOf } = summary;
  const agencies = byAgency.map(({ key, title, cells, requested }) => {
    const name = key === null ? title : nameOnDay(book, key, asOf);
    return { title: requested ? `${name} (đề nghị)` : name, cells };
  });
  return [
    keyed('results.overall', 'item', '1. Kết quả chung'),
    ...overallBlocks(summary),
    ...trendBlocks(summary),
    keyed('results.by-agency', 'item', '2. Kết quả theo cơ quan chủ trì'),
    countTable('results.agencies', 'Cơ quan chủ trì', agencies, summary),
    keyed('results.by-kind', 'item', '3. Kết quả theo phần và theo loại thời hạn'),
    countTable('results.sections', 'Phần', bySection, summary),
    countTable('results.deadline-kinds', 'Loại thời hạn', byDeadlineKind, summary),
    ...taskBlocks(book, summary),
  ];
}

/** Columns with their part of the table's width: wide enough for the longest word of the header. */
const COLUMNS: readonly (readonly [SummaryColumn, string, number])[] = [
  ['assigned', 'Được giao', 0.09],
  ['doneOnTime', 'Xong đúng hạn', 0.08],
  ['doneLate', 'Xong quá hạn', 0.08],
  ['doneUndated', 'Xong, không xét hạn', 0.08],
  ['inTime', 'Trong hạn', 0.09],
  ['overdue', 'Quá hạn', 0.08],
  ['advisedWaiting', 'Chờ cơ quan khác', 0.08],
  ['routine', 'Thường xuyên', 0.115],
  ['other', 'Khác', 0.08],
];
const NUMBER_SHARE = 0.06;
/** TT and the name stand before the numbers. */
const NAME_COLUMNS = 2;

function countTable(
  key: string,
  head: string,
  rows: readonly { readonly title: string; readonly cells: SummaryCells }[],
  { total }: Summary,
): KeyedBlock {
  // A column in which nobody has anything only takes room from the names.
  const shown = COLUMNS.filter(([column]) => column !== 'doneUndated' || total.cells[column].length > 0);
  const numbers = (cells: SummaryCells): string[] =>
    shown.map(([column]) => (cells[column].length === 0 ? '–' : formatNumber(cells[column].length)));
  const taken = shown.reduce((sum, [, , share]) => sum + share, NUMBER_SHARE);
  const figures = [...rows, total].flatMap(({ title, cells }, row) =>
    shown.flatMap(([column, header], index): Figure[] => {
      const paths = cells[column];
      const what = `${title}: ${header.toLocaleLowerCase('vi')}`;
      const at = { row, column: index + NAME_COLUMNS };
      return paths.length === 0
        ? []
        : [{ at: 0, text: formatNumber(paths.length), what, source: { kind: 'tasks', paths }, cell: at }];
    }),
  );
  return {
    key,
    figures,
    kind: 'table',
    columns: [
      { header: 'TT', share: NUMBER_SHARE, align: 'center' },
      { header: head, share: 1 - taken, align: 'left' },
      ...shown.map(([, header, share]) => ({ header, share, align: 'center' as const })),
    ],
    rows: [
      ...rows.map(({ title, cells }, index) => ({ cells: [String(index + 1), title, ...numbers(cells)] })),
      { cells: ['', total.title, ...numbers(total.cells)], total: true },
    ],
  };
}
