import { taskReadings } from '#shared/book/task-readings.ts';
import { reportTasks } from '#shared/book/report-tasks.ts';
import type { Book, BookTask } from '#shared/book/types.ts';
import { owedReports } from '#shared/domain/closing-day/owed-reports.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import { dueOn } from '#shared/domain/extensions/due-on.ts';
import type { Measure } from '#shared/domain/measure.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { periodSettingsOf } from '#shared/domain/periods/schedule.ts';
import { addWorkingDays } from '#shared/domain/periods/working-days.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { addDays, daysBetween } from '#shared/time/calendar-date.ts';
import { REMINDER_KINDS, type Reminder, type ReminderSubject, type UpwardOwed } from './reminder.ts';
import { reminderStep } from './reminder-step.ts';

export interface ReminderFacts {
  readonly book: Book;
  /** The periods to look through; at the end of a year also those that are due in the next one. */
  readonly periods: readonly ReportingPeriod[];
  readonly agency: AgencyId;
  readonly focal: boolean;
  /** Today at the office. */
  readonly on: CalendarDate;
  /** Steps, as in ReminderSettings. */
  readonly days: readonly number[];
  /** How many owe a period's report and how many have sent nothing, as every other screen of the focal point reckons it. */
  readonly closing: (period: ReportingPeriod) => Pick<ClosingDay['totals'], 'expected' | 'notSent'>;
  /** Of the focal point's own reports on a period: to whom one is still to be sent. */
  readonly upwardOwed: (period: ReportingPeriod) => readonly UpwardOwed[];
}

/** A subject, what it is named by within its kind, and its day. */
type Dated = ReminderSubject & { readonly id: string; readonly day: CalendarDate };

/** Work on the task goes on; what waits for another body, rests, or is done needs no reminder. */
const OPEN: ReadonlySet<TaskStatus> = new Set([
  'in-time',
  'due-soon',
  'overdue',
  'routine',
  'dependent',
  'needs-deadline',
]);

/**
 * What an officer is reminded of on a day, the nearest first: the own report while it was not sent or was returned, the
 * own tasks and measures while they are open, at the focal point the reports that have not come in and those it owes
 * upward. Nothing that has passed. Party bodies are asked, not held to days: only of their own measures they are reminded.
 */
export function dueReminders(facts: ReminderFacts): readonly Reminder[] {
  const span = { first: facts.on, last: addDays(facts.on, Math.max(...facts.days)) };
  const dated = [...reports(facts, span), ...upward(facts, span), ...work(facts, span)];
  return dated
    .flatMap(({ id, ...subject }): readonly Reminder[] => {
      const left = daysBetween(facts.on, subject.day);
      const step = reminderStep(left, facts.days);
      if (step === null) return [];
      return [{ ...subject, left, step, key: `${subject.kind}/${id}/${subject.day}/${step}` }];
    })
    .toSorted((a, b) => a.left - b.left || REMINDER_KINDS.indexOf(a.kind) - REMINDER_KINDS.indexOf(b.kind));
}

function reports({ book, periods, agency, focal, closing }: ReminderFacts, span: Span): readonly Dated[] {
  return periods
    .filter(({ sendBy }) => isIn(span, sendBy))
    .flatMap((period): readonly Dated[] => {
      const owing = owedReports(book, period).filter(({ requested }) => !requested);
      const stage = book.stage(agency, period.id);
      const toSend = ['none', 'draft', 'returned'].includes(stage);
      const about = { period, id: period.id, day: period.sendBy };
      const returned = stage === 'returned';
      return [
        ...(toSend && owing.some((each) => each.agency === agency)
          ? [
              // A report that came back is another thing to do: it is reminded of on a day on which its sending was.
              {
                kind: 'report' as const,
                ...about,
                returned,
                ...(returned ? { id: `${period.id}/returned` } : {}),
              },
            ]
          : []),
        ...(focal ? stillToCome(about, closing(period)) : []),
      ];
    });
}

function stillToCome(
  about: { readonly period: ReportingPeriod; readonly id: string; readonly day: CalendarDate },
  { expected, notSent }: Pick<ClosingDay['totals'], 'expected' | 'notSent'>,
): readonly Dated[] {
  return notSent === 0 ? [] : [{ kind: 'closing', ...about, missing: notSent, owing: expected }];
}

function upward({ book, periods, focal, upwardOwed }: ReminderFacts, span: Span): readonly Dated[] {
  const { upwardWorkingDays } = book.schedule;
  if (!focal || upwardWorkingDays === null) return [];
  const { holidays } = periodSettingsOf(book.schedule);
  return periods
    .map((period) => ({ period, day: addWorkingDays(period.sendBy, upwardWorkingDays, holidays) }))
    .filter(({ day }) => isIn(span, day))
    .map(({ period, day }): Dated => ({
      kind: 'upward',
      period,
      id: period.id,
      day,
      recipients: upwardOwed(period),
    }))
    .filter((each) => each.kind === 'upward' && each.recipients.length > 0);
}

function work({ book, agency, on }: ReminderFacts, span: Span): readonly Dated[] {
  const own = reportTasks(book, agency);
  const dated: readonly (Dated & { readonly task: BookTask })[] = [
    ...own
      .filter(({ role }) => role !== 'requested')
      .flatMap(({ task }) => {
        const day = dueOn({ due: task.originalDue, extensions: task.extensions }, on);
        return day === null ? [] : [{ kind: 'task' as const, task, id: task.path, day }];
      }),
    ...own.flatMap(({ task }) => openMeasures(book, agency, task)),
  ].filter(({ day }) => isIn(span, day));
  // Only these are looked at closely: an appendix may have ten thousand rows, and few of them are due.
  const near = new Set(dated.map(({ task }) => task));
  const readings = taskReadings({ ...book, tasks: [...near] }, on, agency);
  return dated.filter(({ task }) => OPEN.has(readings.get(task.path)?.reading.status ?? 'in-time'));
}

function openMeasures(
  book: Book,
  agency: AgencyId,
  task: BookTask,
): readonly (Dated & { readonly task: BookTask })[] {
  const isOpen = ({ progress, removedAt }: Measure): boolean => progress !== 100 && removedAt === null;
  return book
    .measures(agency, task.path)
    .filter(isOpen)
    .flatMap((measure) =>
      measure.due === null
        ? []
        : [{ kind: 'measure' as const, measure, task, id: `${task.path}/${measure.step}`, day: measure.due }],
    );
}

/** From today to as many days on as the farthest step; days compare as text, ten thousand of them in no time. */
interface Span {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const isIn = ({ first, last }: Span, day: CalendarDate): boolean => first <= day && day <= last;
