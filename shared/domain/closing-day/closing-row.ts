import { assertNever } from '#shared/assert.ts';
import type { AgencyId, CalendarDate, Instant, TaskPath } from '#shared/ids.ts';
import type { Book, BookTask } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { periodBefore } from '#shared/domain/periods/period-before.ts';
import { sameTextAsLast } from '#shared/domain/reports/same-text.ts';
import type { CountedReports } from '#shared/domain/summary/counted-reports.ts';
import { dateOfInstant, daysBetween } from '#shared/time/calendar-date.ts';
import { closingDetail } from './closing-detail.ts';
import type { ExpectedReport } from './expected-report.ts';
import type { ClosingContradiction, ClosingRow, ClosingState, ReceivedGap } from './types.ts';

export interface ClosingContext {
  readonly book: Book;
  readonly period: ReportingPeriod;
  readonly today: CalendarDate;
  readonly gaps: readonly ReceivedGap[];
  readonly receivedAt: ReadonlyMap<AgencyId, Instant>;
  /** What was sent (accepted or not), at or before the period. */
  readonly sent: CountedReports;
  readonly contradictions: ReadonlyMap<AgencyId, readonly ClosingContradiction[]>;
}

/** One agency's line of the closing-day list. */
export function closingRow(owed: ExpectedReport, context: ClosingContext): ClosingRow {
  const { book, period, today } = context;
  const submission = book.submission(owed.agency, period.id);
  // What lacks a package is told before what lacks a key: only the first can be asked for.
  const gaps = context.gaps.filter(({ agency }) => agency === owed.agency);
  const gap = gaps.find(({ waitsFor }) => waitsFor !== 'key') ?? gaps[0];
  const tasks = ownTasks(owed, book);
  const unchanged = tasks
    .filter((task) => isUnchanged(owed.agency, task, book, period))
    .map(({ path }) => path);
  const contradictions = context.contradictions.get(owed.agency) ?? [];
  const lateDays = owed.requested
    ? 0
    : Math.max(0, daysBetween(period.sendBy, submission ? dateOfInstant(submission.at) : today));
  const state = stateOf(owed, context, { gap, lateDays, unchanged, contradictions });
  const { detail, detailTasks } = closingDetail(state, {
    owed,
    context,
    gap,
    tasks,
    unchanged,
    contradictions,
  });
  return {
    agency: owed.agency,
    name: owed.name,
    shortName: owed.shortName,
    leadTasks: owed.leadTasks,
    coLeadTasks: owed.coLeadTasks,
    partTasks: owed.partTasks,
    standing: owed.standing,
    state,
    receivedAt: receivedAt(state, owed.agency, context, gap),
    lateDays,
    code: submission?.code ?? null,
    detail: [howSent(owed.agency, context), detail].filter((part) => part !== '').join('; '),
    detailTasks,
    unchanged,
    contradictions,
  };
}

/** That it came in a workbook, or twice. */
function howSent(agency: AgencyId, { book, period }: ClosingContext): string {
  if (book.sentTwice(agency, period.id) !== undefined) return 'nộp hai lần: gói và tệp điền';
  return book.submission(agency, period.id)?.origin.kind === 'workbook' ? 'tệp điền Excel' : '';
}

function stateOf(
  { agency, requested }: ExpectedReport,
  { book, period }: ClosingContext,
  found: {
    readonly gap: ReceivedGap | undefined;
    readonly lateDays: number;
    readonly unchanged: readonly TaskPath[];
    readonly contradictions: readonly ClosingContradiction[];
  },
): ClosingState {
  const stage = book.stage(agency, period.id);
  if (found.gap && found.gap.waitsFor !== 'key' && stage !== 'accepted') return 'waiting-gap';
  switch (stage) {
    case 'none':
    case 'draft':
      if (found.gap) return 'waiting-key';
      return requested ? 'requested' : found.lateDays > 0 ? 'late' : 'missing';
    case 'returned':
      return 'returned';
    case 'submitted':
    case 'corrected':
      if (found.unchanged.length > 0) return 'same-as-last';
      return found.contradictions.length > 0 ? 'contradicting' : 'to-review';
    case 'accepted':
      return 'accepted';
    default:
      return assertNever(stage);
  }
}

/** By import where it is known; nothing was received from an agency that has not sent. */
function receivedAt(
  state: ClosingState,
  agency: AgencyId,
  { book, period, receivedAt: imports }: ClosingContext,
  gap: ReceivedGap | undefined,
): Instant | null {
  if (state === 'waiting-gap' || state === 'waiting-key')
    return gap?.receivedAt ?? imports.get(agency) ?? null;
  const submission = book.submission(agency, period.id);
  return submission ? (imports.get(agency) ?? submission.at) : null;
}

/** Sent word for word as last time, and nobody at the agency said that this was meant. */
function isUnchanged(agency: AgencyId, task: BookTask, book: Book, period: ReportingPeriod): boolean {
  const report = book.submittedReport(agency, task.path, period.id);
  const before = periodBefore(book.periods, period);
  if (!report || report.confirmedUnchanged || before === null) return false;
  return sameTextAsLast(report, book.submittedReport(agency, task.path, before));
}

function ownTasks({ leadTasks, coLeadTasks, partTasks }: ExpectedReport, book: Book): BookTask[] {
  const own = new Set([...leadTasks, ...coLeadTasks, ...partTasks]);
  return book.tasks.filter(({ path }) => own.has(path));
}
