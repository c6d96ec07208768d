import type { Book, BookTask } from '#shared/book/types.ts';
import { owedReports } from '#shared/domain/closing-day/owed-reports.ts';
import type { Measure } from '#shared/domain/measure.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Holiday } from '#shared/domain/periods/holidays.ts';
import { periodSettingsOf } from '#shared/domain/periods/schedule.ts';
import { addWorkingDays } from '#shared/domain/periods/working-days.ts';
import type { ReportStage } from '#shared/domain/report.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';

interface OnDay {
  readonly on: CalendarDate;
}

/** One thing that is due on a day, for one agency's officer or the focal point's. */
export type CalendarEntry =
  | (OnDay & { readonly kind: 'holiday'; readonly holiday: Holiday })
  | (OnDay & { readonly kind: 'cut-off'; readonly period: ReportingPeriod })
  | (OnDay & {
      readonly kind: 'send';
      readonly period: ReportingPeriod;
      /** Where the own report stands; null where the own agency owes none. */
      readonly own: ReportStage | null;
    })
  /** The focal point's own reports to those above it. */
  | (OnDay & { readonly kind: 'upward'; readonly period: ReportingPeriod })
  | (OnDay & { readonly kind: 'tasks'; readonly tasks: readonly BookTask[] })
  /** Steps of the agency's own detailed plan that are not finished. */
  | (OnDay & { readonly kind: 'measures'; readonly measures: readonly Measure[] });

export type CalendarKind = CalendarEntry['kind'];

/** Within a day. */
export const CALENDAR_KINDS: readonly CalendarKind[] = [
  'holiday',
  'cut-off',
  'send',
  'upward',
  'tasks',
  'measures',
];

export interface CalendarViewer {
  readonly agency: AgencyId;
  readonly focal: boolean;
}

/**
 * What a year holds, day by day: holidays, cut-offs, days for sending, deadlines. The focal point sees everybody's
 * tasks, an agency those it leads and the steps of its own detailed plan; what falls on one day stands together.
 *
 * @param year 2000–2100.
 */
export function calendarEntries(
  book: Book,
  { agency, focal }: CalendarViewer,
  year: number,
): readonly CalendarEntry[] {
  const { holidays } = periodSettingsOf(book.schedule);
  const upwardDays = focal ? book.schedule.upwardWorkingDays : null;
  const entries: readonly CalendarEntry[] = [
    ...holidays.map((holiday) => ({ kind: 'holiday' as const, on: holiday.from, holiday })),
    ...book.periods.flatMap((period): readonly CalendarEntry[] => [
      { kind: 'cut-off', on: period.to, period },
      { kind: 'send', on: period.sendBy, period, own: ownStage(book, agency, period) },
      ...(upwardDays === null
        ? []
        : [
            {
              kind: 'upward' as const,
              on: addWorkingDays(period.sendBy, upwardDays, holidays),
              period,
            },
          ]),
    ]),
    ...[...byDay(ownTasks(book, agency, focal))].map(([on, tasks]) => ({
      kind: 'tasks' as const,
      on,
      tasks,
    })),
    ...[...byDay(focal ? [] : openMeasures(book, agency))].map(([on, measures]) => ({
      kind: 'measures' as const,
      on,
      measures,
    })),
  ];
  return entries
    .filter(({ on }) => on.startsWith(`${year}-`))
    .toSorted((a, b) =>
      a.on === b.on ? CALENDAR_KINDS.indexOf(a.kind) - CALENDAR_KINDS.indexOf(b.kind) : a.on < b.on ? -1 : 1,
    );
}

/** Years in which something is due, the year of `today` always; ascending. */
export function calendarYears(book: Book, today: CalendarDate): readonly number[] {
  const days = [
    today,
    ...book.periods.flatMap(({ to, sendBy }) => [to, sendBy]),
    ...book.tasks.flatMap(({ due }) => (due === null ? [] : [due])),
  ];
  return [...new Set(days.map((day) => Number(day.slice(0, 4))))].toSorted((a, b) => a - b);
}

function ownStage(book: Book, agency: AgencyId, period: ReportingPeriod): ReportStage | null {
  const owes = owedReports(book, period).some((each) => each.agency === agency);
  return owes ? book.stage(agency, period.id) : null;
}

function ownTasks(book: Book, agency: AgencyId, focal: boolean): readonly BookTask[] {
  return book.tasks.filter(
    (task) => !task.isGroup && (focal || task.leads.some(({ agencyId }) => agencyId === agency)),
  );
}

function openMeasures(book: Book, agency: AgencyId): readonly Measure[] {
  return book.tasks
    .flatMap(({ path }) => book.measures(agency, path))
    .filter(({ progress, removedAt }) => removedAt === null && progress !== 100);
}

/** Things with a last day under it; what has none is left out. */
function byDay<Thing extends { readonly due: CalendarDate | null }>(
  things: readonly Thing[],
): ReadonlyMap<CalendarDate, readonly Thing[]> {
  const days = new Map<CalendarDate, Thing[]>();
  for (const thing of things) {
    if (thing.due === null) continue;
    const onDay = days.get(thing.due) ?? [];
    onDay.push(thing);
    days.set(thing.due, onDay);
  }
  return days;
}
