import { describe, expect, it } from 'vitest';
import { namedAgency } from './named-agency.ts';

describe('namedAgency', () => {
  it('gives two machines that write the name differently the same id', () => {
    const ids = ['Sở Tư pháp', ' sở  tư PHÁP ', 'Sở Tư pháp'.normalize('NFD')].map(
      (name) => namedAgency(name, '')?.id,
    );
    expect(new Set(ids)).toEqual(new Set(['so-tu-phap']));
  });

  it('uses the full name where no short one is given', () => {
    expect(namedAgency('Sở Tư pháp', '')?.shortName).toBe('Sở Tư pháp');
    expect(namedAgency('Sở Tư pháp', 'STP')?.shortName).toBe('STP');
  });

  it('is nothing while the name is blank', () => {
    expect(namedAgency('  ', 'STP')).toBeNull();
  });
});
