import { assertNever } from '#shared/assert.ts';
import type { TaskPath } from '#shared/ids.ts';
import type { BookTask } from '#shared/book/types.ts';
import { periodBefore } from '#shared/domain/periods/period-before.ts';
import { checkPart, checkReport } from '#shared/domain/reports/completeness.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import { decidingReport } from '#shared/domain/summary/counted-reports.ts';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import { dateOfInstant, daysBetween } from '#shared/time/calendar-date.ts';
import { formatDayMonth, formatTime } from '#shared/time/format-date.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import type { ClosingContext } from './closing-row.ts';
import { contradictionInWords } from './contradiction-words.ts';
import type { ExpectedReport } from './expected-report.ts';
import { gapWords } from './gap-words.ts';
import type { ClosingContradiction, ClosingState, ReceivedGap } from './types.ts';

interface Facts {
  readonly owed: ExpectedReport;
  readonly context: ClosingContext;
  readonly gap: ReceivedGap | undefined;
  readonly tasks: readonly BookTask[];
  readonly unchanged: readonly TaskPath[];
  readonly contradictions: readonly ClosingContradiction[];
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
    case 'waiting-key':
      return { detail: gapWords(facts.gap), detailTasks: [] };
    case 'same-as-last': {
      const before = previousTitle(facts);
      const detail = `${numbers(facts, facts.unchanged)} không đổi một chữ so với ${before}`;
      return { detail, detailTasks: facts.unchanged };
    }
    case 'contradicting':
      return {
        detail: facts.contradictions.map(contradictionInWords).join('; '),
        detailTasks: facts.contradictions.map(({ task }) => task),
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
  const { leadTasks, coLeadTasks } = owed;
  const count =
    leadTasks.length > 0
      ? `${leadTasks.length} nhiệm vụ`
      : coLeadTasks.length > 0
        ? `${coLeadTasks.length} nhiệm vụ cùng chủ trì`
        : `${owed.partTasks.length} nhiệm vụ phối hợp`;
  const judged = new Set(leadTasks.length > 0 ? leadTasks : coLeadTasks);
  const lead = overdue.filter((path) => judged.has(path));
  if (lead.length > 0) return { detail: `${count}, trong đó ${lead.length} quá hạn`, detailTasks: lead };
  const late = lateLastTime(owed, context);
  const paths = tasks.map(({ path }) => path);
  return {
    detail: late > 0 ? `${count}; kỳ trước gửi chậm ${formatNumber(late)} ngày` : count,
    detailTasks: paths,
  };
}

function lateLastTime({ agency }: ExpectedReport, { book, period }: ClosingContext): number {
  const before = periodBefore(book.periods, period);
  const submission = before && book.submission(agency, before);
  if (!submission) return 0;
  return daysBetween(findPeriod(book.periods, before).sendBy, dateOfInstant(submission.at));
}

/** The tasks' numbers as the appendix has them today. */
function numbers({ tasks }: Facts, paths: readonly TaskPath[]): string {
  const wanted = new Set(paths);
  return tasks.flatMap(({ path, row }) => (wanted.has(path) ? row.path : [])).join(', ');
}

/** "II.13, II.15: chưa có minh chứng; trả lại 16/9 14:30". */
function returned(facts: Facts): Detail {
  const { owed, context, tasks } = facts;
  const review = context.book.review(owed.agency, context.period.id);
  if (!review) return { detail: '', detailTasks: [] };
  const detailTasks = tasks.map(({ path }) => path).filter((path) => path in review.reasons);
  const reasons = [...new Set(Object.values(review.reasons))];
  const [reason] = reasons;
  const when = `trả lại ${formatDayMonth(dateOfInstant(review.at))} ${formatTime(review.at)}`;
  const which = numbers(facts, detailTasks);
  const what = reasons.length === 1 && reason ? `${which}: ${reason}` : which;
  return { detail: what === '' ? when : `${what}; ${when}`, detailTasks };
}

/** "10 / 10 nhiệm vụ đủ"; what the agency confirmed as unchanged is said too. */
function toReview({ owed, context, tasks }: Facts): Detail {
  const { book, period, today } = context;
  const parts = new Set(owed.partTasks);
  const reports = tasks.map((task) => ({
    task,
    report: book.submittedReport(owed.agency, task.path, period.id),
    check: parts.has(task.path) ? checkPart : checkReport,
  }));
  const lacking = reports.filter(({ task, report, check }) =>
    check(task, report, undefined, today).some(({ severity }) => severity === 'block'),
  );
  const kept = reports.filter(({ report }) => report?.confirmedUnchanged).length;
  const own = reports.filter(({ task }) => !parts.has(task.path)).length;
  const lackingOwn = lacking.filter(({ task }) => !parts.has(task.path)).length;
  const detail = [
    ...(own === 0 ? [] : [`${own - lackingOwn} / ${own} nhiệm vụ đủ`]),
    ...(parts.size === 0 ? [] : [`${parts.size} phần phối hợp`]),
    ...(kept === 0 ? [] : [`${kept} giữ nguyên kỳ trước`]),
  ].join(', ');
  return { detail, detailTasks: lacking.map(({ task }) => task.path) };
}

function previousTitle({ context: { book, period } }: Facts): string {
  const before = periodBefore(book.periods, period);
  return before === null ? 'kỳ trước' : findPeriod(book.periods, before).title;
}
