import { fold } from '#shared/text/fold.ts';
import { columnLetters } from '../reading/cell-address.ts';
import { cellAt, type Grid, type GridRow } from '../reading/grid.ts';
import { FILL_IN_COLUMNS, FILL_IN_FIELDS, type FillInColumnKey } from './fill-in-columns.ts';
import { columnOfTag, headOfTag, taskOfTag, type FillInHead } from './fill-in-tags.ts';

/** A sheet that is the table to fill in, and where everything is in it. */
export interface FillInSheet {
  readonly grid: Grid;
  /** From the header's tag; null when the hidden column was deleted. */
  readonly head: FillInHead | null;
  /** Number of the header row. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<FillInColumnKey, number>;
  /** The hidden column; null when it was deleted. */
  readonly tagColumn: number | null;
  /** Columns with text that the table did not have. */
  readonly unknown: readonly number[];
  /** Two columns that claim to be the same, or a header that says something else than the column is. */
  readonly confused: readonly { readonly column: number; readonly message: string }[];
}

/**
 * A table to fill in of which every mark is gone: it has the words of the columns to fill in, and nothing that says whose
 * it is. Null for any other sheet.
 */
export function unmarkedSheetOf(grid: Grid): FillInSheet | null {
  const sheet = fillInSheetOf(grid, true);
  const inputs = FILL_IN_FIELDS.filter((field) => sheet?.columns.has(field)).length;
  return inputs >= ENOUGH_HEADERS ? sheet : null;
}

/** So many headers must be known by their words where no hidden mark says that it is the table. */
const ENOUGH_HEADERS = 6;

/** Finds the table in a sheet: by its hidden marks wherever they were moved, else by the words of its header. */
export function fillInSheetOf(grid: Grid, isOurs: boolean): FillInSheet | null {
  for (const row of grid.rows) {
    const tag = [...row.cells].find(([, text]) => headOfTag(text) !== null);
    // The marks' own sheet begins with the same tag, alone in its row.
    if (tag !== undefined && row.cells.size > 1) return sheetOf(grid, row, tag[0], headOfTag(tag[1]));
  }
  if (!isOurs) return null;
  const header = grid.rows.slice(0, 40).find((row) => knownHeaders(row).size >= ENOUGH_HEADERS);
  if (header === undefined) return null;
  const tagged = grid.rows.flatMap(
    ({ cells }) => [...cells].find(([, text]) => taskOfTag(text) !== null) ?? [],
  );
  return sheetOf(grid, header, typeof tagged[0] === 'number' ? tagged[0] : null, null);
}

function sheetOf(
  grid: Grid,
  header: GridRow,
  tagColumn: number | null,
  head: FillInHead | null,
): FillInSheet {
  const keys = grid.rows.find(isKeyRow);
  const words = knownHeaders(header);
  const columns = new Map<FillInColumnKey, number>();
  const confused: { column: number; message: string }[] = [];
  const unknown: number[] = [];
  for (const column of textColumns(grid)) {
    if (column === tagColumn) continue;
    const byMark = columnOfTag(keys === undefined ? '' : cellAt(keys, column));
    const byWords = words.get(column) ?? null;
    const key = byMark ?? byWords;
    if (key === null) {
      unknown.push(column);
    } else if (byMark !== null && byWords !== null && byMark !== byWords) {
      confused.push({
        column,
        message: `tiêu đề là “${headerOf(byWords)}” nhưng cột này vốn là “${headerOf(byMark)}”. Trả lại tiêu đề hoặc chép số liệu về đúng cột.`,
      });
    } else if (columns.has(key)) {
      confused.push({
        column,
        message: `cột “${headerOf(key)}” có hai lần, lần đầu ở cột ${columnLetters(columns.get(key) ?? 0)}. Xóa một cột.`,
      });
    } else columns.set(key, column);
  }
  return { grid, head, headerRow: header.number, columns, tagColumn, unknown, confused };
}

function textColumns({ rows }: Grid): readonly number[] {
  const found = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return [...found].toSorted((a, b) => a - b);
}

/** The hidden row of the columns' marks, even where the column that says so was deleted. */
export function isKeyRow({ cells }: GridRow): boolean {
  const marks = [...cells.values()].filter((text) => columnOfTag(text) !== null);
  return marks.length > 1;
}

/** The columns of a header row by their words. */
function knownHeaders(row: GridRow): ReadonlyMap<number, FillInColumnKey> {
  const found = new Map<number, FillInColumnKey>();
  for (const [column, text] of row.cells) {
    const key = columnOfWords(text);
    if (key !== null) found.set(column, key);
  }
  return found;
}

/** A header that was renamed a little still says the words of one column and of no other. */
function columnOfWords(text: string): FillInColumnKey | null {
  const words = plain(text);
  if (words.length === 0) return null;
  const exact = HEADERS.find(({ plainHeader }) => plainHeader === words);
  if (exact !== undefined) return exact.key;
  const within = (long: string, short: string): boolean => ` ${long} `.includes(` ${short} `);
  const longer = HEADERS.filter(({ plainHeader }) => plainHeader.length > 3 && within(words, plainHeader));
  if (longer.length > 0) return longer.toSorted((a, b) => b.header.length - a.header.length)[0]?.key ?? null;
  const shorter = words.length > 5 ? HEADERS.filter(({ plainHeader }) => within(plainHeader, words)) : [];
  return shorter.length === 1 ? (shorter[0]?.key ?? null) : null;
}

/** Without accents, signs and what is said in brackets. */
const plain = (text: string): string =>
  fold(text.replace(/\([^)]*\)/gu, ' '))
    .replace(/[^a-z0-9%]+/gu, ' ')
    .trim();

/** Made once: of every file each row at the top is held against them. */
const HEADERS = FILL_IN_COLUMNS.map((column) => ({ ...column, plainHeader: plain(column.header) }));

export function headerOf(key: FillInColumnKey): string {
  return FILL_IN_COLUMNS.find((column) => column.key === key)?.header ?? key;
}
