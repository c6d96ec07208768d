/** A row as page breaking sees it. */
export interface RowToPlace {
  /** Lines of its longest cell. */
  readonly lines: number;
  /** It stays with the row after it. */
  readonly keepWithNext: boolean;
}

/** Room for rows on a page, in pixels, below the repeated header. */
export interface PageRoom {
  /** Left on the page the table begins on. */
  readonly first: number;
  readonly full: number;
  heightOf(lines: number): number;
  linesIn(height: number): number;
}

/** A row, or a piece of one that is taller than a page. */
export interface PlacedRow {
  readonly row: number;
  /** First line of the row in this piece, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Begins a new page. */
  readonly breakBefore: boolean;
}

/** Fewer lines than this of a torn row are not worth beginning at the foot of a page. */
const FEWEST_BEFORE_TEAR = 4;
/** No torn row ends in a single line on the last page. */
const FEWEST_AFTER_TEAR = 2;
/** Line of a continued row's mark "(tiếp theo)". */
export const MARK_LINES = 1;

/**
 * Puts rows on pages. A row that fits a page is never torn; a taller one begins where it stands if a few of its lines
 * fit there and goes on page by page, each piece but the first under a mark of one line. A heading row is never left
 * alone at the foot of a page.
 */
export function paginateRows(rows: readonly RowToPlace[], room: PageRoom): readonly PlacedRow[] {
  const placed: PlacedRow[] = [];
  let left = room.first;
  for (const [index, row] of rows.entries()) {
    const together = heightWithNext(rows, index, room);
    let breakBefore = together > left;
    if (breakBefore) left = room.full;
    if (room.heightOf(row.lines) <= room.full) {
      placed.push({ row: index, from: 0, to: row.lines, breakBefore });
      left -= room.heightOf(row.lines);
      continue;
    }
    for (let from = 0; from < row.lines;) {
      const mark = from === 0 ? 0 : MARK_LINES;
      const to = endOfPiece(from, row.lines, Math.max(1, room.linesIn(left) - mark));
      placed.push({ row: index, from, to, breakBefore });
      left -= room.heightOf(to - from + mark);
      from = to;
      breakBefore = true;
      if (from < row.lines) left = room.full;
    }
  }
  return placed;
}

function endOfPiece(from: number, lines: number, fit: number): number {
  if (from + fit >= lines) return lines;
  return lines - (from + fit) < FEWEST_AFTER_TEAR && fit > FEWEST_AFTER_TEAR
    ? lines - FEWEST_AFTER_TEAR
    : from + fit;
}

/** Height the row needs on its page: its own or, if taller than a page, its first lines; with what it must stand with. */
function heightWithNext(rows: readonly RowToPlace[], index: number, room: PageRoom): number {
  const atLeast = (lines: number): number => {
    const whole = room.heightOf(lines);
    return whole <= room.full ? whole : room.heightOf(FEWEST_BEFORE_TEAR);
  };
  let height = atLeast(rows[index]?.lines ?? 0);
  for (let next = index; rows[next]?.keepWithNext && next + 1 < rows.length; next++) {
    const more = height + atLeast(rows[next + 1]?.lines ?? 0);
    if (more > room.full) break;
    height = more;
  }
  return height;
}
