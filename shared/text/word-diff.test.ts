import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from './merge-texts.ts';
import { wordDiff, wordsOf } from './word-diff.ts';

const words = fc.array(fc.constantFrom('góp', 'ý', 'dự ', 'thảo\n', '  ', 'Luật', '1.', ''), {
  maxLength: 12,
});
const text = words.map((parts) => parts.join(' '));

describe('wordDiff', () => {
  it('marks the words that changed and no others', () => {
    const pieces = wordDiff('Đã góp ý dự thảo Luật lần 1.', 'Đã góp ý dự thảo Luật lần 2, Văn bản 1102.');
    expect(pieces).toEqual([
      { kind: 'same', text: 'Đã góp ý dự thảo Luật lần' },
      { kind: 'removed', text: ' 1.' },
      { kind: 'added', text: ' 2, Văn bản 1102.' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after);
        const without = (left: string) =>
          pieces.flatMap((piece) => (piece.kind === left ? [] : piece.text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(wordsOf(before).join('')).toBe(before);
      }),
    );
  });

  it('does not stall on two long texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 5000 }, (_, i) => `${word}${i}`).join(' ');
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('mergeTexts', () => {
  it('keeps both edits where they touch different places', () => {
    expect(mergeTexts('Đã họp. Đã trình.', 'Đã họp hai lần. Đã trình.', 'Đã họp. Đã trình UBND.')).toEqual({
      text: 'Đã họp hai lần. Đã trình UBND.',
      met: false,
    });
  });

  it('puts one after the other where they meet, and where there was nothing before', () => {
    expect(mergeTexts('Đang làm.', 'Xong.', 'Chưa xong.')).toEqual({ text: 'Xong.\nChưa xong.', met: true });
    expect(mergeTexts('', 'Thiếu người.', 'Thiếu tiền.')).toEqual({
      text: 'Thiếu người.\nThiếu tiền.',
      met: true,
    });
  });

  it('leaves no added word of either out', () => {
    fc.assert(
      fc.property(text, text, text, (before, one, other) => {
        const merged = mergeTexts(before, one, other).text.split(/\s+/u);
        for (const edited of [one, other]) {
          const kept = wordDiff(before, edited).filter(({ kind }) => kind === 'added');
          for (const word of kept.flatMap((piece) => piece.text.match(/\S+/gu) ?? [])) {
            expect(merged).toContain(word);
          }
        }
      }),
    );
  });
});
