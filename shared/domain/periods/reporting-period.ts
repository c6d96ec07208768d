import { assertNever } from '#shared/assert.ts';
import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import type { PeriodKind, ReportingPeriod } from '#shared/domain/period.ts';
import { addDays, dateOf, endOfMonth, monthOf, startOfMonth, yearOf } from '#shared/time/calendar-date.ts';
import { makePeriodId, parsePeriodId } from './period-id.ts';
import { type PeriodSettings, defaultPeriodSettings } from './period-settings.ts';
import { periodTitle } from './period-title.ts';
import type { RegularKind } from './schedule.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

/**
 * A regular reporting period with its data window and sending day, e.g. Quý III/2024: 15/6–14/9/2024, sent by 17/9/2024.
 * Windows: NĐ 09/2019/NĐ-CP (default) or calendar months (NĐ 60/2018/NĐ-CP), by setting. Half-years and nine months
 * are cumulative and overlap the quarters.
 *
 * @param n 1–12 for months, 1–4 for quarters, 1–2 for half-years, 1 otherwise.
 * @throws Problem `period-year`, `period-number`; `period-ad-hoc` for ad-hoc reports, whose dates must be given (adHocPeriod).
 */
export function reportingPeriod(
  kind: PeriodKind,
  year: number,
  n = 1,
  settings: PeriodSettings = defaultPeriodSettings,
): ReportingPeriod {
  const id = makePeriodId(kind, year, n);
  if (kind === 'ad-hoc') {
    throw new Problem('period-ad-hoc', 'Báo cáo đột xuất không có ngày chốt định sẵn.', {
      where: id,
      advice: 'Đồng chí ghi ngày bắt đầu, ngày chốt số liệu và ngày gửi của yêu cầu.',
    });
  }
  const { first, last } = monthsOf(kind, n);
  const calendar = settings.windows === 'calendar';
  const from = calendar ? startOfMonth(year, first) : fifteenthBefore(year, first);
  const to = calendar ? endOfMonth(year, last) : fourteenth(year, last);
  const sendBy = sendingDay(to, settings);
  return { id, kind, year, n, title: periodTitle({ kind, year, n }), from, to, sendBy };
}

/** A report on request (đột xuất): its window comes from the request; the sending day is reckoned if none was given. */
export function adHocPeriod(
  year: number,
  n: number,
  dates: { readonly from: CalendarDate; readonly to: CalendarDate; readonly sendBy?: CalendarDate },
  settings: PeriodSettings = defaultPeriodSettings,
): ReportingPeriod {
  const id = makePeriodId('ad-hoc', year, n);
  const sendBy = dates.sendBy ?? sendingDay(dates.to, settings);
  if (dates.from > dates.to || dates.to > sendBy) {
    throw new Problem('period-dates', 'Ngày bắt đầu, ngày chốt và ngày gửi không theo thứ tự.', {
      where: id,
      advice: 'Đồng chí ghi lại ba ngày theo thứ tự trước sau.',
    });
  }
  const title = periodTitle({ kind: 'ad-hoc', year, n });
  return { id, kind: 'ad-hoc', year, n, title, from: dates.from, to: dates.to, sendBy };
}

/**
 * So many working days after the cut-off. With none it is the cut-off itself, or the next working day where that is a day
 * off (Bộ luật Dân sự 2015, Điều 148 khoản 5).
 */
function sendingDay(to: CalendarDate, { sendingWorkingDays, holidays }: PeriodSettings): CalendarDate {
  const days = sendingWorkingDays === 0 && !isWorkingDay(to, holidays) ? 1 : sendingWorkingDays;
  return addWorkingDays(to, days, holidays);
}

/** The period before, of the same kind (2024-Q1 → 2023-Q4). Null before the first ad-hoc report of a year. */
export function previousPeriod(id: PeriodId): PeriodId | null {
  const { kind, year, n } = parsePeriodId(id);
  if (n > 1) return makePeriodId(kind, year, n - 1);
  return kind === 'ad-hoc' ? null : makePeriodId(kind, year - 1, periodsPerYear(kind));
}

/** How many there are: 12, 4, 2, 1, 1. */
export function periodsPerYear(kind: RegularKind): number {
  return { month: 12, quarter: 4, 'half-year': 2, 'nine-months': 1, year: 1 }[kind];
}

/** First and last calendar month the period speaks of. */
function monthsOf(kind: RegularKind, n: number): { first: number; last: number } {
  switch (kind) {
    case 'month':
      return { first: n, last: n };
    case 'quarter':
      return { first: 3 * n - 2, last: 3 * n };
    case 'half-year':
      return { first: 6 * n - 5, last: 6 * n };
    case 'nine-months':
      return { first: 1, last: 9 };
    case 'year':
      return { first: 1, last: 12 };
    default:
      return assertNever(kind);
  }
}

function fourteenth(year: number, month: number): CalendarDate {
  return dateOf(year, month, 14) ?? endOfMonth(year, month);
}

/** The 15th of the month before. */
function fifteenthBefore(year: number, month: number): CalendarDate {
  const before = addDays(startOfMonth(year, month), -1);
  return addDays(startOfMonth(yearOf(before), monthOf(before)), 14);
}
