import type { Finding } from './finding.ts';
import { rowRanges } from './finding.ts';
import type { Grid, GridMerge, GridRow } from './grid.ts';
import type { TableHeader } from './table-header.ts';

/** A grid whose vertically merged cells hold their text in every row they cover. */
export interface FilledGrid {
  readonly rows: readonly GridRow[];
  /** Row → columns whose text comes from a merged cell above. */
  readonly filled: ReadonlyMap<number, ReadonlySet<number>>;
  /** Row → last column that its first merged cell reaches. */
  readonly reach: ReadonlyMap<number, number>;
  readonly findings: readonly Finding[];
}

/** A merged cell means its value in every row it covers. Merges above the table, and those of its headers, stay. */
export function fillMergedCells(
  grid: Grid,
  header: TableHeader,
  repeatsHeader: (row: GridRow) => boolean,
): FilledGrid {
  const body = grid.rows.slice(header.last + 1);
  const index = new Map(body.map((row, at) => [row.number, at] as const));
  const added = new Map<number, Map<number, string>>();
  const reach = new Map<number, number>();
  const columns = new Set(header.columns.map(({ column }) => column));
  const rowsOf = new Map<number, number[]>();
  const rowsBeside = new Map<number, number[]>();
  const pair = startAndFinish(header);
  // Merges that overlap are no merges: together they cannot cover more cells than the table has.
  let budget = body.length * header.columns.length;
  for (const merge of grid.merges) {
    const at = index.get(merge.row);
    if (at === undefined) continue;
    if (merge.toColumn > merge.column)
      reach.set(merge.row, Math.max(reach.get(merge.row) ?? 0, merge.toColumn));
    const top = body[at];
    if (top === undefined || repeatsHeader(top)) continue;
    // "Thường xuyên" over start and finish says both.
    const beside = pair !== null && pair.from === merge.column && merge.toColumn >= pair.to ? pair.to : null;
    const said = top.cells.get(merge.column);
    if (beside !== null && said !== undefined && !top.cells.has(beside)) {
      const cells = added.get(top.number) ?? new Map<number, string>();
      added.set(top.number, cells.set(beside, said));
      pushTo(rowsBeside, beside, top.number);
    }
    if (merge.toRow === merge.row || !columns.has(merge.column)) continue;
    const covered = budget > 0 ? coveredRows(body, at, merge) : [];
    budget -= merge.toRow - merge.row;
    for (const row of covered) {
      const cells = added.get(row.number) ?? new Map<number, string>();
      cells.set(merge.column, top.cells.get(merge.column) ?? '');
      added.set(row.number, cells);
      pushTo(rowsOf, merge.column, row.number);
    }
  }
  return {
    rows: added.size === 0 ? body : body.map((row) => withCells(row, added.get(row.number))),
    filled: new Map([...added].map(([row, cells]) => [row, new Set(cells.keys())])),
    reach,
    findings: header.columns.flatMap(({ column, header: words }) => [
      ...filledFinding(words, column, rowsOf.get(column), 'dọc'),
      ...filledFinding(words, column, rowsBeside.get(column), 'ngang với cột bên'),
    ]),
  };
}

/** The columns of start and finish where they stand side by side as a pair; null where the table has no such pair. */
function startAndFinish({ columns }: TableHeader): { readonly from: number; readonly to: number } | null {
  const start = columns.find(({ role }) => role === 'start')?.column;
  const finish = columns.find(({ role }) => role === 'deadline')?.column;
  return start === undefined || finish === undefined || start > finish ? null : { from: start, to: finish };
}

function coveredRows(body: readonly GridRow[], at: number, merge: GridMerge): readonly GridRow[] {
  const text = body[at]?.cells.get(merge.column);
  const covered: GridRow[] = [];
  if (text === undefined) return covered;
  for (let next = at + 1; next < body.length; next += 1) {
    const row = body[next];
    if (row === undefined || row.number > merge.toRow) break;
    if (!row.cells.has(merge.column)) covered.push(row);
  }
  return covered;
}

function pushTo(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function withCells(row: GridRow, cells: ReadonlyMap<number, string> | undefined): GridRow {
  if (cells === undefined) return row;
  const all = [...row.cells, ...cells].toSorted(([a], [b]) => a - b);
  return { ...row, cells: new Map(all) };
}

function filledFinding(
  header: string,
  column: number,
  rows: readonly number[] | undefined,
  way: string,
): readonly Finding[] {
  if (rows === undefined) return [];
  return [
    {
      code: 'merged-cell-filled',
      message: `Cột ${oneLine(header)} có ô gộp ${way}. Đã lấy chữ của ô gộp cho các dòng nó phủ: ${rowRanges(rows)}.`,
      where: `cột ${oneLine(header)}`,
      rows,
      column,
    },
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
