import type { CalendarEntry, CalendarKind } from '#shared/domain/calendar/calendar-entries.ts';

/** What an officer can leave out of the calendar. */
export const CALENDAR_GROUPS = ['reports', 'tasks', 'holidays'] as const;
export type CalendarGroup = (typeof CALENDAR_GROUPS)[number];

const GROUPS: Readonly<Record<CalendarKind, CalendarGroup>> = {
  'cut-off': 'reports',
  send: 'reports',
  upward: 'reports',
  tasks: 'tasks',
  measures: 'tasks',
  holiday: 'holidays',
};

export const groupOf = ({ kind }: CalendarEntry): CalendarGroup => GROUPS[kind];
