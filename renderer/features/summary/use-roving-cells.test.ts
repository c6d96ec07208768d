import { describe, expect, it } from 'vitest';
import { nextCell } from './use-roving-cells.ts';

const cells = [
  [0, 0],
  [0, 2],
  [0, 5],
  [2, 0],
  [2, 4],
  [3, 1],
].map(([row = 0, column = 0]) => ({ at: [row, column] as const }));
const from = (row: number, column: number, key: string) => nextCell(cells, [row, column], key)?.at;

describe('nextCell', () => {
  it('jumps over cells without a number', () => {
    expect(from(0, 0, 'ArrowRight')).toEqual([0, 2]);
    expect(from(0, 5, 'ArrowLeft')).toEqual([0, 2]);
    expect(from(0, 2, 'Home')).toEqual([0, 0]);
    expect(from(0, 2, 'End')).toEqual([0, 5]);
  });

  it('keeps to the column as nearly as it can', () => {
    expect(from(0, 5, 'ArrowDown')).toEqual([2, 4]);
    expect(from(2, 4, 'ArrowDown')).toEqual([3, 1]);
    expect(from(3, 1, 'ArrowUp')).toEqual([2, 0]);
  });

  it('stays where there is nothing further', () => {
    expect(from(0, 5, 'ArrowRight')).toBeUndefined();
    expect(from(3, 1, 'ArrowDown')).toBeUndefined();
    expect(from(3, 1, 'a')).toBeUndefined();
  });
});
