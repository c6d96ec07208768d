import { sampleBook, type SampleTask } from '#shared/domain/summary/sample-book.ts';
import type { Agency } from '#shared/domain/agency.ts';
import { agencyId } from '#shared/ids.ts';
import { expect, it } from 'vitest';
import { agencyLines } from './agency-lines.ts';
import { heirOf } from './heir-fields.tsx';

const TASKS: readonly SampleTask[] = [
  { path: 'II.1', leads: ['gtvt', 'bql'], deadline: 'Quý II/2024' },
  { path: 'II.2', leads: ['gtvt'], deadline: 'Quý IV/2024', coordinating: ['y-te'] },
];
const book = sampleBook(TASKS);
const heir: Agency = { ...book.agencies[0]!, id: agencyId('xd-moi'), name: 'Sở Xây dựng (mới)' };
const became = (id: string, takesOver: boolean): readonly Agency[] => [
  ...book.agencies.map((agency) =>
    agency.id === id
      ? {
          ...agency,
          successor: { id: heir.id, from: '2025-03-01', basis: 'NQ 25', verified: takesOver, takesOver },
        }
      : agency,
  ),
  heir,
];

it('puts what waits for a decision first, and counts tasks as written', () => {
  const lines = agencyLines({ ...book, agencies: became('bql', false) });
  expect(lines.map(({ agency, leads, coordinates }) => `${agency.id} ${leads} ${coordinates}`)).toEqual([
    'bql 1 0',
    'gtvt 2 0',
    'y-te 0 1',
  ]);
  expect(lines[0]).toMatchObject({ heir: { id: heir.id }, taken: false });
});

it('shows who carries on and for whom once it was decided', () => {
  const lines = agencyLines({ ...book, agencies: became('bql', true) });
  expect(lines.slice(0, 2).map(({ agency, taken }) => [agency.id, taken])).toEqual([
    ['bql', true],
    [heir.id, false],
  ]);
  expect(lines[1]?.takesFrom.map(({ id }) => id)).toEqual(['bql']);
});

it('enters a new body under its name, unless that name is known', () => {
  const fresh = { how: 'new' as const, id: null, name: ' Sở  Hải đảo ', shortName: '' };
  expect(heirOf(fresh, book.agencies)).toMatchObject({ name: 'Sở Hải đảo', shortName: 'Sở Hải đảo' });
  expect(heirOf({ ...fresh, name: ' ' }, book.agencies)).toBeNull();
  expect(heirOf({ ...fresh, name: 'y tế' }, book.agencies)).toBe('taken');
  expect(heirOf({ ...fresh, how: 'known', id: agencyId('gtvt') }, book.agencies)).toBe(book.agencies[0]);
});
