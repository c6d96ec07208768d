import type { Book } from '#shared/book/types.ts';
import { extensionsOn } from '#shared/domain/extensions/due-on.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { Summary, SummaryTask } from '#shared/domain/summary/types.ts';
import type { CalendarDate, TaskPath } from '#shared/ids.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import { productText, resultText } from '../appendix/progress-text.ts';
import { leadOnDay } from '../report/name-on-day.ts';

/** A task that is late or was finished late, with all an officer asks for next. */
export interface LateTask {
  readonly key: TaskPath;
  /** As it stands in the appendix. */
  readonly path: string;
  readonly content: string;
  readonly lead: string;
  readonly due: CalendarDate | null;
  /** Days over the deadline: at the as-of date, or on the day it was finished. */
  readonly days: number;
  /** As the lead wrote it; '' when it wrote none. */
  readonly reason: string;
  /** Extensions granted so far: "đã gia hạn N lần". */
  readonly extended: number;
  /** The new day the lead asks for; null when it names none. */
  readonly promised: CalendarDate | null;
  readonly completedOn: CalendarDate | null;
  readonly result: string;
  /** One per document or file; empty when there is none. */
  readonly evidence: readonly string[];
}

/** Overdue tasks, the longest overdue first. */
export const overdueTasks = (book: Book, summary: Summary): readonly LateTask[] =>
  lateTasks(book, summary, 'overdue');

/** Tasks completed after their deadline, the latest first. */
export const doneLateTasks = (book: Book, summary: Summary): readonly LateTask[] =>
  lateTasks(book, summary, 'done-late');

function lateTasks(book: Book, summary: Summary, status: 'overdue' | 'done-late'): readonly LateTask[] {
  const tasks = new Map(book.tasks.map((task) => [task.path, task]));
  return summary.tasks
    .filter(({ reading }) => reading.status === status)
    .flatMap(({ path, reading, report }: SummaryTask): readonly LateTask[] => {
      const task = tasks.get(path);
      if (task === undefined) return [];
      return [
        {
          key: path,
          path: task.row.path,
          content: task.row.content,
          lead: leadOnDay(book, task, summary.asOf),
          due: reading.due,
          days:
            reading.due !== null && reading.completedOn !== null
              ? daysBetween(reading.due, reading.completedOn)
              : (reading.daysOver ?? 0),
          reason: report?.lateReason.trim() ?? '',
          extended: extensionsOn(task.extensions, summary.asOf).length,
          promised: report?.extension?.until ?? null,
          completedOn: reading.completedOn,
          result: report === undefined ? '' : resultText({ ...report, products: [], evidence: [] }),
          evidence: evidenceOf(report),
        },
      ];
    })
    .toSorted((a, b) => b.days - a.days);
}

/** The documents delivered and the files that prove them. */
export function evidenceOf(report: TaskReport | undefined): readonly string[] {
  if (report === undefined) return [];
  return [...report.products.map(productText), ...report.evidence.map(({ name }) => name)].filter(
    (text) => text !== '',
  );
}
