import { claimReminders, useTakenReminders } from '#renderer/data/reminder-store.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useReminders } from '#renderer/data/use-reminders.ts';
import { useReminderSettings } from '#renderer/state/reminder-preferences.ts';
import { ReminderBar } from '#renderer/ui/reminders/reminder-bar.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { remindBySystem } from '#renderer/use-cases/remind-by-system.ts';
import type { Reminder } from '#shared/domain/reminders/reminder.ts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';

/**
 * Reminds in the window and by the system, at the start, on a new day, and when a day comes near by what was received.
 * Not in the practice book: its clock stands in a year that is over, and nobody owes anything there.
 */
export function ReminderDesk() {
  const session = useSession();
  const [, navigate] = useLocation();
  useEffect(() => session.host.notices.onOpened((address) => navigate(address)), [session, navigate]);
  return session.profile.sample ? null : <Reminding />;
}

function Reminding() {
  const session = useSession();
  const { inWindow, bySystem } = useReminderSettings();
  const reminders = useReminders();
  const seen = useTakenReminders('window');
  useEffect(() => {
    if (bySystem && reminders !== undefined) void remindBySystem(session, reminders).catch(sayProblem);
  }, [session, bySystem, reminders]);
  const put = (away: readonly Reminder[]): void => {
    const keys = away.map(({ key }) => key);
    void claimReminders(session, 'window', keys).catch(sayProblem);
  };
  const shown = inWindow && seen !== undefined ? (reminders ?? []).filter(({ key }) => !seen.has(key)) : [];
  return (
    // Always there, so that what comes at midnight is read out.
    <div aria-live="polite">
      <ReminderBar reminders={shown} onSeen={put} />
    </div>
  );
}
