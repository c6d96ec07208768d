import { periodId, taskPath } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { readPart, routes } from './routes.ts';
import { neighbourTab, tabOf, tabsFor } from './tabs.ts';

describe('routes', () => {
  it('carries Vietnamese list letters there and back', () => {
    const address = routes.task(taskPath('I.10.đ'));
    expect(address).toBe('/nhiem-vu/I.10.%C4%91');
    expect(readPart(address.split('/')[2])).toBe('I.10.đ');
  });

  it('builds a report address with and without period and task', () => {
    expect(routes.report()).toBe('/bao-cao');
    expect(routes.report(periodId('2024-Q3'), taskPath('II.10'))).toBe('/bao-cao/2024-Q3/II.10');
  });

  it('keeps a part that cannot be decoded as it is', () => {
    expect(readPart('100%')).toBe('100%');
  });
});

describe('tabs', () => {
  it('shows closing day and summary to the focal point only', () => {
    const ids = (role: 'focal' | 'agency') => tabsFor(role).map((tab) => tab.id);
    expect(ids('focal')).toContain('closingDay');
    expect(ids('agency')).toEqual(['overview', 'plan', 'detailedPlan', 'report', 'exchange']);
  });

  it('counts a task page and the preview of the plan to the plan tab', () => {
    const tabs = tabsFor('agency');
    expect(tabOf(tabs, '/nhiem-vu/II.3')?.id).toBe('plan');
    expect(tabOf(tabs, '/in')?.id).toBe('plan');
    expect(tabOf(tabs, routes.print('toan-van'))?.id).toBe('plan');
  });

  it.each([
    ['agency', 'ke-hoach-chi-tiet', 'detailedPlan'],
    ['agency', 'bao-cao', 'report'],
    ['agency', 'co-quan', 'report'],
    ['focal', 'tong-hop', 'summary'],
    ['focal', 'bao-cao:consolidated:TH-3Q-1D22', 'summary'],
    ['focal', 'co-quan', 'report'],
    // An address an agency cannot have by itself still belongs somewhere.
    ['agency', 'tong-hop', 'plan'],
  ] as const)('for %s counts the preview of %s to the tab it was opened from, %s', (role, what, tab) => {
    expect(tabOf(tabsFor(role), routes.print(what))?.id).toBe(tab);
  });

  it('goes round at both ends', () => {
    const tabs = tabsFor('focal');
    expect(neighbourTab(tabs, '/trao-doi', 1)?.id).toBe('overview');
    expect(neighbourTab(tabs, '/tong-quan', -1)?.id).toBe('exchange');
  });
});
