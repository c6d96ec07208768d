import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { periodChange, withdrawPeriodChange } from '#shared/book/changes/schedule-changes.ts';
import { nextRequestId } from '#shared/book/next-request-id.ts';
import { periodsSent } from '#shared/book/reporting-periods-of.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import {
  type AdHocRequest,
  isSameRequest,
  periodOfRequest,
  refuseAskedAlready,
} from '#shared/domain/periods/ad-hoc-request.ts';
import type { PeriodId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { yearOf } from '#shared/time/calendar-date.ts';

/**
 * "Yêu cầu báo cáo đột xuất": asks all agencies, or those of `askedOf`, for a report, on all their tasks or those of
 * `askedAbout`. Numbered in the year of its cut-off, only now: another request may have come in meanwhile.
 *
 * @returns the new period's id, e.g. `2024-A1`.
 * @throws Problem as periodOfRequest and nextRequestId, `already-asked` where the same is asked for already;
 *   `not-owner` on an agency's machine; nothing is written.
 */
export async function askReport(session: Session, book: Book, request: AdHocRequest): Promise<PeriodId> {
  const id = nextRequestId(session.ledger, yearOf(request.to), session.profile.publicKey);
  const period = periodOfRequest(book, id, request);
  refuseAskedAlready(book.periods, period);
  await write(session, `yêu cầu báo cáo “${period.title}”`, period);
  return id;
}

/**
 * "Sửa yêu cầu". The data window stays once somebody sent a report: it was written for that window. What is already so
 * writes nothing.
 *
 * @throws Problem `request-answered`, and as periodOfRequest; `not-owner` on an agency's machine; nothing is written.
 */
export async function changeRequest(
  session: Session,
  book: Book,
  present: ReportingPeriod,
  request: AdHocRequest,
): Promise<void> {
  const period = periodOfRequest(book, present.id, request);
  if (present.withdrawn !== true && isSameRequest(present, period)) return;
  const moved = present.from !== period.from || present.to !== period.to;
  if (moved && periodsSent(session.ledger).has(period.id)) {
    throw new Problem('request-answered', 'Đã có cơ quan gửi báo cáo nên không đổi được kỳ số liệu.', {
      where: present.title,
      advice: 'Đồng chí giữ ngày bắt đầu và ngày chốt, hoặc lập yêu cầu mới. Sổ không thay đổi gì.',
    });
  }
  await write(session, `sửa yêu cầu báo cáo “${period.title}”`, period);
}

/** Takes a request back. What somebody already sent for it stays in the book and on the screens. */
export async function withdrawRequest(session: Session, period: ReportingPeriod): Promise<void> {
  const done = { by: session.profile.person, at: now() };
  await session.commit(`rút yêu cầu “${period.title}”`, [withdrawPeriodChange(period.id, done)]);
}

async function write(session: Session, label: string, period: ReportingPeriod): Promise<void> {
  await session.commit(label, [periodChange(period, { by: session.profile.person, at: now() })]);
}
