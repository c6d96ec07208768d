import type { Reminder } from './reminder.ts';

/** Reminders that are said in one line: of tasks and of measures those of one day, of reports each period. */
export type ReminderGroup = readonly [Reminder, ...Reminder[]];

/** In the order of the reminders; all of them, each once. */
export function groupReminders(reminders: readonly Reminder[]): readonly ReminderGroup[] {
  const groups = new Map<string, [Reminder, ...Reminder[]]>();
  for (const reminder of reminders) {
    const { kind, day } = reminder;
    const name = 'period' in reminder ? `${kind}/${reminder.period.id}` : `${kind}/${day}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [reminder]);
    else group.push(reminder);
  }
  return [...groups.values()];
}
