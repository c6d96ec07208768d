import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { periodChange, withdrawPeriodChange } from '#shared/book/changes/schedule-changes.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { LONGEST_TITLE } from '#shared/domain/period-schema.ts';
import { adHocPeriod } from '#shared/domain/periods/reporting-period.ts';
import { parsePeriodId } from '#shared/domain/periods/period-id.ts';
import { periodSettingsOf } from '#shared/domain/periods/schedule.ts';
import { addWorkingDays } from '#shared/domain/periods/working-days.ts';
import { periodId, type CalendarDate } from '#shared/ids.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import { Problem } from '#shared/problem.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { addDays } from '#shared/time/calendar-date.ts';

/** Working days a request usually leaves; the officer may choose another day. */
const USUAL_DAYS = 3;

/**
 * A request to begin with: the next number of the year (one that was taken back keeps its number), data from the last
 * regular cut-off to today, sent three working days later, no title yet.
 */
export function nextRequest(
  { periods, plan, schedule }: Book,
  ledger: LedgerView,
  on: CalendarDate,
): ReportingPeriod {
  const year = Number(on.slice(0, 4));
  const taken = ledger
    .entities('period/')
    .map((id) => parsePeriodId(periodId(id.slice('period/'.length))))
    .filter((parts) => parts.kind === 'ad-hoc' && parts.year === year);
  const closed = periods.filter(({ kind, to }) => kind !== 'ad-hoc' && to < on).map(({ to }) => to);
  const last = closed.toSorted().at(-1);
  const dates = {
    from: last === undefined ? plan.date : addDays(last, 1),
    to: on,
    sendBy: addWorkingDays(on, USUAL_DAYS, periodSettingsOf(schedule).holidays),
  };
  const period = adHocPeriod(year, Math.max(0, ...taken.map(({ n }) => n)) + 1, dates);
  return { ...period, title: '' };
}

/**
 * "Yêu cầu báo cáo đột xuất": asks all agencies, or those of `askedOf`, for a report; or changes such a request.
 *
 * @throws Problem `request-without-title`, `request-too-long`, `request-of-nobody`, `period-dates`; `not-owner` on an
 *   agency's machine; nothing is written.
 */
export async function askReport(session: Session, request: ReportingPeriod): Promise<void> {
  const title = cleanText(request.title).trim();
  const document = cleanText(request.request ?? '').trim();
  if (title === '') {
    throw new Problem('request-without-title', 'Yêu cầu báo cáo đột xuất chưa có tên.', {
      where: request.id,
      advice: 'Đồng chí ghi báo cáo về việc gì.',
    });
  }
  if (title.length > LONGEST_TITLE || document.length > LONGEST_TITLE) {
    throw new Problem('request-too-long', `Tên hoặc số văn bản dài quá ${LONGEST_TITLE} ký tự.`, {
      where: request.id,
      advice: 'Đồng chí rút gọn rồi ghi lại. Sổ không thay đổi gì.',
    });
  }
  if (request.askedOf?.length === 0) {
    throw new Problem('request-of-nobody', 'Yêu cầu báo cáo chưa gửi cho cơ quan nào.', {
      where: title,
      advice: 'Đồng chí chọn ít nhất một cơ quan.',
    });
  }
  const { n, year, askedOf } = request;
  // Checks the order of the days.
  const period: ReportingPeriod = {
    ...adHocPeriod(year, n, request),
    title,
    ...(document === '' ? {} : { request: document }),
    ...(askedOf === undefined ? {} : { askedOf }),
  };
  await session.commit(`yêu cầu báo cáo “${title}”`, [
    periodChange(period, { by: session.profile.person, at: now() }),
  ]);
}

/** Takes a request back. What somebody already sent for it stays in the book and on the screens. */
export async function withdrawRequest(session: Session, period: ReportingPeriod): Promise<void> {
  const done = { by: session.profile.person, at: now() };
  await session.commit(`rút yêu cầu “${period.title}”`, [withdrawPeriodChange(period.id, done)]);
}
