import { columnLetters } from '../reading/cell-address.ts';

/** Row 4, column 2 → B4. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
