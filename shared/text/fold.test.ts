import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  it.each([
    ['PHÚ QUỐC', 'phu quoc'],
    ['phu quoc', 'phu quoc'],
    ['Phú Quốc'.normalize('NFD'), 'phu quoc'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Đặc  khu\n Phú\u00a0Quốc ', 'dac khu phu quoc'],
    ['đ/c', 'd/c'],
  ])('%j → %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is idempotent and blind to normal form and case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      { seed: 158 },
    );
  });
});
