import { letterIndex } from '#shared/domain/numbering/list-letters.ts';
import type { Grid, GridMerge, GridRow } from './grid.ts';
import { headerKey, isTimeUnit, meaningOf, type HeaderMeaning } from './header-words.ts';
import { readRowNumber } from './row-number.ts';
import type { HeaderColumn } from './table-header.ts';

/** A header has at most so many rows one below the other. */
export const MAX_HEADER_ROWS = 4;
/** Longer cells are sentences. */
const MAX_HEADER_LENGTH = 120;

/** Stands in the head of a document, not in that of a table. */
const NO_HEADER =
  /^\s*\(?\s*(?:ban hành |đính )?kèm theo|cộng ho|độc lập|^\s*phụ lục|ủy ban nhân dân|uỷ ban nhân dân/iu;

/** Reads the header rows of one grid: merges are looked up by their first row. */
export class HeaderBlocks {
  readonly #merges = new Map<number, GridMerge[]>();

  constructor(grid: Grid) {
    for (const merge of grid.merges) {
      const ofRow = this.#merges.get(merge.row);
      if (ofRow === undefined) this.#merges.set(merge.row, [merge]);
      else ofRow.push(merge);
    }
  }

  /** How many rows from `rows[0]` on may be one header: each further row stands under a merged or an empty cell of it. */
  heights(rows: readonly GridRow[]): number {
    let height = 1;
    while (height < Math.min(MAX_HEADER_ROWS, rows.length) && this.#continues(rows, height)) height += 1;
    return height;
  }

  /** How surely these rows head a task table: the strengths of its roles; 0 for rows that head none. */
  certainty(rows: readonly GridRow[], columns: readonly HeaderColumn[]): number {
    const stacks = this.#stacks(rows);
    const strengths = columns
      .filter(({ role }) => role !== 'other')
      .map(({ column }) => stackMeaning(stacks.get(column) ?? [])?.strength ?? 0);
    return strengths.includes(3) ? strengths.reduce((sum: number, strength) => sum + strength, 0) : 0;
  }

  columns(rows: readonly GridRow[]): readonly HeaderColumn[] {
    const stacks = this.#stacks(rows);
    const meanings = [...stacks].map(([column, stack]) => ({
      column,
      header: stack.join('\n'),
      meaning: stackMeaning(stack),
    }));
    return distinctHeaders(assignRoles(meanings));
  }

  #continues(rows: readonly GridRow[], height: number): boolean {
    const [top] = rows;
    const above = rows[height - 1];
    const row = rows[height];
    if (top === undefined || above === undefined || row === undefined || top.cells.size < 2) return false;
    const texts = [...top.cells.values()];
    if (texts.some((text) => NO_HEADER.test(text) || readRowNumber(text.trim()) !== null)) return false;
    const meaningful = texts.filter((text) => meaningOf(text) !== null).length;
    if (meaningful === 0) return false;
    if (row.number !== above.number + 1) return false;
    if (this.#numbersTime(row, rows.slice(0, height))) return true;
    if (isColumnNumbers(row)) return false;
    if ([...row.cells.values()].some((text) => text.length > MAX_HEADER_LENGTH)) return false;
    const inside = rows.slice(0, height);
    const covered = inside.some((upper) =>
      (this.#merges.get(upper.number) ?? []).some(
        (merge) => merge.toRow >= row.number && merge.toRow - merge.row < MAX_HEADER_ROWS,
      ),
    );
    const wide = inside.some((upper) =>
      (this.#merges.get(upper.number) ?? []).some(
        (merge) =>
          merge.toColumn > merge.column && merge.toRow + 1 === row.number && upper.cells.has(merge.column),
      ),
    );
    const taken = new Set(inside.flatMap(({ cells }) => [...cells.keys()]));
    const words = [...row.cells].filter(([, text]) => meaningOf(text) !== null || isTimeUnit(text));
    if (words.length === 0) return covered && wide && [...row.cells.keys()].every((column) => column > 1);
    if (covered || wide) return words.length * 2 >= row.cells.size;
    // Without merges: every word stands under an empty cell, or under the wide one whose empty neighbours are filled below.
    const fresh = [...row.cells.keys()].filter((column) => !taken.has(column));
    const fewer = row.cells.size > 1 && row.cells.size < texts.length;
    return (
      fewer &&
      meaningful * 2 >= texts.length &&
      words.length === row.cells.size &&
      fresh.length > 0 &&
      row.cells.size <= fresh.length * 2
    );
  }

  /** "1 2 3 4" below one wide cell "THÁNG" names months; below all columns it would number them. */
  #numbersTime(row: GridRow, inside: readonly GridRow[]): boolean {
    if (row.cells.size < 2 || !isColumnNumbers(row)) return false;
    const over = [...row.cells.keys()].map((column) =>
      inside
        .map((upper) => upper.cells.get(column) ?? this.#wideText(upper, [row], column))
        .join(' ')
        .trim(),
    );
    return (
      over.every((text) =>
        /^(?:cac )?(?:thang|quy|tuan|nam|ngay|thoi gian|tien do)/u.test(headerKey(text)),
      ) && new Set(over).size < over.length
    );
  }

  /** For every column its texts from top to bottom; a wide cell counts for all columns under it. */
  #stacks(rows: readonly GridRow[]): ReadonlyMap<number, readonly string[]> {
    const numbers = [...new Set(rows.flatMap((row) => [...row.cells.keys()]))].toSorted((a, b) => a - b);
    const stacks = new Map<number, string[]>(numbers.map((column) => [column, []]));
    for (const [index, row] of rows.entries()) {
      const below = rows.slice(index + 1);
      for (const column of numbers) {
        const text = (row.cells.get(column) ?? this.#wideText(row, below, column)).trim();
        const stack = stacks.get(column);
        if (text !== '' && stack?.at(-1) !== text) stack?.push(text);
      }
    }
    return stacks;
  }

  #wideText(row: GridRow, below: readonly GridRow[], column: number): string {
    const merges = this.#merges.get(row.number) ?? [];
    const merge = merges.find((area) => area.column < column && column <= area.toColumn);
    if (merge !== undefined) return row.cells.get(merge.column) ?? '';
    if (merges.length > 0 || !below.some((lower) => lower.cells.has(column))) return '';
    // A text file has no merges: the cell to the left spreads as far as words stand below and none beside it.
    for (let left = column - 1; left >= 1; left -= 1) {
      if (!below.some((lower) => lower.cells.has(left))) return '';
      const text = row.cells.get(left);
      if (text !== undefined) return text;
    }
    return '';
  }
}

/** "(1) (2) (3)", "1 2 3", "A B C 1 2": the row under a header that numbers its columns. */
export function isColumnNumbers(row: GridRow): boolean {
  if (row.cells.size < 3) return false;
  let last = Number.NEGATIVE_INFINITY;
  for (const text of row.cells.values()) {
    const token = /^\(?\s*(?:(?<digits>\d{1,2})|(?<letter>[A-ZĐ]))\s*\)?\s*(?:=.*)?$/iu.exec(
      text.trim(),
    )?.groups;
    if (token === undefined) return false;
    // Letters, where there are any, stand before the numbers.
    const value =
      token['digits'] === undefined
        ? (letterIndex(token['letter'] ?? '') ?? 99) - 100
        : Number(token['digits']);
    if (value <= last) return false;
    last = value;
  }
  return true;
}

function stackMeaning(stack: readonly string[]): HeaderMeaning | null {
  const lower = stack.at(-1) ?? '';
  const upper = stack.slice(0, -1).join(' ');
  const own = meaningOf(lower);
  if (upper === '') return own;
  const wide = meaningOf(upper);
  if (wide?.role === 'deadline' || wide?.role === 'start') {
    const words = headerKey(lower);
    if (/^(?:bat dau|tu|khoi cong|start)/u.test(words)) return { role: 'start', strength: 3 };
    if (/hoan thanh|ket thuc|den|xong|han|finish|end/u.test(words)) return { role: 'deadline', strength: 3 };
    if (own === null || isTimeUnit(lower)) return { role: 'other', strength: 3 };
  }
  if (own !== null && (own.strength > 1 || wide === null)) return own;
  return meaningOf(`${upper} ${lower}`) ?? wide;
}

/** Every role goes to one column: the strongest word, then the first. The others are kept as they are. */
function assignRoles(
  columns: readonly {
    readonly column: number;
    readonly header: string;
    readonly meaning: HeaderMeaning | null;
  }[],
): readonly HeaderColumn[] {
  const best = new Map<string, { readonly column: number; readonly strength: number }>();
  for (const { column, meaning } of columns) {
    if (meaning === null || meaning.role === 'other') continue;
    const known = best.get(meaning.role);
    if (known === undefined || meaning.strength > known.strength) {
      best.set(meaning.role, { column, strength: meaning.strength });
    }
  }
  // A column for both kinds of agencies beside one for each: it repeats them.
  const joint = best.has('lead') ? undefined : best.get('lead-and-coordinating')?.column;
  return columns.map(({ column, header, meaning }) => {
    const role = meaning?.role ?? 'other';
    if (best.get(role)?.column !== column) return { column, header, role: 'other' };
    if (role !== 'lead-and-coordinating') return { column, header, role };
    if (column !== joint) return { column, header, role: 'other' };
    return { column, header, role: best.has('coordinating') ? 'lead' : role };
  });
}

/** Texts of other columns are kept under their header: two of the same words must not overwrite each other. */
function distinctHeaders(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const used = new Set<string>();
  return columns.map((column) => {
    let header = column.header;
    for (let copy = 2; used.has(header); copy += 1) header = `${column.header} (${copy})`;
    used.add(header);
    return { ...column, header };
  });
}
