import { Problem, type Warning } from '#shared/problem.ts';
import type { Grid } from './grid.ts';
import { NO_CHOICES, type ReadingChoices } from './reading-choices.ts';
import { whyNoTable, whyRefused } from './refused-tables.ts';
import { taskTables, type FoundTable } from './split-tables.ts';
import type { SheetSummary } from './table-reading.ts';

/** The table that is read, and what was said about the others. */
export interface ChosenTable extends FoundTable {
  readonly others: readonly Warning[];
  readonly sheets: readonly SheetSummary[];
}

interface Candidate {
  readonly grid: Grid;
  readonly table: FoundTable | null;
  readonly refused: string | null;
}

/**
 * Chooses the table to read: the wanted sheet, else the first visible one with a task table. Where an officer chose
 * roles of rows or columns, they are those of the chosen sheet.
 *
 * @throws Problem `no-such-sheet` or `not-a-task-table`.
 */
export function chooseTable(
  grids: readonly Grid[],
  wanted: string | null,
  choices: ReadingChoices,
): ChosenTable {
  const plain = grids.flatMap((grid) => candidates(grid, NO_CHOICES));
  const decided = hasLayout(choices);
  const name = wanted?.normalize('NFC') ?? defaultName(plain) ?? (decided ? (grids[0]?.name ?? null) : null);
  const isChosen = (grid: Grid) => grid.name === name || name?.startsWith(`${grid.name} (bảng `) === true;
  const all = decided
    ? grids.flatMap((grid) => candidates(grid, isChosen(grid) ? choices : NO_CHOICES))
    : plain;
  const named = name === null ? all : all.filter((each) => each.grid.name === name);
  if (named.length === 0) {
    throw new Problem('no-such-sheet', `Tệp không có trang “${wanted}”.`, {
      advice: `Các trang trong tệp: ${all.map(({ grid }) => `“${grid.name}”`).join(', ')}.`,
    });
  }
  const chosen = named.find((each) => each.table !== null && each.refused === null);
  if (chosen === undefined || chosen.table === null) {
    const visible = wanted === null ? all : named;
    throw notATaskTable(
      visible.find(({ table }) => table !== null)?.refused ?? whyNoTable(visible.map(({ grid }) => grid)),
    );
  }
  const others = all.filter(
    (each) => each !== chosen && each.refused === null && (wanted === null ? !each.grid.hidden : false),
  );
  return {
    ...chosen.table,
    others: others.map(({ grid }) => ({
      code: 'other-task-table',
      message: `Trang “${grid.name}” cũng có bảng nhiệm vụ, chưa đọc.`,
      where: grid.name,
    })),
    sheets: all.map(({ grid, refused }) => ({
      name: grid.name,
      rows: grid.rows.length,
      hidden: grid.hidden,
      refused,
    })),
  };
}

function hasLayout({ rows, columns }: ReadingChoices): boolean {
  return Object.keys(rows).length > 0 || Object.keys(columns).length > 0;
}

function defaultName(all: readonly Candidate[]): string | null {
  const open = all.filter(({ grid }) => !grid.hidden);
  return open.find(({ refused }) => refused === null)?.grid.name ?? null;
}

function candidates(grid: Grid, choices: ReadingChoices): readonly Candidate[] {
  const tables = taskTables(grid, choices);
  if (tables.length === 0) return [{ grid, table: null, refused: whyNoTable([grid]) }];
  const decided = hasLayout(choices);
  return tables.map((table) => ({
    grid: table.grid,
    table,
    refused: decided ? null : whyRefused(table.header),
  }));
}

export function notATaskTable(reason: string): Problem {
  return new Problem('not-a-task-table', reason, {
    advice: 'Đồng chí chọn tệp, hoặc trang khác của tệp, có bảng phân công nhiệm vụ.',
  });
}
