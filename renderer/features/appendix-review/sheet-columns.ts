import type { ChosenRole } from '#shared/office/reading/reading-choices.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';

/** A column of the left pane. */
export interface SheetColumn {
  readonly column: number;
  readonly role: ChosenRole;
}

const WIDTHS: Readonly<Record<ChosenRole, string>> = {
  number: '44px',
  content: 'minmax(220px, 1fr)',
  lead: '158px',
  coordinating: '142px',
  'lead-and-coordinating': '190px',
  deadline: '96px',
  product: '136px',
  start: '92px',
  code: '92px',
  note: '110px',
  other: '110px',
};

/** Every column with text, known or not, in the sheet's order. */
export function sheetColumns({ grid, columns }: TableReading): readonly SheetColumn[] {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  const used = new Set([...roles.keys(), ...grid.rows.flatMap(({ cells }) => [...cells.keys()])]);
  return [...used]
    .toSorted((a, b) => a - b)
    .map((column) => ({ column, role: roles.get(column) ?? 'other' }));
}

/** The grid's template: row number, kind of row, then the sheet's columns. */
export const columnTemplate = (columns: readonly SheetColumn[]): string =>
  ['42px', '112px', ...columns.map(({ role }) => WIDTHS[role])].join(' ');
