import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withUpwardIds } from './with-upward-ids.ts';

const idsOf = (...names: string[]) =>
  withUpwardIds(names.map((name) => ({ name, form: 'full' }))).map(({ id }) => id);

it('keeps the plain id of a recipient and tells apart names that differ in marks or have no letters', () => {
  expect(idsOf('Ban Thường vụ Tỉnh ủy', 'Thủ tướng Chính phủ')).toEqual([
    'upward-ban-thuong-vu-tinh-uy',
    'upward-thu-tuong-chinh-phu',
  ]);
  expect(idsOf('Hội Nông dân', 'Hội nồng dẫn', 'Hội Nông dân 2')).toEqual([
    'upward-hoi-nong-dan',
    'upward-hoi-nong-dan-2',
    'upward-hoi-nong-dan-2-2',
  ]);
  expect(idsOf('…', '—')).toEqual(['upward-khac', 'upward-khac-2']);
});

it('never gives two recipients one id, nor one that cannot stand in a record’s id or a file’s name', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Tỉnh ủy', 'tinh uy', 'Tỉnh ủy 2', '—'),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const ids = idsOf(...names);
      expect(new Set(ids).size).toBe(names.length);
      for (const id of ids) expect(id).toMatch(/^upward-[a-z0-9-]+$/u);
    }),
    { seed: 158 },
  );
});
