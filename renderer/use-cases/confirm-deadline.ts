import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { deadlineConfirmation } from '#shared/book/changes/focal-changes.ts';
import type { CalendarDate, TaskPath } from '#shared/ids.ts';

/**
 * The focal point's officer settles how a deadline phrase is read; the phrase stays as issued.
 *
 * @param due the last day, or null for "no due date".
 * @param basis what the decision rests on; may be empty.
 */
export async function confirmDeadline(
  session: Session,
  task: TaskPath,
  due: CalendarDate | null,
  basis = '',
): Promise<void> {
  await session.commit(`xác nhận hạn ${task}`, [
    deadlineConfirmation(task, { due, basis, by: session.profile.person, at: now() }),
  ]);
}
