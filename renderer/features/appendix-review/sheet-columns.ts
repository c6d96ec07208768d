import type { ChosenRole } from '#shared/office/reading/reading-choices.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';

/** A column of the left pane. */
export interface SheetColumn {
  readonly column: number;
  readonly role: ChosenRole;
}

/** Least width in px, and the share of the room that is left. */
const WIDTHS: Readonly<Record<ChosenRole, readonly [least: number, share: number]>> = {
  number: [44, 0.1],
  content: [132, 2],
  lead: [92, 1.1],
  coordinating: [92, 1],
  'lead-and-coordinating': [120, 1.4],
  deadline: [72, 0.6],
  product: [88, 0.9],
  start: [72, 0.6],
  code: [64, 0.5],
  note: [72, 0.7],
  other: [72, 0.7],
};
const ROW_NUMBER = 36;
const ROW_KIND = [100, 0.4] as const;

/** Every column with text, known or not, in the sheet's order. */
export function sheetColumns({ grid, columns }: TableReading): readonly SheetColumn[] {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  const used = new Set([...roles.keys(), ...grid.rows.flatMap(({ cells }) => [...cells.keys()])]);
  return [...used]
    .toSorted((a, b) => a - b)
    .map((column) => ({ column, role: roles.get(column) ?? 'other' }));
}

/** The grid's template (row number, kind of row, the sheet's columns) and the width in px below which it scrolls. */
export function sheetLayout(columns: readonly SheetColumn[]): {
  readonly template: string;
  readonly least: number;
} {
  const tracks = [ROW_KIND, ...columns.map(({ role }) => WIDTHS[role])];
  return {
    template: [`${ROW_NUMBER}px`, ...tracks.map(([least, share]) => `minmax(${least}px, ${share}fr)`)].join(
      ' ',
    ),
    least: tracks.reduce((sum, [least]) => sum + least, ROW_NUMBER),
  };
}
