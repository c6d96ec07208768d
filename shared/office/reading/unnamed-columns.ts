import { columnLetters } from './cell-address.ts';
import type { Finding } from './finding.ts';
import { rowRanges } from './finding.ts';
import type { Grid } from './grid.ts';
import type { ReadingChoices, RowKind } from './reading-choices.ts';
import { tableHeader, type HeaderColumn, type TableHeader } from './table-header.ts';

/** Rows whose cells are texts of tasks. */
const OF_TASKS: ReadonlySet<RowKind> = new Set(['task', 'group', 'continuation']);

/**
 * The header with a column more for each one that has no header and yet holds text in a task's row: such a text is
 * kept under the column's letter. Null where there is none.
 */
export function withUnnamedColumns(
  grid: Grid,
  header: TableHeader,
  kinds: ReadonlyMap<number, RowKind>,
  chosen: ReadingChoices['columns'],
): { readonly header: TableHeader; readonly findings: readonly Finding[] } | null {
  const known = new Set(header.columns.map(({ column }) => column));
  if (header.tagColumn !== null) known.add(header.tagColumn);
  const rowsOf = new Map<number, number[]>();
  for (const { number, cells } of grid.rows) {
    if (!OF_TASKS.has(kinds.get(number) ?? 'other')) continue;
    for (const column of cells.keys()) {
      if (known.has(column)) continue;
      const rows = rowsOf.get(column);
      if (rows === undefined) rowsOf.set(column, [number]);
      else rows.push(number);
    }
  }
  if (rowsOf.size === 0) return null;
  const used = new Set(header.columns.map((column) => column.header));
  const added = [...rowsOf.keys()].map((column): HeaderColumn => {
    let words = `Cột ${columnLetters(column)}`;
    while (used.has(words)) words += ' (không có đầu cột)';
    return { column, header: words, role: chosen[column] ?? 'other' };
  });
  const columns = [...header.columns, ...added].toSorted((a, b) => a.column - b.column);
  return {
    header: tableHeader(header.first, header.last, columns, header.tagColumn),
    findings: added.map(({ column, header: words }) => {
      const rows = rowsOf.get(column) ?? [];
      return {
        code: 'column-without-header',
        message: `Cột ${columnLetters(column)} không có đầu cột mà có chữ ở ${rows.length} dòng: ${rowRanges(rows)}. Giữ chữ dưới tên “${words}”.`,
        where: `cột ${columnLetters(column)}`,
        rows,
        column,
        keep: 'Để như vậy',
      };
    }),
  };
}
