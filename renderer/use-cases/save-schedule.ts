import { now, today } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { scheduleChanges } from '#shared/book/changes/schedule-changes.ts';
import type { Book } from '#shared/book/types.ts';
import type { Schedule } from '#shared/domain/periods/schedule.ts';
import { Problem } from '#shared/problem.ts';

/**
 * "Kỳ báo cáo": lays down how the plan is reported on. Periods that were reported for, or whose sending day is over,
 * keep their days.
 *
 * @throws Problem `schedule-without-kind`; `not-owner` on an agency's machine; nothing is written.
 */
export async function saveSchedule(session: Session, { plan }: Book, schedule: Schedule): Promise<void> {
  if (schedule.kinds.length === 0) {
    throw new Problem('schedule-without-kind', 'Kế hoạch cần ít nhất một loại kỳ báo cáo.', {
      where: plan.number,
      advice: 'Đồng chí chọn quý, 6 tháng hoặc kỳ khác rồi ghi.',
    });
  }
  const done = { by: session.profile.person, at: now() };
  await session.commit('kỳ báo cáo', scheduleChanges(session.ledger, plan.date, schedule, today(), done));
}
