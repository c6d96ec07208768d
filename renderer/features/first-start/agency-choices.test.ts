import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { describe, expect, it } from 'vitest';
import { agencyChoices, searchAgencies, taskCount } from './agency-choices.ts';

const choices = agencyChoices(plan158(), builtInAgencies, '2024-09-17');
const names = (query: string): string[] => searchAgencies(choices, query).map(({ agency }) => agency.name);
const byShortName = (shortName: string) => choices.find(({ agency }) => agency.shortName === shortName);

describe('agencyChoices', () => {
  it('counts how often the plan names an agency as lead and as co-lead', () => {
    expect(byShortName('Sở KH&ĐT')).toMatchObject({ lead: 9, coLead: 1 });
    expect(byShortName('UBND TP Phú Quốc')).toMatchObject({ lead: 4, coLead: 4 });
  });

  it('names every lead of the plan', () => {
    const leads = plan158()
      .appendix.tasks.flatMap(({ reading }) => reading.lead)
      .flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId]));
    const named = choices.filter((choice) => taskCount(choice) > 0).map(({ agency }) => agency.id);
    expect(new Set<string>(named)).toEqual(new Set(leads));
  });

  it('leaves out bodies that are still to come, and what the focal point became', () => {
    const later = agencyChoices(plan158(), builtInAgencies, '2025-08-01');
    const has = (list: typeof choices, name: string) => list.some(({ agency }) => agency.name.includes(name));
    expect([has(choices, 'Nông nghiệp và Môi trường'), has(later, 'Nông nghiệp và Môi trường')]).toEqual([
      false,
      true,
    ]);
    expect([has(choices, 'đặc khu'), has(later, 'đặc khu')]).toEqual([false, false]);
    // The body the plan speaks of is found before its namesake.
    const [first, second] = searchAgencies(later, 'so noi vu');
    expect([first?.later, second?.later]).toEqual([false, true]);
  });

  it('puts those with the most tasks first', () => {
    const counts = choices.map(taskCount);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe('searchAgencies', () => {
  it.each(['so k', 'sở k', 'SO K', 'sở k'])('finds by "%s" without regard to diacritics', (query) => {
    expect(names(query).slice(0, 2)).toEqual(['Sở Kế hoạch và Đầu tư', 'Sở Khoa học và Công nghệ']);
  });

  it('finds by abbreviation', () => {
    expect(names('KH&ĐT')[0]).toBe('Sở Kế hoạch và Đầu tư');
    expect(names('bql')[0]).toBe('Ban Quản lý Khu kinh tế Phú Quốc');
  });

  it('finds nothing for what is no agency', () => {
    expect(names('zzz')).toEqual([]);
  });

  it('names no agency twice', () => {
    const found = names('phu quoc');
    expect(new Set(found).size).toBe(found.length);
  });
});
