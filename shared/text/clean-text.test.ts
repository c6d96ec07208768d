import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['Quý\u00a0III', 'Quý III'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['Hòa'.normalize('NFD'), 'Hòa'],
    ['x\u0000\u0007\u200b\ufeffy', 'xy'],
    ['\ud800a\udfff', 'a'],
    ['hai\tcột', 'hai cột'],
    ['  giữ  khoảng cách ', '  giữ  khoảng cách '],
  ])('%j → %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('is idempotent, keeps every line, and leaves nothing that cannot be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = cleanText(text);
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(/\p{Cs}/u.test(cleaned)).toBe(false);
        expect(cleaned.normalize('NFC')).toBe(cleaned);
        expect(/[^\P{Cc}\n]/u.test(cleaned)).toBe(false);
      }),
      { seed: 158 },
    );
  });
});
