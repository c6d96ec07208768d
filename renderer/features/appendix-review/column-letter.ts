/** A column as spreadsheet programs name it: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  const last = String.fromCodePoint(65 + ((column - 1) % 26));
  return column > 26 ? columnLetter(Math.floor((column - 1) / 26)) + last : last;
}
