import { expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { convertLegacy, legacyEvidence, legacyFont, mayBeLegacy } from './legacy-text.ts';
import { toTcvn3, toVni } from './testing/to-legacy.ts';

const SMALL = Array.from('aăâeêioôơuưy').flatMap((vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const LETTERS = [...SMALL, 'đ'];
const CAPITALS = LETTERS.map((letter) => letter.toUpperCase());

test('there are 73 small letters', () => {
  expect(new Set(LETTERS).size).toBe(73);
});

test.each([...LETTERS, ...Array.from('ĂÂÊÔƠƯĐAEIOUY')])('TCVN3 gives %s back', (letter) => {
  expect(convertLegacy(toTcvn3(letter), 'tcvn3')).toBe(letter);
});

test.each(CAPITALS)('a TCVN3 font of capitals gives %s back', (letter) => {
  expect(convertLegacy(toTcvn3(letter.toLowerCase()), 'tcvn3-capitals')).toBe(letter);
});

test.each([...LETTERS, ...CAPITALS])('VNI gives %s back', (letter) => {
  expect(convertLegacy(toVni(letter), 'vni')).toBe(letter);
});

test('every text of the plan survives the way there and back', () => {
  for (const { content, lead, product } of plan158().appendix.tasks) {
    for (const text of [content, lead, product]) {
      expect(convertLegacy(toVni(text), 'vni')).toBe(text);
      const small = text.toLowerCase();
      expect(convertLegacy(toTcvn3(small), 'tcvn3')).toBe(small);
    }
  }
});

test('known samples', () => {
  expect(convertLegacy('KÕ ho¹ch thùc hiÖn; Së Tµi chÝnh', 'tcvn3')).toBe('Kế hoạch thực hiện; Sở Tài chính');
  expect(convertLegacy('céng hßa x· héi chñ nghÜa viÖt nam', 'tcvn3-capitals')).toBe(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  );
  expect(convertLegacy('Keá hoaïch thöïc hieän; UÛY BAN NHAÂN DAÂN TÆNH', 'vni')).toBe(
    'Kế hoạch thực hiện; ỦY BAN NHÂN DÂN TỈNH',
  );
  expect(convertLegacy('\uf0b5 h\uf0b5ng', 'tcvn3')).toBe('à hàng');
});

test('fonts are told by their names', () => {
  expect(
    [
      '.VnTime',
      '.VnTimeH',
      '.VnArial NarrowH',
      'VNI-Times',
      'VNI Helve',
      'Times New Roman',
      'Verdana',
      '',
    ].map(legacyFont),
  ).toEqual(['tcvn3', 'tcvn3-capitals', 'tcvn3-capitals', 'vni', 'vni', null, null, null]);
});

test('proper text is not taken for legacy text', () => {
  const text = 'Công an tỉnh; «Kế hoạch» 25 m² – 30 °C, café naïve';
  expect(mayBeLegacy(text)).toBe(false);
  expect(legacyEvidence('Công an, thông tin, trình', 'tcvn3').only).toBe(0);
  expect(legacyEvidence('Công an, thông tin, trình', 'vni').only).toBe(0);
  expect(legacyEvidence('KÕ ho¹ch thùc hiÖn', 'tcvn3')).toEqual({ only: 4, either: 0, against: 0 });
  expect(legacyEvidence('Keá hoaïch thöïc hieän', 'vni')).toEqual({ only: 4, either: 0, against: 0 });
});
