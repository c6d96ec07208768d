import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordChanges } from './word-changes.ts';

const marked = (runs: readonly { text: string; changed: boolean }[]): string =>
  runs.map(({ text, changed }) => (changed ? `[${text.trim()}]` : text.trim())).join(' ');

test('marks the words that only one text has', () => {
  const { before, after } = wordChanges(
    'Sở Y tế chủ trì cùng UBND thành phố',
    'Sở Y tế chủ trì cùng UBND đặc khu',
  );
  expect(marked(before)).toBe('Sở Y tế chủ trì cùng UBND [thành phố]');
  expect(marked(after)).toBe('Sở Y tế chủ trì cùng UBND [đặc khu]');
});

test('an empty text has no runs, a text against it is wholly changed', () => {
  expect(wordChanges('', 'Quý II/2024')).toEqual({
    before: [],
    after: [{ text: 'Quý II/2024', changed: true }],
  });
});

test('runs give the text back, and equal texts have nothing marked', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'đ'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { before, after } = wordChanges(a, b);
      expect(before.map((run) => run.text).join('')).toBe(a);
      expect(after.map((run) => run.text).join('')).toBe(b);
      expect(wordChanges(a, a).after.some(({ changed }) => changed)).toBe(false);
    }),
  );
});
