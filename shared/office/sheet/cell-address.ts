const LETTERS = 26;
const A = 65;

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = column - 1;
  const before = rest >= LETTERS ? columnLetters(Math.floor(rest / LETTERS)) : '';
  return before + String.fromCharCode(A + (rest % LETTERS));
}

/** A → 1, AA → 27. */
export function columnOfLetters(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - A + 1, 0);
}

/** Row 4, column 2 → B4. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
