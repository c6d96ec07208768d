import { routes } from '#renderer/app/routes.ts';
import type { Profile } from '#renderer/data/profile.ts';
import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { periodBefore } from '#shared/domain/periods/period-before.ts';
import { checkReport } from '#shared/domain/reports/completeness.ts';
import type { CalendarDate } from '#shared/ids.ts';
import type { BookTask } from '#shared/book/types.ts';

/** A sentence of the list "Việc tiếp theo": a text of `next.*` with its values, and where it leads. */
export interface NextStep {
  readonly text:
    | 'report'
    | 'reportStart'
    | 'reportReady'
    | 'reportReturned'
    | 'reportSent'
    | 'reportAccepted'
    | 'missing'
    | 'toReview'
    | 'needsLook'
    | 'summarise'
    | 'devices'
    | 'noPlan';
  readonly values: StepValues;
  readonly href: string;
  /** Nothing is left to do here; shown in grey. */
  readonly done: boolean;
}

/** What the sentences may name. */
export interface StepValues {
  readonly period: string;
  readonly count: number;
  readonly open: number;
  readonly all: number;
  readonly code: string;
}

export interface NextStepsInput {
  readonly book: Book;
  readonly profile: Pick<Profile, 'agency' | 'role'>;
  readonly period: ReportingPeriod;
  readonly asOf: CalendarDate;
  readonly closing: ClosingDay;
  /** The tasks on which the agency owes the period's report. */
  readonly reportTasks: readonly BookTask[];
  /** Machines whose packages wait to be accepted. */
  readonly pendingDevices: number;
}

const NOTHING: StepValues = { period: '', count: 0, open: 0, all: 0, code: '' };

/** What to do next, the most pressing first. The focal point's own agency reports too. */
export function nextSteps(input: NextStepsInput): readonly NextStep[] {
  const focal = input.profile.role === 'focal';
  return [
    ...(focal ? focalSteps(input) : []),
    ...(!focal && !input.book.planReceived
      ? [{ text: 'noPlan', values: NOTHING, href: routes.exchange(), done: false } as const]
      : []),
    ...reportSteps(input),
  ].toSorted((a, b) => Number(a.done) - Number(b.done));
}

function reportSteps({ book, profile, period, asOf, reportTasks }: NextStepsInput): readonly NextStep[] {
  // One that was not asked for and is under way goes on all the same.
  if (reportTasks.length === 0 && book.stage(profile.agency, period.id) === 'none') return [];
  const before = periodBefore(book.periods, period);
  const report = (task: BookTask, id: ReportingPeriod['id'] | null) =>
    id === null ? undefined : book.report(profile.agency, task.path, id);
  const open = reportTasks.filter((task) =>
    checkReport(task, report(task, period.id), report(task, before), asOf).some(
      ({ severity }) => severity === 'block',
    ),
  ).length;
  const stage = book.stage(profile.agency, period.id);
  const code = book.submission(profile.agency, period.id)?.code ?? '';
  const values: StepValues = { ...NOTHING, period: period.title, open, all: reportTasks.length, code };
  const step = (text: NextStep['text'], done = false): NextStep[] => [
    { text, values, href: routes.report(period.id), done },
  ];
  switch (stage) {
    case 'none':
      return step('reportStart');
    case 'draft':
      return step(open === 0 ? 'reportReady' : 'report');
    case 'returned': {
      const returned = Object.keys(book.review(profile.agency, period.id)?.reasons ?? {}).length;
      return [
        {
          text: 'reportReturned',
          values: { ...values, open: returned },
          href: routes.report(period.id),
          done: false,
        },
      ];
    }
    case 'submitted':
    case 'corrected':
      return step('reportSent', true);
    case 'accepted':
      return step('reportAccepted', true);
  }
}

function focalSteps({ period, closing: { totals }, pendingDevices }: NextStepsInput): readonly NextStep[] {
  const about = (count: number): StepValues => ({
    ...NOTHING,
    count,
    all: totals.expected,
    period: period.title,
  });
  const closingPage = routes.closingDay(period.id);
  const steps: (NextStep & { readonly count: number })[] = [
    {
      text: 'devices',
      values: about(pendingDevices),
      href: routes.exchange(),
      done: false,
      count: pendingDevices,
    },
    {
      text: 'toReview',
      values: about(totals.toReview),
      href: closingPage,
      done: false,
      count: totals.toReview,
    },
    {
      text: 'needsLook',
      values: about(totals.needsLook),
      href: closingPage,
      done: false,
      count: totals.needsLook,
    },
    { text: 'missing', values: about(totals.notSent), href: closingPage, done: false, count: totals.notSent },
    {
      text: 'summarise',
      values: about(totals.accepted),
      href: routes.summary(period.id),
      done: totals.accepted < totals.expected,
      count: totals.accepted,
    },
  ];
  return steps.filter(({ count }) => count > 0).map(({ count: _count, ...step }) => step);
}
