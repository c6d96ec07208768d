import type { Profile } from '#renderer/data/profile.ts';
import { readPart, routes } from './routes.ts';

export type TabId = 'overview' | 'plan' | 'detailedPlan' | 'report' | 'closingDay' | 'summary' | 'exchange';

export interface Tab {
  readonly id: TabId;
  readonly href: string;
  /** First parts of the addresses that belong to the tab. */
  readonly pages: readonly string[];
}

const OVERVIEW: Tab = { id: 'overview', href: routes.overview(), pages: ['tong-quan', 'lich-bao-cao', ''] };
const PLAN: Tab = { id: 'plan', href: routes.plan(), pages: ['ke-hoach', 'nhiem-vu', 'in', 'co-quan'] };
const DETAILED_PLAN: Tab = {
  id: 'detailedPlan',
  href: routes.detailedPlan(),
  pages: ['ke-hoach-chi-tiet'],
};
const REPORT: Tab = { id: 'report', href: routes.report(), pages: ['bao-cao'] };
const CLOSING_DAY: Tab = { id: 'closingDay', href: routes.closingDay(), pages: ['ngay-chot'] };
const SUMMARY: Tab = { id: 'summary', href: routes.summary(), pages: ['tong-hop'] };
const EXCHANGE: Tab = { id: 'exchange', href: routes.exchange(), pages: ['trao-doi'] };

/** The ledger's index tabs. Only the focal point receives others' reports and consolidates. */
export function tabsFor(role: Profile['role']): readonly Tab[] {
  return role === 'focal'
    ? [OVERVIEW, PLAN, REPORT, CLOSING_DAY, SUMMARY, EXCHANGE]
    : [OVERVIEW, PLAN, DETAILED_PLAN, REPORT, EXCHANGE];
}

/** The tab an address belongs to; undefined for an address of no tab. */
export function tabOf(tabs: readonly Tab[], address: string): Tab | undefined {
  const [, page = '', what] = address.split('/');
  const printed = page === 'in' ? printedTab(tabs, readPart(what) ?? '') : undefined;
  return printed ?? tabs.find((tab) => tab.pages.includes(page));
}

/** Whose document a preview shows, first where there is such a tab; every other one is the plan's. */
const PRINTED: Readonly<Record<string, readonly TabId[]>> = {
  'tong-hop': ['summary'],
  // Of the focal point a consolidated one, of an agency its own.
  'bao-cao': ['summary', 'report'],
  'co-quan': ['report'],
  'ke-hoach-chi-tiet': ['detailedPlan'],
};

function printedTab(tabs: readonly Tab[], what: string): Tab | undefined {
  const [name = ''] = what.split(':', 1);
  const ids = PRINTED[name] ?? [];
  return ids.flatMap((id) => tabs.find((tab) => tab.id === id) ?? [])[0];
}

/** The tab `step` places after the current one, round and round (Ctrl+PageUp, Ctrl+PageDown). */
export function neighbourTab(tabs: readonly Tab[], address: string, step: 1 | -1): Tab | undefined {
  const current = tabOf(tabs, address);
  const at = current === undefined ? 0 : tabs.indexOf(current);
  return tabs[(at + step + tabs.length) % tabs.length];
}
