/** Columns of a sheet in Excel. */
export const MAX_COLUMN = 16_384;
/** Rows of a sheet in Excel. */
export const MAX_ROW = 1_048_576;

/** "AB" for 28. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The 1-based column of an address like "AB12" or "$AB$12"; 0 when it is none. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = address.charCodeAt(0) === 36 ? 1 : 0; at < address.length; at += 1) {
    const letter = (address.charCodeAt(at) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > MAX_COLUMN) return 0;
  }
  return column;
}

/** A range like "A1:C3", or one cell; null when it is none or reaches beyond a sheet. */
export function rangeOf(
  text: string,
): { row: number; column: number; toRow: number; toColumn: number } | null {
  const [from = '', to = from] = text.split(':');
  const area = {
    row: Number(/\d+$/u.exec(from)?.[0]),
    column: columnOf(from),
    toRow: Number(/\d+$/u.exec(to)?.[0]),
    toColumn: columnOf(to),
  };
  const sound = area.row >= 1 && area.toRow >= area.row && area.toRow <= MAX_ROW && area.column >= 1;
  return sound && area.toColumn >= area.column ? area : null;
}
