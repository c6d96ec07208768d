import type { CalendarDate, PeriodId, TaskPath } from '#shared/ids.ts';
import { holderOn } from '#shared/domain/agencies/heirs.ts';
import type { Book } from '#shared/book/types.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import { type StatusSettings, defaultStatusSettings } from '#shared/domain/status/status-settings.ts';
import { isDone } from '#shared/domain/status/task-status.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';
import {
  type CountedReports,
  countedReports,
  decidingReport,
  findContradictions,
} from './counted-reports.ts';
import { findPeriod } from './period-order.ts';
import { partOnlyAgencies } from '#shared/domain/parts/part-only-agencies.ts';
import { agencyRows, deadlineRows, sectionRows, summaryRow } from './summary-rows.ts';
import { hasFallenDue } from './fallen-due.ts';
import { passes } from './summary-filter.ts';
import { trendOf } from './trend.ts';
import type { CompletionRate, LeftOutReport, Summary, SummaryFilter, SummaryTask } from './types.ts';

export interface SummaryOptions {
  /** Also count what was sent and not reviewed yet; returned reports never count. Default false. */
  readonly includeSubmitted?: boolean;
  readonly status?: StatusSettings;
  /** Only these tasks; all by default. */
  readonly filter?: SummaryFilter;
}

/**
 * The consolidation of a period: every task once, under its lead, with its status on the as-of date.
 * Only accepted reports count; the latest at or before the period decides. Sums hold by construction and are
 * checked by assertSums.
 *
 * @throws Problem `period-id` for a period that cannot be.
 */
export function summarise(
  given: Book,
  period: PeriodId,
  asOf: CalendarDate,
  { includeSubmitted = false, status = defaultStatusSettings, filter = {} }: SummaryOptions = {},
): Summary {
  const book = readOnce(given);
  const ofPeriod = findPeriod(book.periods, period);
  const counted = countedReports(book, ofPeriod, includeSubmitted);
  const tasksAt = (reports: CountedReports, on: CalendarDate): SummaryTask[] =>
    summaryTasks(book, reports, on, status).filter((task) => passes(task, filter));
  const tasks = tasksAt(counted, asOf);
  const shown = new Set(tasks.map(({ path }) => path));
  // Who only coordinates owes no report: what it sent is a part beside the leads', counted and left out by nobody.
  const onlyParts = partOnlyAgencies(book);
  const stages = book.agencies
    .filter(({ id }) => !onlyParts.has(id))
    .map(({ id }) => ({ agency: id, stage: book.stage(id, period) }));
  const counts = ({ stage }: LeftOutReport) =>
    stage === 'accepted' || (includeSubmitted && (stage === 'submitted' || stage === 'corrected'));
  return {
    period: ofPeriod,
    asOf,
    filter,
    tasks,
    total: summaryRow('total', 'Cộng', tasks),
    byAgency: agencyRows(book, tasks),
    bySection: sectionRows(book, tasks),
    byDeadlineKind: deadlineRows(tasks),
    byStatus: tasksByStatus(tasks),
    dueSoon: paths(tasks.filter(({ reading }) => reading.status === 'due-soon')),
    ofAssigned: rate(tasks, 'trên tất cả nhiệm vụ được giao'),
    ofFallenDue: rate(
      tasks.filter((task) => hasFallenDue(task, asOf)),
      'trên nhiệm vụ đã đến hạn',
    ),
    doneWithoutEvidence: paths(tasks.filter(({ reading }) => reading.withoutEvidence)),
    counted: stages.filter(counts).map(({ agency }) => agency),
    leftOut: stages.filter((each) => isSent(each) && !counts(each)),
    contradictions: findContradictions(
      book.tasks.filter(({ path }) => shown.has(path)),
      counted,
    ),
    trend: trendOf(book, ofPeriod, (each) =>
      each === ofPeriod
        ? { asOf, tasks }
        : { asOf: each.to, tasks: tasksAt(countedReports(book, each, includeSubmitted), each.to) },
    ),
  };
}

/** Each point of the trend walks through all periods before it; their reports are read from the ledger once. */
function readOnce(book: Book): Book {
  const read = new Map<PeriodId, readonly TaskReport[]>();
  return {
    ...book,
    acceptedReports: (period) => {
      const reports = read.get(period) ?? book.acceptedReports(period);
      read.set(period, reports);
      return reports;
    },
  };
}

function summaryTasks(
  book: Book,
  counted: CountedReports,
  asOf: CalendarDate,
  settings: StatusSettings,
): SummaryTask[] {
  return book.tasks
    .filter(({ isGroup }) => !isGroup)
    .map((task) => {
      const report = decidingReport(task, counted);
      return {
        path: task.path,
        section: task.row.section,
        deadlineKind: task.row.reading.deadline.kind,
        countedUnder: task.countedUnder && holderOn(task.leads, task.countedUnder, asOf),
        reading: statusOf(task, report, asOf, settings),
        report,
      };
    });
}

function tasksByStatus(tasks: readonly SummaryTask[]): Record<TaskStatus, TaskPath[]> {
  const byStatus: Record<TaskStatus, TaskPath[]> = {
    'done-on-time': [],
    'done-late': [],
    'done-undated': [],
    'in-time': [],
    'due-soon': [],
    overdue: [],
    'advised-waiting': [],
    dependent: [],
    'needs-deadline': [],
    routine: [],
    paused: [],
    'no-longer-fits': [],
  };
  for (const { path, reading } of tasks) byStatus[reading.status].push(path);
  return byStatus;
}

function rate(tasks: readonly SummaryTask[], denominator: string): CompletionRate {
  return {
    done: paths(tasks.filter(({ reading }) => isDone(reading.status))),
    of: paths(tasks),
    denominator,
    waiting: paths(tasks.filter(({ reading }) => reading.status === 'advised-waiting')),
  };
}

function isSent({ stage }: LeftOutReport): boolean {
  return stage !== 'none' && stage !== 'draft';
}

function paths(tasks: readonly SummaryTask[]): TaskPath[] {
  return tasks.map(({ path }) => path);
}
