import { expect, test } from 'vitest';
import { columnWidths } from './table-metrics.ts';

test('widths are whole and fill the paper', () => {
  expect(columnWidths([1, 1, 1], [0, 0, 0], 100)).toEqual([34, 33, 33]);
});

test('a column too narrow for its longest word is widened at the cost of the others', () => {
  expect(columnWidths([1, 9], [30, 0], 100)).toEqual([30, 70]);
});

test('least widths that cannot all be had leave the others a third', () => {
  const widths = columnWidths([1, 1, 1], [50, 50, 50], 100);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(16);
});
