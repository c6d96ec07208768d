import type { Book } from '#shared/book/types.ts';
import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import {
  gatherRemarks,
  type RemarkField,
  type RemarkGrouping,
} from '#shared/domain/summary/gather-remarks.ts';
import type {
  CompletionRate,
  Summary,
  SummaryColumn,
  SummaryRow,
  TrendPoint,
} from '#shared/domain/summary/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { nameOnDay } from '../report/name-on-day.ts';
import { filterWords } from './filter-words.ts';
import { doneLateTasks, overdueTasks, type LateTask } from './late-lists.ts';

/** The figures of a consolidation as plain values, ready for paper. */
export interface SummaryTables {
  readonly planNumber: string;
  readonly period: string;
  readonly asOf: CalendarDate;
  /** Which tasks it is about, in words; '' for the whole plan. */
  readonly filter: string;
  readonly accepted: number;
  readonly total: SummaryCounts;
  readonly byAgency: readonly SummaryLine[];
  readonly bySection: readonly SummaryLine[];
  readonly byDeadlineKind: readonly SummaryLine[];
  readonly rates: readonly RateLine[];
  readonly trend: readonly TrendPoint[];
  readonly overdue: readonly LateTask[];
  readonly doneLate: readonly LateTask[];
  readonly difficulties: readonly RemarkLine[];
  readonly proposals: readonly RemarkLine[];
}

/** Numbers of tasks; all but `assigned` sum to `assigned`. */
export type SummaryCounts = Readonly<Record<SummaryColumn, number>>;

export interface SummaryLine {
  readonly title: string;
  readonly counts: SummaryCounts;
}

export interface RateLine {
  /** "trên tất cả nhiệm vụ được giao". */
  readonly denominator: string;
  readonly done: number;
  readonly of: number;
}

/** What was said, in which group, by whom: one source a line. */
export interface RemarkLine {
  readonly group: string;
  readonly text: string;
  /** "Sở Y tế". */
  readonly agency: string;
  readonly task: string;
  readonly period: string;
  readonly code: string;
}

/** Takes the numbers of a summary out of its lists of tasks. */
export function summaryTables(book: Book, summary: Summary): SummaryTables {
  return {
    planNumber: book.plan.number,
    period: summary.period.title,
    asOf: summary.asOf,
    filter: filterWords(book, summary.filter),
    accepted: summary.counted.length,
    total: countsOf(summary.total),
    byAgency: summary.byAgency.map((row) => ({
      title: row.requested ? `${row.title} (đề nghị)` : row.title,
      counts: countsOf(row),
    })),
    bySection: summary.bySection.map(lineOf),
    byDeadlineKind: summary.byDeadlineKind.map(lineOf),
    rates: [summary.ofAssigned, summary.ofFallenDue].map(rateOf),
    trend: summary.trend,
    overdue: overdueTasks(book, summary),
    doneLate: doneLateTasks(book, summary),
    difficulties: remarkLines(book, summary, 'difficulties', 'section'),
    proposals: remarkLines(book, summary, 'proposals', 'addressee'),
  };
}

const lineOf = (row: SummaryRow<unknown>): SummaryLine => ({ title: row.title, counts: countsOf(row) });

function countsOf({ cells }: SummaryRow<unknown>): SummaryCounts {
  const columns: readonly SummaryColumn[] = ['assigned', ...exclusiveColumns];
  return Object.fromEntries(columns.map((column) => [column, cells[column].length])) as SummaryCounts;
}

function rateOf({ denominator, done, of }: CompletionRate): RateLine {
  return { denominator, done: done.length, of: of.length };
}

function remarkLines(
  book: Book,
  { period, asOf, tasks }: Summary,
  field: RemarkField,
  grouping: RemarkGrouping,
): readonly RemarkLine[] {
  const shown = new Set(tasks.map(({ path }) => path));
  return gatherRemarks(book, period.id, field, grouping).flatMap(({ title, remarks }) =>
    remarks.flatMap(({ sources }) =>
      sources
        .filter(({ task }) => shown.has(task))
        .map(({ agency, task, code, text, part }) => ({
          group: title,
          text,
          agency: `${nameOnDay(book, agency, asOf)}${part ? ' (phối hợp)' : ''}`,
          task: book.tasks.find(({ path }) => path === task)?.row.path ?? task,
          period: period.title,
          code,
        })),
    ),
  );
}
