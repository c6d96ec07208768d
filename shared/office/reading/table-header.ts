import type { AppendixColumn, ColumnRole } from '#shared/domain/appendix.ts';
import type { GridRow } from './grid.ts';
import type { ChosenRole } from './reading-choices.ts';

/** A column of the table as its header names it. */
export interface HeaderColumn {
  /** 1-based column of the sheet. */
  readonly column: number;
  /** As written; of two columns with the same words, the second is told apart by a number. */
  readonly header: string;
  readonly role: ChosenRole;
}

/** Where the table begins and what its columns are. */
export interface TableHeader {
  /** Index of the first header row in the grid's rows. */
  readonly first: number;
  /** Index of the last one: further down for a header in two or three rows. */
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
  /** Column of our own hidden tags; null in a foreign file. */
  readonly tagColumn: number | null;
  /** Role → column; the first where several columns have it. */
  readonly columnOf: ReadonlyMap<ChosenRole, number>;
}

export function tableHeader(
  first: number,
  last: number,
  columns: readonly HeaderColumn[],
  tagColumn: number | null,
): TableHeader {
  const columnOf = new Map<ChosenRole, number>();
  for (const { role, column } of columns) if (!columnOf.has(role)) columnOf.set(role, column);
  const joint = columnOf.get('lead-and-coordinating');
  if (joint !== undefined && !columnOf.has('lead')) columnOf.set('lead', joint);
  return { first, last, columns, tagColumn, columnOf };
}

/** The text of the column with this role; empty when the table has none. */
export function textOf(header: TableHeader, row: GridRow, role: ColumnRole): string {
  const column = header.columnOf.get(role);
  return column === undefined ? '' : (row.cells.get(column) ?? '');
}

/** The columns of an AppendixDocument: one that holds both kinds of agencies stands for the lead agencies. */
export function documentColumns(header: TableHeader): readonly AppendixColumn[] {
  return header.columns.map(({ role, header: words, column }) => ({
    role: role === 'lead-and-coordinating' ? 'lead' : role,
    header: words,
    column,
  }));
}
