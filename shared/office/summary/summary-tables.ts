import type { Book } from '#shared/book/types.ts';
import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import type { CompletionRate, Summary, SummaryColumn, SummaryRow } from '#shared/domain/summary/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { resultText } from '../appendix/progress-text.ts';

/** The figures of a consolidation as plain values, ready for paper. */
export interface SummaryTables {
  readonly planNumber: string;
  readonly period: string;
  readonly asOf: CalendarDate;
  readonly accepted: number;
  readonly total: SummaryCounts;
  readonly byAgency: readonly SummaryLine[];
  readonly bySection: readonly SummaryLine[];
  readonly byDeadlineKind: readonly SummaryLine[];
  readonly rates: readonly RateLine[];
  readonly overdue: readonly OverdueTask[];
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

export interface OverdueTask {
  readonly path: string;
  readonly content: string;
  readonly lead: string;
  readonly due: CalendarDate | null;
  readonly daysOver: number | null;
  readonly result: string;
}

/** Takes the numbers of a summary out of its lists of tasks. */
export function summaryTables(book: Book, summary: Summary): SummaryTables {
  const tasks = new Map(book.tasks.map((task) => [task.path, task]));
  return {
    planNumber: book.plan.number,
    period: summary.period.title,
    asOf: summary.asOf,
    accepted: summary.counted.length,
    total: countsOf(summary.total),
    byAgency: summary.byAgency.map((row) => ({
      title: row.requested ? `${row.title} (đề nghị)` : row.title,
      counts: countsOf(row),
    })),
    bySection: summary.bySection.map(lineOf),
    byDeadlineKind: summary.byDeadlineKind.map(lineOf),
    rates: [summary.ofAssigned, summary.ofFallenDue].map(rateOf),
    overdue: summary.tasks.flatMap(({ path, reading, report }): readonly OverdueTask[] => {
      const task = tasks.get(path);
      if (reading.status !== 'overdue' || task === undefined) return [];
      const { content, lead } = task.row;
      const result = report === undefined ? '' : resultText(report);
      return [{ path: task.row.path, content, lead, due: task.due, daysOver: reading.daysOver, result }];
    }),
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
