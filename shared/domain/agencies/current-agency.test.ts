import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { agencyId } from '#shared/ids.ts';
import { expect, test } from 'vitest';
import { currentAgency } from './current-agency.ts';

const nameOn = (id: string, on: string) => currentAgency(builtInAgencies, agencyId(id), on)?.name;

test('a body keeps its name until the day it became another', () => {
  expect(nameOn('ubnd-thanh-pho-phu-quoc', '2025-06-30')).toBe('Ủy ban nhân dân thành phố Phú Quốc');
  expect(nameOn('ubnd-thanh-pho-phu-quoc', '2025-07-01')).toBe('Ủy ban nhân dân đặc khu Phú Quốc');
});

test('a change nobody has verified is not followed, an unknown agency has no name', () => {
  expect(nameOn('so-ke-hoach-va-dau-tu', '2026-01-01')).toBe('Sở Kế hoạch và Đầu tư');
  expect(nameOn('so-khong-co', '2026-01-01')).toBeUndefined();
});

test('two bodies that name each other as heirs do not go round for ever', () => {
  const [first, second] = builtInAgencies.slice(0, 2);
  if (!first || !second) throw new Error('Two agencies are built in');
  const becomes = (id: typeof first.id) => ({ id, from: '2024-01-01', basis: '', verified: true });
  const round = [
    { ...first, successor: becomes(second.id) },
    { ...second, successor: becomes(first.id) },
  ];
  expect(currentAgency(round, first.id, '2025-01-01')).toBeDefined();
});
