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

  it('counts a task page and the print preview to the plan tab', () => {
    const tabs = tabsFor('agency');
    expect(tabOf(tabs, '/nhiem-vu/II.3')?.id).toBe('plan');
    expect(tabOf(tabs, '/in')?.id).toBe('plan');
  });

  it('goes round at both ends', () => {
    const tabs = tabsFor('focal');
    expect(neighbourTab(tabs, '/trao-doi', 1)?.id).toBe('overview');
    expect(neighbourTab(tabs, '/tong-quan', -1)?.id).toBe('exchange');
  });
});
