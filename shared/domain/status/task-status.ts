import { assertNever } from '#shared/assert.ts';
import type { CalendarDate } from '#shared/ids.ts';
import type { Deadline } from '#shared/domain/appendix.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { Extension } from '#shared/domain/extension.ts';
import { dueOn, extensionsOn } from '#shared/domain/extensions/due-on.ts';
import type { StatusReading, TaskStatus } from '#shared/domain/task-status.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import { completionDate, hasEvidence } from './completion.ts';
import { type StatusSettings, defaultStatusSettings } from './status-settings.ts';

export interface TaskStatusInput {
  readonly deadline: Pick<Deadline, 'kind' | 'target'>;
  /** Confirmed by an officer, or read from the phrase, before any extension; null when there is none. */
  readonly due: CalendarDate | null;
  readonly extensions: readonly Extension[];
  /** The due date rests on a reading no officer has confirmed. */
  readonly dueNeedsConfirmation: boolean;
  /** The report that decides; undefined before any. */
  readonly report: TaskReport | undefined;
}

/**
 * The one place where a task's status is decided (docs/formats/status.md). Exclusive by construction.
 * An extension counts from its document's day on, so that a status of an earlier day stays what it was.
 * Due on the as-of date is in time; due the day before is 1 day overdue. Never overdue: routine tasks,
 * targets ("phấn đấu"), tasks that wait for another body, are paused or no longer fit.
 */
export function taskStatus(
  { extensions, ...given }: TaskStatusInput,
  asOf: CalendarDate,
  settings: StatusSettings = defaultStatusSettings,
): StatusReading {
  const input: DecidingFacts = { ...given, due: dueOn({ due: given.due, extensions }, asOf) };
  const timesExtended = given.due === null ? 0 : extensionsOn(extensions, asOf).length;
  const completedOn = completionDate(input.report);
  const status = decide(input, completedOn, asOf, settings);
  const done = isDone(status);
  return {
    status,
    due: input.due,
    originalDue: given.due,
    timesExtended,
    // An extension's document names its day: what was read from the phrase no longer matters.
    dueUnconfirmed: input.due !== null && input.dueNeedsConfirmation && timesExtended === 0,
    daysOver: input.due === null ? null : daysBetween(input.due, asOf),
    completedOn: done ? completedOn : null,
    withoutEvidence: done && !hasEvidence(input.report),
  };
}

/** The same with the due date of the day. */
type DecidingFacts = Omit<TaskStatusInput, 'extensions'>;

/** Hoàn thành, whatever is said about the time. */
export function isDone(status: TaskStatus): boolean {
  return status === 'done-on-time' || status === 'done-late' || status === 'done-undated';
}

function decide(
  input: DecidingFacts,
  completedOn: CalendarDate | null,
  asOf: CalendarDate,
  settings: StatusSettings,
): TaskStatus {
  const state = input.report?.state ?? 'in-progress';
  switch (state) {
    case 'no-longer-fits':
    case 'paused':
    case 'advised-waiting':
      return state;
    case 'done':
      // On a day before the completion the task was still open: a later report does not rewrite an earlier day.
      return completedOn !== null && completedOn > asOf
        ? openStatus(input, asOf, settings)
        : doneStatus(input, completedOn, asOf);
    case 'in-progress':
      return openStatus(input, asOf, settings);
    default:
      return assertNever(state);
  }
}

function doneStatus(
  { deadline, due }: DecidingFacts,
  completedOn: CalendarDate | null,
  asOf: CalendarDate,
): TaskStatus {
  if (due === null) return 'done-undated';
  // Without a completion date: done in time if the due date has not passed yet, otherwise not to be judged.
  if ((completedOn ?? asOf) <= due) return 'done-on-time';
  const binding = deadline.kind !== 'recurring' && !deadline.target;
  return binding && completedOn !== null ? 'done-late' : 'done-undated';
}

function openStatus(
  { deadline, due }: DecidingFacts,
  asOf: CalendarDate,
  settings: StatusSettings,
): TaskStatus {
  if (deadline.kind === 'recurring') return 'routine';
  if (due === null) return deadline.kind === 'dependent' ? 'dependent' : 'needs-deadline';
  if (asOf > due) return deadline.target ? 'in-time' : 'overdue';
  return daysBetween(asOf, due) <= settings.dueSoonDays ? 'due-soon' : 'in-time';
}
