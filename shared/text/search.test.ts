import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { searchTexts } from './search.ts';

const TEXTS = [
  'Sở Hoá chất', // folds to "so hoa chat"
  'Phú Quốc hòa bình',
  'Phú Quốc hoà bình',
  'Phụ quốc',
  'PHÚ QUỐC'.normalize('NFD'),
];
const items = TEXTS.map((text, key) => ({ key, text }));

describe('searchTexts', () => {
  it('finds the same rows with and without diacritics, in any case and normal form', () => {
    const keys = (query: string) =>
      searchTexts(items, query)
        .map(({ key }) => key)
        .toSorted();
    const all = [1, 2, 3, 4];
    expect(keys('phu quoc')).toEqual(all);
    expect(keys('PHÚ QUỐC')).toEqual(all);
    expect(keys('phú  quốc'.normalize('NFD'))).toEqual(all);
  });

  it('ranks exact accents first', () => {
    expect(searchTexts(items, 'phú quốc').map(({ key, exact }) => [key, exact])).toEqual([
      [1, true],
      [2, true],
      [4, true],
      [3, false],
    ]);
  });

  it('takes hoà and hòa for the same spelling', () => {
    expect(
      searchTexts(items, 'hoà')
        .filter(({ exact }) => exact)
        .map(({ key }) => key),
    ).toEqual([1, 2]);
  });

  it('returns ranges of the original text, decomposed or not', () => {
    for (const { key, text } of items) {
      for (const hit of searchTexts([{ key, text }], 'quoc')) {
        const marked = hit.ranges.map(({ start, end }) => fold(text.slice(start, end)));
        expect(marked).toEqual(['quoc']);
      }
    }
  });

  it('finds all words apart when the phrase is not there, after phrases', () => {
    const hits = searchTexts([{ key: 9, text: 'Quốc lộ, Phú Yên' }, ...items], 'quốc phú');
    expect(hits.map(({ key }) => key)).toContain(9);
    expect(hits.find(({ key }) => key === 9)?.ranges).toEqual([
      { start: 0, end: 4 },
      { start: 9, end: 12 },
    ]);
  });

  it('finds nothing for an empty query', () => {
    expect(searchTexts(items, '  ')).toEqual([]);
  });
});
