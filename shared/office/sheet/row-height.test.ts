import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellLines, maxLines, paperHeight, rowHeight, screenPitch, splitCell } from './row-height.ts';
import { MAX_ROW_HEIGHT } from './workbook-description.ts';

const font = { size: 12 };
const lines = (count: number) => [{ lines: count, most: count }];

test('a short row is as high as Excel makes it, a long one ends with at most one empty line', () => {
  expect(rowHeight(lines(1), 12)).toBe(15.75);
  expect(rowHeight(lines(5), 12)).toBe(78.75);
  for (let count = 1; count <= maxLines(12); count += 1) {
    const height = rowHeight(lines(count), 12);
    expect(height).toBeGreaterThanOrEqual(paperHeight(count, 12));
    expect(height - paperHeight(count, 12)).toBeLessThanOrEqual(paperHeight(1, 12));
  }
});

test('a substitute with wider letters finds room too', () => {
  expect(rowHeight([{ lines: 20, most: 22 }], 12)).toBeGreaterThanOrEqual(paperHeight(22, 12));
  const text = 'Nhiệm vụ được giao thường xuyên cho các sở, ban, ngành '.repeat(30);
  const { lines: usual, most } = cellLines(text, 200, font);
  expect(most).toBeGreaterThan(usual);
});

test('line feeds at the end of a text take no room, inside it they do', () => {
  expect(cellLines('một\n\n', 100, font)).toEqual({ lines: 1, most: 1 });
  expect(cellLines('một\n\nba', 100, font)).toEqual({ lines: 3, most: 3 });
  expect(cellLines('', 100, font)).toEqual({ lines: 1, most: 1 });
});

test('the tallest row also holds its lines when Excel fits it again', () => {
  expect(maxLines(12) * screenPitch(12)).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
});

test('a text too long for a row goes on in pieces that each fit one, and joined are the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.lorem({ maxCount: 900 }), fc.string({ unit: 'grapheme', maxLength: 3000 })),
      fc.integer({ min: 40, max: 300 }),
      (text, width) => {
        const pieces = splitCell(text, width, font, maxLines(12));
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(cellLines(piece, width, font).most).toBeLessThanOrEqual(maxLines(12));
        }
      },
    ),
    { seed: 158, numRuns: 60 },
  );
});
