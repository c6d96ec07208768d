import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { reviewChange } from '#shared/book/changes/focal-changes.ts';
import type { Book } from '#shared/book/types.ts';
import type { Review, Submission } from '#shared/domain/report.ts';
import type { AgencyId, PeriodId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { LONGEST_REASON } from '#shared/domain/reports/record-schemas.ts';

/** Why a report is returned, per task. */
type Reasons = Readonly<Record<string, string>>;

/** Accepts what these agencies submitted for the period, as one step. Agencies that sent nothing are a Problem. */
export async function acceptReports(
  session: Session,
  book: Book,
  agencies: readonly AgencyId[],
  period: PeriodId,
): Promise<void> {
  const changes = agencies.map((agency) =>
    reviewChange(judge(session, sentBy(book, agency, period), 'accepted', {})),
  );
  await session.commit(`duyệt ${agencies.length} báo cáo`, changes);
}

/** Returns an agency's report with a reason per task; at least one reason, none blank, none too long to be read back. */
export function returnReport(
  session: Session,
  book: Book,
  agency: AgencyId,
  period: PeriodId,
  reasons: Reasons,
): Promise<void> {
  return returnReports(session, book, new Map([[agency, reasons]]), period);
}

/** Returns several agencies' reports as one step, each with reasons of its own; all of them or none. */
export async function returnReports(
  session: Session,
  book: Book,
  reasonsOf: ReadonlyMap<AgencyId, Reasons>,
  period: PeriodId,
): Promise<void> {
  const changes = [...reasonsOf].map(([agency, reasons]) =>
    reviewChange(judge(session, sentBy(book, agency, period), 'returned', givenReasons(agency, reasons))),
  );
  const what = changes.length === 1 ? 'báo cáo' : `${changes.length} báo cáo`;
  await session.commit(`trả lại ${what}`, changes);
}

function givenReasons(agency: AgencyId, reasons: Reasons): Reasons {
  const given = Object.entries(reasons).filter(([, reason]) => reason.trim() !== '');
  if (given.length === 0) {
    throw new Problem('reason-missing', 'Trả lại cần ít nhất một lý do theo nhiệm vụ.', {
      where: agency,
      advice: 'Đồng chí ghi rõ chỗ cần sửa để cơ quan làm lại đúng chỗ.',
    });
  }
  if (given.some(([, reason]) => reason.length > LONGEST_REASON)) {
    throw new Problem('reason-too-long', 'Lý do trả lại dài quá 2.000 ký tự nên chưa ghi.', {
      where: agency,
      advice: 'Đồng chí rút gọn lý do rồi trả lại. Sổ không thay đổi gì.',
    });
  }
  return Object.fromEntries(given);
}

function sentBy(book: Book, agency: AgencyId, period: PeriodId): Submission {
  const sent = book.submission(agency, period);
  if (!sent) {
    throw new Problem('nothing-submitted', 'Cơ quan này chưa nộp báo cáo của kỳ.', { where: agency });
  }
  return sent;
}

function judge(
  session: Session,
  { agency, period, segment, code }: Submission,
  decision: Review['decision'],
  reasons: Review['reasons'],
): Review {
  return { agency, period, decision, judged: segment, code, at: now(), by: session.profile.person, reasons };
}
