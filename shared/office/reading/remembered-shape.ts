import { fold } from '#shared/text/fold.ts';
import { findHeader } from './find-header.ts';
import type { TableHeader } from './table-header.ts';
import { withoutLegacyText } from './legacy-grids.ts';
import { prepareGrid } from './prepare-grid.ts';
import type { Grid, GridRow } from './grid.ts';
import { NO_CHOICES, type ChosenRole, type ReadingChoices, type RowKind } from './reading-choices.ts';
import { shapeOf } from './table-shape.ts';
import type { TableReading } from './table-reading.ts';

/**
 * What officers decided about files of one shape, free of row and column numbers, so that it fits the next file:
 * columns by their header words, rows by their text. Deadlines and filled cells belong to one file and are not kept.
 */
export interface RememberedShape {
  /** `TableReading.shape` of the files it fits. */
  readonly shape: string;
  /** The chosen sheet by name; null for the first with a task table. */
  readonly sheet: string | null;
  /** Folded header words → role. */
  readonly columns: Readonly<Record<string, ChosenRole>>;
  /** Folded text of a whole row → kind. */
  readonly rows: Readonly<Record<string, RowKind>>;
  readonly legacy: ReadingChoices['legacy'];
  readonly agencies: ReadingChoices['agencies'];
}

/** What was decided in a reading, for the next file of the same shape; `recallChoices` is the way back. */
export function rememberedChoices(reading: TableReading): RememberedShape {
  const { choices, grid, shape } = reading;
  const headers = new Map(reading.columns.map(({ column, header }) => [column, fold(header)]));
  const columns = Object.entries(choices.columns).flatMap(([column, role]) => {
    const words = headers.get(Number(column));
    return words === undefined || words === '' ? [] : [[words, role] as const];
  });
  const rows = grid.rows.flatMap((row) => {
    const kind = choices.rows[row.number];
    return kind === undefined ? [] : [[rowText(row), kind] as const];
  });
  const { sheet, legacy, agencies } = choices;
  return {
    shape,
    sheet,
    legacy,
    agencies,
    columns: Object.fromEntries(columns),
    rows: Object.fromEntries(rows),
  };
}

/** The choices that a remembered decision means in this file; none when no sheet of the file has that shape. */
export function recallChoices(memory: RememberedShape, grids: readonly Grid[]): ReadingChoices {
  const { grids: converted } = withoutLegacyText(grids, memory.legacy);
  for (const grid of converted.map(prepareGrid)) {
    if (memory.sheet !== null && grid.name !== memory.sheet) continue;
    const rows = recalledRows(memory, grid);
    const header = findHeader(grid, { ...NO_CHOICES, rows });
    if (header === null || shapeOf(header) !== memory.shape) continue;
    const { sheet, legacy, agencies } = memory;
    return { ...NO_CHOICES, sheet, legacy, agencies, rows, columns: recalledColumns(memory, header) };
  }
  return NO_CHOICES;
}

function recalledColumns(memory: RememberedShape, header: TableHeader): Record<number, ChosenRole> {
  return Object.fromEntries(
    header.columns.flatMap(({ column, header: words }) => {
      const role = memory.columns[fold(words)];
      return role === undefined ? [] : [[column, role] as const];
    }),
  );
}

function recalledRows(memory: RememberedShape, grid: Grid): Record<number, RowKind> {
  if (Object.keys(memory.rows).length === 0) return {};
  return Object.fromEntries(
    grid.rows.flatMap((row) => {
      const kind = memory.rows[rowText(row)];
      return kind === undefined ? [] : [[row.number, kind] as const];
    }),
  );
}

function rowText(row: GridRow): string {
  return [...row.cells.values()].map(fold).join(' | ');
}
