import { fold } from '#shared/text/fold.ts';
import { detectHeader, findHeader } from './find-header.ts';
import type { Grid } from './grid.ts';
import { isColumnNumbers } from './header-block.ts';
import { NO_CHOICES, type ReadingChoices } from './reading-choices.ts';
import type { TableHeader } from './table-header.ts';
import { shapeOf } from './table-shape.ts';

/** One task table of a sheet. */
export interface FoundTable {
  readonly grid: Grid;
  readonly header: TableHeader;
}

/**
 * The task tables of one sheet. A table below the first, with a header of other words or under a "Phụ lục …" of its
 * own, is one of its own; one with the same header goes on with the first, as printed on the next page.
 */
export function taskTables(grid: Grid, choices: ReadingChoices = NO_CHOICES): readonly FoundTable[] {
  const first = findHeader(grid, choices);
  if (first === null) return [];
  if (first.tagColumn !== null) return [{ grid, header: first }];
  const starts = [0];
  let header = first;
  let from = first.last + 1;
  for (;;) {
    const next = detectHeader(grid, from);
    if (next === null) break;
    const again = repetition(grid, header, next);
    if (again !== null && !hasLabel(grid, titleStart(grid, from, again), again)) {
      from = again + 1;
      continue;
    }
    const top = titleStart(grid, from, next.first);
    if (shapeOf(next) !== shapeOf(header) || hasLabel(grid, top, next.first)) {
      starts.push(top);
      header = next;
    }
    from = next.last + 1;
  }
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? grid.rows.length;
    const name = index === 0 ? grid.name : `${grid.name} (bảng ${index + 1})`;
    const part: Grid = starts.length === 1 ? grid : { ...grid, name, rows: grid.rows.slice(start, end) };
    const found = findHeader(part, choices);
    return found === null ? [] : [{ grid: part, header: found }];
  });
}

/**
 * Index of the row among those of a header that says word for word what the first row of the header above says: the
 * table goes on there, whatever the row above it was taken for. Null when there is none.
 */
function repetition(grid: Grid, header: TableHeader, next: TableHeader): number | null {
  const known = grid.rows[header.first];
  if (known === undefined || known.cells.size < 3) return null;
  for (let index = next.first; index <= next.last; index += 1) {
    const row = grid.rows[index];
    if (row === undefined || row.cells.size !== known.cells.size) continue;
    if ([...known.cells].every(([column, text]) => fold(row.cells.get(column) ?? '') === fold(text)))
      return index;
  }
  return null;
}

/** Rows right above a header that hold one cell each are its title. */
function titleStart(grid: Grid, from: number, first: number): number {
  let start = first;
  while (start > from && (grid.rows[start - 1]?.cells.size ?? 0) === 1 && first - start < 8) start -= 1;
  return start;
}

function hasLabel(grid: Grid, start: number, end: number): boolean {
  return grid.rows
    .slice(start, end)
    .some(
      (row) =>
        !isColumnNumbers(row) &&
        [...row.cells.values()].some((text) => /^\s*(?:phụ lục|biểu|bảng)\s+(?:số\s*)?[\divx]+/iu.test(text)),
    );
}
