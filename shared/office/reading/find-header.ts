import { COLUMN_ROLES, type AppendixColumn, type ColumnRole } from '#shared/domain/appendix.ts';
import { fold } from '#shared/text/fold.ts';
import { rowTag } from '../appendix/row-tags.ts';
import type { Grid, GridRow } from './grid.ts';
import { NO_CHOICES, type ReadingChoices } from './reading-choices.ts';
import { isIndicatorHeader, roleOfHeader } from './header-words.ts';

/** Where the table begins and what its columns are. */
export interface TableHeader {
  /** Index of the first header row in the grid's rows. */
  readonly first: number;
  /** Index of the last one: two for a header in two rows. */
  readonly last: number;
  readonly columns: readonly AppendixColumn[];
  /** Column of our own hidden tags; null in a foreign file. */
  readonly tagColumn: number | null;
}

/** A header stands near the top: title rows above it are few. */
const SEARCH_ROWS = 60;
const ASSIGNING: ReadonlySet<ColumnRole> = new Set(['lead', 'coordinating', 'deadline', 'product']);

/** The header of a task table, with the roles an officer gave its columns; null when no row looks like one. */
export function findHeader(grid: Grid, choices: ReadingChoices = NO_CHOICES): TableHeader | null {
  const found = detectHeader(grid, choices);
  if (found === null) return null;
  const columns = found.columns.map((column) => {
    const role = choices.columns[column.column];
    return role === undefined
      ? column
      : { ...column, role: role === 'lead-and-coordinating' ? ('lead' as const) : role };
  });
  return { ...found, columns };
}

function detectHeader(grid: Grid, choices: ReadingChoices): TableHeader | null {
  const chosen = [...grid.rows.entries()].filter(([, row]) => choices.rows[row.number] === 'header');
  const [first] = chosen;
  const last = chosen.at(-1);
  if (first && last) {
    return {
      first: first[0],
      last: last[0],
      columns: columnsOf(chosen.map(([, row]) => row)),
      tagColumn: null,
    };
  }
  const top = [...grid.rows.slice(0, SEARCH_ROWS).entries()];
  for (const [index, row] of top) {
    const own = ownHeader(row, index);
    if (own !== null) return own;
  }
  for (const [index, row] of top) {
    const single = headerOf([row]);
    const below = grid.rows[index + 1];
    const double = below === undefined || !isStacked(grid, row, below) ? null : headerOf([row, below]);
    if (double !== null && double.length > (single?.length ?? 0)) {
      return { first: index, last: index + 1, columns: double, tagColumn: null };
    }
    if (single !== null) return { first: index, last: index, columns: single, tagColumn: null };
  }
  return null;
}

/** Whether a row heads a table of indicators ("Chỉ tiêu · Đơn vị · Kết quả"). */
export function hasIndicatorHeader(grid: Grid): boolean {
  return grid.rows.slice(0, SEARCH_ROWS).some((row) => [...row.cells.values()].some(isIndicatorHeader));
}

/** Whether a later row repeats the header, as printed tables do on every page. */
export function repeatsHeader(header: TableHeader, row: GridRow): boolean {
  const texts = header.columns.filter((column) => column.header !== '');
  const cells = [...row.cells.entries()].filter(([column]) => column !== header.tagColumn);
  if (cells.length < 2) return false;
  return cells.every(([column, text]) =>
    texts.some((known) => known.column === column && fold(known.header) === fold(text)),
  );
}

/** Our own header says itself what its columns are. */
function ownHeader(row: GridRow, index: number): TableHeader | null {
  const tag = [...row.cells].find(([, text]) => text.startsWith(`${rowTag.column} `));
  if (tag === undefined) return null;
  const [tagColumn, text] = tag;
  const roles = text.slice(rowTag.column.length + 1).split(',');
  const columns = roles.map((role, position) => ({
    role: isRole(role) ? role : ('other' as const),
    header: row.cells.get(position + 1) ?? '',
    column: position + 1,
  }));
  return { first: index, last: index, columns, tagColumn };
}

function isRole(text: string): text is ColumnRole {
  return COLUMN_ROLES.some((role) => role === text);
}

function columnsOf(rows: readonly GridRow[]): readonly AppendixColumn[] {
  const numbers = [...new Set(rows.flatMap((row) => [...row.cells.keys()]))].toSorted((a, b) => a - b);
  const taken = new Set<ColumnRole>();
  return numbers.map((column): AppendixColumn => {
    const header = rows
      .map((row) => row.cells.get(column) ?? '')
      .filter((text) => text !== '')
      .join('\n');
    const role = roleOfHeader(header) ?? 'other';
    if (role === 'other' || taken.has(role)) return { role: 'other', header, column };
    taken.add(role);
    return { role, header, column };
  });
}

/** The columns of a candidate header; null unless it names the content and something that is assigned. */
function headerOf(rows: readonly GridRow[]): readonly AppendixColumn[] | null {
  const columns = columnsOf(rows);
  const assigns = columns.some(({ role }) => ASSIGNING.has(role));
  return assigns && columns.some(({ role }) => role === 'content') ? columns : null;
}

/** Two rows make one header when the upper one has a merged area that reaches over or down. */
function isStacked(grid: Grid, upper: GridRow, lower: GridRow): boolean {
  return (
    lower.number === upper.number + 1 &&
    upper.cells.size > 1 &&
    [...lower.cells.values()].every((text) => text.length <= 60) &&
    grid.merges.some((merge) => merge.row === upper.number && merge.toRow - merge.row <= 1)
  );
}
