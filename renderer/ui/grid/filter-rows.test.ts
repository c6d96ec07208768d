import { expect, it } from 'vitest';
import { passesFilter, withoutEmptyHeads } from './filter-rows.ts';
import type { GridColumn, GridRow } from './grid-types.ts';

const head = { number: '', title: '', note: '' };
const item = (id: string, groupId: string | null = null): GridRow<string> => ({
  kind: 'item',
  id,
  item: id,
  groupId,
});

it('drops sections and groups that have nothing left', () => {
  const rows: GridRow<string>[] = [
    { kind: 'section', id: 'I', head },
    { kind: 'group', id: 'I.10', head },
    item('I.11'),
    { kind: 'section', id: 'II', head },
    { kind: 'group', id: 'II.1', head },
    item('II.1.a', 'II.1'),
    { kind: 'section', id: 'III', head },
  ];
  const left = withoutEmptyHeads(rows);
  expect(left.map(({ id }) => id)).toEqual(['I', 'I.11', 'II', 'II.1', 'II.1.a']);
});

const column: GridColumn<string> = {
  id: 'c',
  header: 'Nội dung',
  width: { wide: 1, narrow: 1 },
  text: (value) => value,
  render: (value) => value,
};

it('finds text without diacritics', () => {
  expect(passesFilter(column, { kind: 'text', text: 'phu quoc' }, 'UBND thành phố Phú Quốc')).toBe(true);
  expect(passesFilter(column, { kind: 'text', text: 'rach gia' }, 'UBND thành phố Phú Quốc')).toBe(false);
});

it('passes an item that has any of the ticked values', () => {
  const several = { ...column, values: (value: string) => value.split(';') };
  expect(passesFilter(several, { kind: 'ticks', values: ['b'] }, 'a;b')).toBe(true);
  expect(passesFilter(several, { kind: 'ticks', values: [] }, 'a;b')).toBe(false);
});
