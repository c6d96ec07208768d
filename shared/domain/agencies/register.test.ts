import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { expect, test } from 'vitest';
import { agencyRegister, isValidOn } from './register.ts';

const register = agencyRegister(builtInAgencies);

test('finds by name, short name and alias, without regard to accents, case, hyphens and spaces', () => {
  for (const agency of builtInAgencies.filter((one) => one.validFrom === null)) {
    for (const name of [agency.name, agency.shortName, ...agency.aliases]) {
      expect(register.find(name)?.id).toBe(agency.id);
      expect(register.find(name.toUpperCase())?.id).toBe(agency.id);
      expect(register.find(name.normalize('NFD'))?.id).toBe(agency.id);
    }
  }
  expect(register.find('so lao dong thuong binh va xa hoi')?.shortName).toBe('Sở LĐ-TB&XH');
  expect(register.find('Sở Ngoại vụ')).toBeUndefined();
});

test('ids are unique, and every successor is in the register and begins where its predecessor ends', () => {
  expect(new Set(builtInAgencies.map((agency) => agency.id)).size).toBe(builtInAgencies.length);
  for (const { validTo, successor } of builtInAgencies) {
    expect(validTo === null).toBe(successor === null);
    if (successor === null || validTo === null) continue;
    expect(register.byId(successor.id)?.validFrom).toBe(successor.from);
    expect(successor.from > validTo).toBe(true);
  }
});

test('the day of the mergers of March 2025 is not verified, the resolutions of July 2025 are', () => {
  expect(register.byId('so-giao-thong-van-tai')?.successor?.verified).toBe(false);
  expect(register.byId('ubnd-thanh-pho-phu-quoc')?.successor?.verified).toBe(true);
  for (const id of ['thanh-uy-phu-quoc', 'ban-quan-ly-khu-kinh-te-phu-quoc']) {
    expect(register.byId(id)?.successor).toBeNull();
  }
});

const idsOn = (on: string): readonly string[] => register.validOn(on).map((agency) => agency.id);

test('validity is inclusive at both ends', () => {
  expect(idsOn('2025-02-28')).toContain('so-tai-chinh');
  expect(idsOn('2025-02-28')).not.toContain('so-tai-chinh-2025');
  expect(idsOn('2025-03-01')).toContain('so-tai-chinh-2025');
  expect(idsOn('2025-03-01')).not.toContain('so-tai-chinh');
  const [first] = builtInAgencies;
  expect(first && isValidOn({ ...first, validFrom: '2024-01-01', validTo: '2024-01-01' }, '2024-01-01')).toBe(
    true,
  );
});
