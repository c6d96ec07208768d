import { assertNever } from '#shared/assert.ts';
import type { TaskPath } from '#shared/ids.ts';
import type { BookTask } from '#shared/book/types.ts';
import { periodBefore } from '#shared/domain/periods/period-before.ts';
import { checkReport } from '#shared/domain/reports/completeness.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import { decidingReport } from '#shared/domain/summary/counted-reports.ts';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import { dateOfInstant, daysBetween } from '#shared/time/calendar-date.ts';
import { formatDayMonth, formatTime } from '#shared/time/format-date.ts';
import type { ClosingContext } from './closing-row.ts';
import type { OwedReport } from './owed-reports.ts';
import type { ClosingState, ReceivedGap } from './types.ts';

interface Facts {
  readonly owed: OwedReport;
  readonly context: ClosingContext;
  readonly gap: ReceivedGap | undefined;
  readonly tasks: readonly BookTask[];
  readonly unchanged: readonly TaskPath[];
  readonly contradicting: readonly TaskPath[];
}

interface Detail {
  readonly detail: string;
  readonly detailTasks: readonly TaskPath[];
}

/** The phrase beside an agency's state, with the tasks it speaks of. */
export function closingDetail(state: ClosingState, facts: Facts): Detail {
  switch (state) {
    case 'late':
    case 'missing':
      return notSent(facts);
    case 'returned':
      return returned(facts);
    case 'waiting-gap':
      return { detail: gapWords(facts.gap), detailTasks: [] };
    case 'same-as-last': {
      const before = previousTitle(facts);
      const detail = `${facts.unchanged.join(', ')} không đổi một chữ so với ${before}`;
      return { detail, detailTasks: facts.unchanged };
    }
    case 'contradicting':
      return {
        detail: `${facts.contradicting.join(', ')}: các cơ quan ghi tình trạng khác nhau`,
        detailTasks: facts.contradicting,
      };
    case 'to-review':
      return toReview(facts);
    case 'accepted': {
      const { owed, context } = facts;
      return {
        detail: `mã ${context.book.submission(owed.agency, context.period.id)?.code ?? '—'}`,
        detailTasks: [],
      };
    }
    case 'requested':
      return { detail: 'Cơ quan Đảng: đề nghị phối hợp thông tin', detailTasks: [] };
    default:
      return assertNever(state);
  }
}

/** "3 nhiệm vụ, trong đó 2 quá hạn", or how late the last report was. */
function notSent({ owed, context, tasks }: Facts): Detail {
  const overdue = tasks
    .filter((task) => statusOf(task, decidingReport(task, context.sent), context.today).status === 'overdue')
    .map(({ path }) => path);
  const count =
    owed.leadTasks.length === 0
      ? `${tasks.length} nhiệm vụ cùng chủ trì`
      : `${owed.leadTasks.length} nhiệm vụ`;
  const lead = overdue.filter((path) => owed.leadTasks.length === 0 || owed.leadTasks.includes(path));
  if (lead.length > 0) return { detail: `${count}, trong đó ${lead.length} quá hạn`, detailTasks: lead };
  const late = lateLastTime(owed, context);
  const paths = tasks.map(({ path }) => path);
  return { detail: late > 0 ? `${count}; kỳ trước gửi chậm ${late} ngày` : count, detailTasks: paths };
}

function lateLastTime({ agency }: OwedReport, { book, period }: ClosingContext): number {
  const before = periodBefore(book.periods, period);
  const submission = before && book.submission(agency, before);
  if (!submission) return 0;
  return daysBetween(findPeriod(book.periods, before).sendBy, dateOfInstant(submission.at));
}

/** "II.13, II.15: chưa có minh chứng; trả lại 16/9 14:30". */
function returned({ owed, context, tasks }: Facts): Detail {
  const review = context.book.review(owed.agency, context.period.id);
  if (!review) return { detail: '', detailTasks: [] };
  const detailTasks = tasks.map(({ path }) => path).filter((path) => path in review.reasons);
  const reasons = [...new Set(Object.values(review.reasons))];
  const [reason] = reasons;
  const when = `trả lại ${formatDayMonth(dateOfInstant(review.at))} ${formatTime(review.at)}`;
  const what =
    reasons.length === 1 && reason ? `${detailTasks.join(', ')}: ${reason}` : detailTasks.join(', ');
  return { detail: what === '' ? when : `${what}; ${when}`, detailTasks };
}

/** "Đã nhận gói 14 và 16, thiếu gói 15". */
function gapWords(gap: ReceivedGap | undefined): string {
  const have = gap && gap.waiting.length > 0 ? `Đã nhận gói ${listed(gap.waiting)}` : 'Đã nhận gói';
  return gap && gap.missing.length > 0
    ? `${have}, thiếu gói ${listed(gap.missing)}`
    : `${have}, còn thiếu gói trước`;
}

/** "10 / 10 nhiệm vụ đủ"; what the agency confirmed as unchanged is said too. */
function toReview({ owed, context, tasks }: Facts): Detail {
  const { book, period, today } = context;
  const reports = tasks.map((task) => ({
    task,
    report: book.submittedReport(owed.agency, task.path, period.id),
  }));
  const complete = reports.filter(
    ({ task, report }) =>
      !checkReport(task, report, undefined, today).some(({ severity }) => severity === 'block'),
  );
  const kept = reports.filter(({ report }) => report?.confirmedUnchanged).length;
  const detail = `${complete.length} / ${tasks.length} nhiệm vụ đủ`;
  const done = new Set(complete.map(({ task }) => task.path));
  return {
    detail: kept > 0 ? `${detail}, ${kept} giữ nguyên kỳ trước` : detail,
    detailTasks: tasks.map(({ path }) => path).filter((path) => !done.has(path)),
  };
}

function previousTitle({ context: { book, period } }: Facts): string {
  const before = periodBefore(book.periods, period);
  return before === null ? 'kỳ trước' : findPeriod(book.periods, before).title;
}

function listed(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} và ${last}` : String(last);
}
