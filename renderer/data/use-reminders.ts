import { useReminderSettings } from '#renderer/state/reminder-preferences.ts';
import { reportingPeriodsOf } from '#shared/book/reporting-periods-of.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { dueReminders } from '#shared/domain/reminders/due-reminders.ts';
import type { Reminder } from '#shared/domain/reminders/reminder.ts';
import { isFrozen } from '#shared/office/draft/freezes.ts';
import { withUpwardIds } from '#shared/office/setup/with-upward-ids.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import { useMemo } from 'react';
import { now } from './clock.ts';
import { useReceived } from './received.ts';
import { useBook, useImportLog, useLedger, useProfile } from './session-context.tsx';
import { useOfficeSetup } from './use-office-setup.ts';
import { useToday } from './watch-day.ts';

/** What this machine's officer is to be reminded of today, the nearest first; undefined while looking. */
export function useReminders(): readonly Reminder[] | undefined {
  const book = useBook();
  const view = useLedger();
  const { agency, role } = useProfile();
  const { days } = useReminderSettings();
  const on = useToday();
  const { gaps, lastAt } = useReceived();
  const isLogRead = useImportLog() !== undefined;
  const recipients = useOfficeSetup()?.setup.upward;
  return useMemo(() => {
    if (recipients === undefined || !isLogRead) return undefined;
    const last = addDays(on, Math.max(...days));
    return dueReminders({
      book,
      // The book's own go to the end of the year.
      periods:
        last.slice(0, 4) === on.slice(0, 4) ? book.periods : reportingPeriodsOf(book.plan, view.ledger, last),
      agency,
      focal: role === 'focal',
      on,
      days,
      closing: ({ id }) => closingDay(book, id, now(), { gaps, receivedAt: lastAt }).totals,
      upwardOwed: ({ id }) =>
        withUpwardIds(recipients).filter((recipient) => !isFrozen(view.ledger, id, recipient.id)),
    });
  }, [book, view, agency, role, days, on, recipients, isLogRead, gaps, lastAt]);
}
