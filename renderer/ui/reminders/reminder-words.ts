import { routes } from '#renderer/app/routes.ts';
import type { ReminderGroup } from '#shared/domain/reminders/group-reminders.ts';
import type { Reminder } from '#shared/domain/reminders/reminder.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { TFunction } from 'i18next';

/** What one line of reminders says, and the page where it is done. */
export interface ReminderWords {
  /** "Gửi báo cáo Quý III/2024". */
  readonly title: string;
  /** "4 / 25 cơ quan chưa gửi"; may be empty. */
  readonly detail: string;
  /** "hạn 17/9/2024, còn 3 ngày". */
  readonly when: string;
  readonly address: string;
}

type Words = TFunction<'reminders'>;

export function reminderWords(group: ReminderGroup, t: Words): ReminderWords {
  const [{ day, left }] = group;
  const date = formatDate(day);
  const when = left === 0 ? t('today', { date }) : t('left', { date, count: left });
  return { ...subjectWords(group, t), when };
}

function subjectWords(group: ReminderGroup, t: Words): Omit<ReminderWords, 'when'> {
  const [first] = group;
  const paths = group.flatMap((each) => ('task' in each ? [each.task.row.path] : [])).join(', ');
  const count = group.length;
  switch (first.kind) {
    case 'report': {
      const title = t(first.returned ? 'returned' : 'report', { period: first.period.title });
      return { title, detail: '', address: routes.report(first.period.id) };
    }
    case 'closing': {
      const { missing, owing, period } = first;
      return {
        title: t('closing', { period: period.title }),
        detail: t('missing', { missing, owing }),
        address: routes.closingDay(period.id),
      };
    }
    case 'upward':
      return {
        title: t('upward', { period: first.period.title }),
        detail: first.recipients.map(({ name }) => name).join('; '),
        address: routes.draft(first.period.id, first.recipients[0]?.id),
      };
    case 'task':
      return count === 1
        ? {
            title: t('task', { path: first.task.row.path }),
            detail: oneLine(first.task.row.content),
            address: routes.task(first.task.path),
          }
        : { title: t('tasks', { count }), detail: paths, address: routes.overview() };
    case 'measure':
      return {
        title: count === 1 ? t('measure', { path: first.task.row.path }) : t('measures', { count }),
        detail: count === 1 ? oneLine(first.measure.content) : uniquePaths(group),
        address: routes.detailedPlan(),
      };
  }
}

/** Several measures may belong to one task. */
function uniquePaths(group: readonly Reminder[]): string {
  return [...new Set(group.flatMap((each) => ('task' in each ? [each.task.row.path] : [])))].join(', ');
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
