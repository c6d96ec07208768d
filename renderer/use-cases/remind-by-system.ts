import { routes } from '#renderer/app/routes.ts';
import { claimReminders, releaseReminders } from '#renderer/data/reminder-store.ts';
import type { Session } from '#renderer/data/session.ts';
import { reminderWords } from '#renderer/ui/reminders/reminder-words.ts';
import type { SystemNotice } from '#shared/contracts/host.ts';
import { groupReminders, type ReminderGroup } from '#shared/domain/reminders/group-reminders.ts';
import type { Reminder } from '#shared/domain/reminders/reminder.ts';
import i18next from 'i18next';

/** Lines of a notification that systems show. */
const MOST_LINES = 4;
/** UTF-16 code units of one line; systems cut longer ones themselves, at other places each. */
const LONGEST_LINE = 160;

/**
 * One notification of the operating system for all reminders that were not given yet on this machine. What the system
 * did not take is tried again at the next start.
 *
 * @throws Problem when the host failed; then nothing counts as given.
 */
export async function remindBySystem(
  session: Pick<Session, 'db' | 'planId' | 'host'>,
  reminders: readonly Reminder[],
): Promise<void> {
  const keys = await claimReminders(
    session,
    'system',
    reminders.map(({ key }) => key),
  );
  const fresh = groupReminders(reminders.filter(({ key }) => keys.includes(key)));
  const notice = noticeOf(fresh);
  if (notice === null) return;
  let shown = false;
  try {
    shown = await session.host.notices.show(notice);
  } finally {
    if (!shown) await releaseReminders(session, 'system', keys);
  }
}

function noticeOf(groups: readonly ReminderGroup[]): SystemNotice | null {
  const t = i18next.getFixedT(null, 'reminders');
  const [first, ...others] = groups.map((group) => reminderWords(group, t));
  if (first === undefined) return null;
  if (others.length === 0) {
    const { title, detail, when, address } = first;
    const day = `${when.charAt(0).toLocaleUpperCase('vi')}${when.slice(1)}`;
    const lines = detail === '' ? [day] : [detail, day];
    return { title: cut(title), body: lines.map(cut).join('\n'), address };
  }
  const all = [first, ...others];
  const shown = all.length > MOST_LINES ? all.slice(0, MOST_LINES - 1) : all;
  const lines = shown.map(({ title, when }) => cut(`${title}: ${when}`));
  const left = all.length - shown.length;
  return {
    title: t('notice.several'),
    body: [...lines, ...(left === 0 ? [] : [t('more', { count: left })])].join('\n'),
    address: routes.overview(),
  };
}

function cut(line: string): string {
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1)}…`;
}
