import { exclusiveColumns } from './exclusive-columns.ts';
import type { Summary, SummaryRow } from './types.ts';

/**
 * The invariant behind "numbers add up on screen": in every row the exclusive columns sum to the assigned tasks,
 * every table sums to the total column by column, the statuses sum to the total, and no task is counted twice.
 * Throws Error naming what does not agree: that is a defect of the program, never of the input.
 */
export function assertSums(summary: Summary): void {
  const total = summary.total.cells;
  checkSame(
    'nhiệm vụ',
    summary.tasks.map(({ path }) => path),
    total.assigned,
  );
  const tables: readonly (readonly [string, readonly SummaryRow<unknown>[]])[] = [
    ['byAgency', summary.byAgency],
    ['bySection', summary.bySection],
    ['byDeadlineKind', summary.byDeadlineKind],
  ];
  for (const [name, rows] of [...tables, ['total', [summary.total]] as const]) {
    for (const { title, cells } of rows) {
      checkSame(
        `${name} · ${title}`,
        exclusiveColumns.flatMap((column) => cells[column]),
        cells.assigned,
      );
    }
  }
  for (const [name, rows] of tables) {
    for (const column of ['assigned', ...exclusiveColumns] as const) {
      checkSame(
        `${name} · ${column}`,
        rows.flatMap(({ cells }) => cells[column]),
        total[column],
      );
    }
  }
  checkSame('byStatus', Object.values(summary.byStatus).flat(), total.assigned);
}

/** The same tasks, each as often (once) in both. */
function checkSame(what: string, parts: readonly string[], whole: readonly string[]): void {
  if (new Set(parts).size !== parts.length || sorted(parts) !== sorted(whole)) {
    throw new Error(`Sums do not agree: ${what} has ${parts.length}, expected ${whole.length}`);
  }
}

function sorted(paths: readonly string[]): string {
  return paths.toSorted(compareText).join(' ');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
