import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineCount, linePitch, maxLines, rowHeight, splitCell } from './row-height.ts';
import { MAX_ROW_HEIGHT } from './workbook-description.ts';

const font = { size: 12 };

test('a row is as high as Excel makes it for so many lines', () => {
  expect(rowHeight(1, 12)).toBe(15.75);
  expect(rowHeight(7, 12)).toBe(110.25);
  expect(maxLines(12) * linePitch(12)).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
});

test('a text too long for a row goes on in pieces that each fit one, and joined are the text', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 900 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
      const pieces = splitCell(text, width, font, maxLines(12));
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(rowHeight(lineCount(piece.trimEnd(), width, font), 12)).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
        expect(lineCount(piece.trimEnd(), width, font)).toBeLessThanOrEqual(maxLines(12));
      }
    }),
    { seed: 158, numRuns: 60 },
  );
});
