import type {
  CellDescription,
  MergeDescription,
  RowDescription,
  SheetDescription,
  WorkbookDescription,
} from '../../sheet/workbook-description.ts';
import { rowTag } from '../../appendix/row-tags.ts';

/** What other offices do to an appendix before it reaches us; applied to one of our own workbooks. */
export interface Oddities {
  /** Our hidden tags are gone: the file is read like any other. */
  readonly untagged?: boolean;
  /** The header stands again before every so many rows, as after copying from a printed table. */
  readonly headerEvery?: number;
  /** Tasks with longer contents are cut in two rows, the second without a number. */
  readonly tornLongerThan?: number;
  /** Equal neighbours in these columns (1-based) become one vertically merged cell. */
  readonly mergedColumns?: readonly number[];
}

interface OddRow {
  readonly row: RowDescription & { readonly cells: (CellDescription | null)[] };
  readonly merges: readonly MergeDescription[];
  readonly isTask: boolean;
}

/** Our own workbook with such oddities; the texts stay the same. */
export function oddWorkbook(workbook: WorkbookDescription, oddities: Oddities): WorkbookDescription {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => oddSheet(sheet, oddities)) };
}

function oddSheet(sheet: SheetDescription, oddities: Oddities): SheetDescription {
  const width = sheet.columns.length - (oddities.untagged === true ? 1 : 0);
  const tag = sheet.columns.length - 1;
  const header = sheet.rows.findIndex(({ cells }) => textOf(cells[tag]).startsWith(rowTag.column));
  let rows = sheet.rows.map((row, index): OddRow => ({
    row: { ...row, cells: row.cells.slice(0, width) },
    merges: sheet.merges
      .filter((merge) => merge.row === index + 1)
      .map(({ from, to }) => ({ row: 0, from, to: Math.min(to, width) })),
    isTask: textOf(row.cells[tag]).startsWith('@task:'),
  }));
  const head = rows[header];
  if (oddities.tornLongerThan !== undefined)
    rows = rows.flatMap((row) => torn(row, oddities.tornLongerThan ?? 0));
  const vertical = merged(rows, oddities.mergedColumns ?? []);
  if (oddities.headerEvery !== undefined && head !== undefined) {
    const every = oddities.headerEvery;
    rows = rows.flatMap((row, index) =>
      index > header && (index - header) % every === 0 && !vertical.inside.has(row) ? [head, row] : [row],
    );
  }
  const places = new Map(rows.map((row, index) => [row, index + 1]));
  return {
    ...sheet,
    columns: sheet.columns.slice(0, width),
    rows: rows.map(({ row }) => row),
    merges: [
      ...rows.flatMap(({ merges }, index) => merges.map((merge) => ({ ...merge, row: index + 1 }))),
      ...vertical.merges.map(({ first, last, column }) => ({
        row: places.get(first) ?? 0,
        toRow: places.get(last) ?? 0,
        from: column,
        to: column,
      })),
    ],
    filter: null,
    print: null,
  };
}

/** The row in two, cut at a space of its content. */
function torn(row: OddRow, longerThan: number): readonly OddRow[] {
  const cell = row.row.cells[1] ?? null;
  const text = textOf(cell);
  const at = text.indexOf(' ', Math.floor(text.length / 2));
  if (!row.isTask || cell === null || text.length <= longerThan || at < 0 || text.includes('\n'))
    return [row];
  const [number = null, , ...others] = row.row.cells;
  const upper = { ...row.row, cells: [number, { ...cell, value: text.slice(0, at) }, ...others] };
  const lower = { ...row.row, cells: [null, { ...cell, value: text.slice(at + 1) }] };
  return [
    { ...row, row: upper },
    { row: lower, merges: [], isTask: false },
  ];
}

/** Takes the text out of all but the first of equal neighbours. */
function merged(rows: readonly OddRow[], columns: readonly number[]) {
  const merges: { first: OddRow; last: OddRow; column: number }[] = [];
  const inside = new Set<OddRow>();
  for (const column of columns) {
    let open: { first: OddRow; last: OddRow; value: string } | null = null;
    for (const row of rows) {
      const value = row.isTask ? textOf(row.row.cells[column - 1]) : '';
      if (open !== null && value !== '' && value === open.value) {
        row.row.cells[column - 1] = null;
        inside.add(row);
        open.last = row;
        continue;
      }
      if (open !== null && open.last !== open.first) merges.push({ ...open, column });
      open = value === '' ? null : { first: row, last: row, value };
    }
    if (open !== null && open.last !== open.first) merges.push({ ...open, column });
  }
  return { merges, inside };
}

function textOf(cell: CellDescription | null | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}
