import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapLines } from './text-metrics.ts';

const font = { size: 12 };

test('widths are those of Times New Roman', () => {
  // Advance widths of the font's own tables: "0" 1024, "H" 1479, "Ư" 1640 of 2048 units.
  expect(textWidth('0', font)).toBeCloseTo(6);
  expect(textWidth('H', font)).toBeCloseTo((1479 / 2048) * 12);
  expect(textWidth('Phú Quốc', { size: 12, bold: true })).toBeGreaterThan(textWidth('Phú Quốc', font));
  expect(textWidth('e\u0301', font)).toBeCloseTo(textWidth('é', font));
});

test('breaks at spaces, and inside a word only where it is wider than the cell', () => {
  expect(wrapLines('một hai ba', textWidth('một hai', font) + 0.1, font)).toEqual(['một hai ', 'ba']);
  expect(wrapLines('aaaa', textWidth('aa', font) + 0.1, font)).toEqual(['aa', 'aa']);
  expect(wrapLines('a\n\nb', 100, font)).toEqual(['a\n', '\n', 'b']);
  expect(wrapLines('', 100, font)).toEqual(['']);
});

test('the lines joined are the text, and none is wider than the cell', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 30, max: 300 }),
      (text, width) => {
        const lines = wrapLines(text, width, font);
        expect(lines.join('')).toBe(text);
        for (const line of lines) {
          const tooWide = textWidth(line.trim(), font) > width + 0.01;
          // One character alone may be wider than the narrowest cell.
          expect(tooWide && Array.from(line.trim()).length > 1).toBe(false);
        }
      },
    ),
    { seed: 158, numRuns: 500 },
  );
});
