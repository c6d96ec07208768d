import type { PeriodId, TaskPath } from '#shared/ids.ts';

/** Addresses of the pages, in the window's hash (`#/ke-hoach`). Patterns for the router. */
export const patterns = {
  overview: '/tong-quan',
  plan: '/ke-hoach',
  fullText: '/ke-hoach/toan-van',
  task: '/nhiem-vu/:path',
  detailedPlan: '/ke-hoach-chi-tiet',
  calendar: '/lich-bao-cao',
  periods: '/lich-bao-cao/ky',
  agencies: '/co-quan',
  report: '/bao-cao/:period?/:path?',
  closingDay: '/ngay-chot/:period?',
  summary: '/tong-hop/:period?',
  draft: '/tong-hop/:period/du-thao/:document?',
  exchange: '/trao-doi',
  conflicts: '/trao-doi/hai-noi-cung-sua',
  backup: '/trao-doi/sao-luu',
  appendix: '/trao-doi/phu-luc',
  machines: '/trao-doi/may-va-khoa',
  print: '/in/:what?',
  officeSetup: '/the-thuc',
  guide: '/so-tay/:page?',
} as const;

const part = (text: string): string => encodeURIComponent(text);
const withPeriod = (page: string, period?: PeriodId): string =>
  period === undefined ? `/${page}` : `/${page}/${part(period)}`;

/** Addresses with their parts filled in: `<Link href={routes.task(path)}>`, `navigate(routes.plan())`. */
export const routes = {
  overview: () => patterns.overview,
  plan: () => patterns.plan,
  fullText: () => patterns.fullText,
  task: (path: TaskPath) => `/nhiem-vu/${part(path)}`,
  detailedPlan: () => patterns.detailedPlan,
  calendar: () => patterns.calendar,
  /** How the plan is reported on: kinds of period, cut-offs, sending days, holidays. */
  periods: () => patterns.periods,
  /** Agencies of the plan, and who carries on when one ends. */
  agencies: () => patterns.agencies,
  report: (period?: PeriodId, task?: TaskPath) =>
    task === undefined ? withPeriod('bao-cao', period) : `${withPeriod('bao-cao', period)}/${part(task)}`,
  closingDay: (period?: PeriodId) => withPeriod('ngay-chot', period),
  summary: (period?: PeriodId) => withPeriod('tong-hop', period),
  /** A document of the period's consolidation, `consolidated` by default. */
  draft: (period: PeriodId, document?: string) =>
    `${withPeriod('tong-hop', period)}/du-thao${document === undefined ? '' : `/${part(document)}`}`,
  exchange: () => patterns.exchange,
  conflicts: () => patterns.conflicts,
  backup: () => patterns.backup,
  appendix: () => patterns.appendix,
  machines: () => patterns.machines,
  print: (what?: string) => (what === undefined ? '/in' : `/in/${part(what)}`),
  officeSetup: () => patterns.officeSetup,
  guide: (page?: string) => (page === undefined ? '/so-tay' : `/so-tay/${part(page)}`),
} as const;

/** A part of the address as it was before it was encoded; what cannot be decoded stays as it is. */
export function readPart(text: string | undefined): string | undefined {
  if (text === undefined || !text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
