import { COLUMN_ROLES, type ColumnRole } from '#shared/domain/appendix.ts';
import { rowTag } from '../appendix/row-tags.ts';
import type { Grid, GridRow } from './grid.ts';
import { isTimeUnit } from './header-words.ts';
import { HeaderBlocks, MAX_HEADER_ROWS } from './header-block.ts';
import { NO_CHOICES, type ChosenRole, type ReadingChoices } from './reading-choices.ts';
import { tableHeader, type HeaderColumn, type TableHeader } from './table-header.ts';

/** In a file of ours the header stands near the top. */
const OWN_ROWS = 200;
const ASSIGNING: ReadonlySet<ChosenRole> = new Set([
  'lead',
  'lead-and-coordinating',
  'coordinating',
  'deadline',
  'product',
]);

/**
 * The header of a task table wherever it stands, with the roles an officer gave its columns; null when no row looks
 * like one. A row that an officer calls a header is one.
 */
export function findHeader(grid: Grid, choices: ReadingChoices = NO_CHOICES): TableHeader | null {
  const found = chosenHeader(grid, choices) ?? detectHeader(grid);
  if (found === null || Object.keys(choices.columns).length === 0) return found;
  const columns = found.columns.map((column) => ({
    ...column,
    role: choices.columns[column.column] ?? column.role,
  }));
  return tableHeader(found.first, found.last, columns, found.tagColumn);
}

/** The first header from row `from` (an index) on. */
export function detectHeader(grid: Grid, from = 0): TableHeader | null {
  for (let index = from; index < Math.min(grid.rows.length, from + OWN_ROWS); index += 1) {
    const own = ownHeader(grid.rows[index], index);
    if (own !== null) return own;
  }
  const blocks = new HeaderBlocks(grid);
  for (let index = from; index < grid.rows.length; index += 1) {
    const row = grid.rows[index];
    if (row === undefined || row.cells.size < 2) continue;
    if (from > 0 && !mayHeadAgain(row)) continue;
    const found = headerAt(blocks, grid.rows, index, from === 0 ? 4 : 9);
    if (found !== null) return found;
  }
  return null;
}

/** Below a table only short cells without a number can head another: asked of every row, so it must be quick. */
function mayHeadAgain({ cells }: GridRow): boolean {
  for (const text of cells.values()) if (text.length > 80 || /^[\s(]*\d/u.test(text)) return false;
  return true;
}

function chosenHeader(grid: Grid, choices: ReadingChoices): TableHeader | null {
  if (!Object.values(choices.rows).includes('header')) return null;
  const first = grid.rows.findIndex((row) => choices.rows[row.number] === 'header');
  if (first < 0) return null;
  let last = first;
  while (choices.rows[grid.rows[last + 1]?.number ?? 0] === 'header') last += 1;
  const rows = grid.rows.slice(first, last + 1);
  const own = ownHeader(rows[0], first);
  return own ?? tableHeader(first, last, new HeaderBlocks(grid).columns(rows), null);
}

/** Our own header says itself what its columns are. */
function ownHeader(row: GridRow | undefined, index: number): TableHeader | null {
  if (row === undefined) return null;
  const tag = [...row.cells].find(([, text]) => text.startsWith(`${rowTag.column} `));
  if (tag === undefined) return null;
  const [tagColumn, text] = tag;
  const roles = text.slice(rowTag.column.length + 1).split(',');
  const columns = roles.map((role, position) => ({
    role: isRole(role) ? role : ('other' as const),
    header: row.cells.get(position + 1) ?? '',
    column: position + 1,
  }));
  return tableHeader(index, index, columns, tagColumn);
}

function isRole(text: string): text is ColumnRole {
  return COLUMN_ROLES.some((role) => role === text);
}

/** The header that begins at this row: of the heights it may have, the one that names most. */
function headerAt(
  blocks: HeaderBlocks,
  rows: readonly GridRow[],
  index: number,
  least: number,
): TableHeader | null {
  const window = rows.slice(index, index + MAX_HEADER_ROWS);
  const [top] = window;
  if (top === undefined || ![...top.cells.values()].some((text) => text.length <= 120)) return null;
  let best: { readonly columns: readonly HeaderColumn[]; readonly height: number } | null = null;
  const highest = blocks.heights(window);
  for (let height = 1; height <= highest; height += 1) {
    const columns = blocks.columns(window.slice(0, height));
    if (best === null || named(columns) >= named(best.columns)) best = { columns, height };
  }
  if (best === null || !namesTasks(best.columns)) return null;
  if (blocks.certainty(window.slice(0, best.height), best.columns) < least) return null;
  return tableHeader(index, index + best.height - 1, best.columns, null);
}

/** Columns with a role, and those of a chart of weeks or months under one wide header. */
function named(columns: readonly HeaderColumn[]): number {
  return columns.filter(({ role, header }) => role !== 'other' || isTimeUnit(header.split('\n').at(-1) ?? ''))
    .length;
}

function namesTasks(columns: readonly HeaderColumn[]): boolean {
  return columns.some(({ role }) => role === 'content') && columns.some(({ role }) => ASSIGNING.has(role));
}
