import { now, today } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { scheduleChanges } from '#shared/book/changes/schedule-changes.ts';
import type { Book } from '#shared/book/types.ts';
import { checkSchedule } from '#shared/domain/periods/check-schedule.ts';
import { isSameSchedule, type Schedule } from '#shared/domain/periods/schedule.ts';

/**
 * "Kỳ báo cáo": lays down how the plan is reported on. Periods that were reported for, or whose sending day is over,
 * keep their days. A schedule like the present one writes nothing.
 *
 * @throws Problem as checkSchedule; `not-owner` on an agency's machine; nothing is written.
 */
export async function saveSchedule(
  session: Session,
  { plan, schedule: present }: Pick<Book, 'plan' | 'schedule'>,
  schedule: Schedule,
): Promise<void> {
  checkSchedule(schedule);
  if (isSameSchedule(schedule, present)) return;
  const done = { by: session.profile.person, at: now() };
  await session.commit('kỳ báo cáo', scheduleChanges(session.ledger, plan.date, schedule, today(), done));
}
