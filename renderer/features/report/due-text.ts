import { statusWords } from '#shared/domain/status/status-words.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { TFunction } from 'i18next';
import type { TaskView } from './task-view.ts';
import { leadName } from '#shared/book/report-tasks.ts';
import type { Book } from '#shared/book/types.ts';

type Translate = TFunction<'report'>;

/** "xong 12/6/2024, chậm 12 ngày", "còn 13 ngày", "quá hạn 16 ngày", "đến hạn hôm nay"; '' without a due date. */
function distanceText({ daysOver, due, completedOn }: StatusReading, t: Translate): string {
  if (completedOn !== null) {
    const late = due === null ? 0 : daysBetween(due, completedOn);
    const day = formatDate(completedOn);
    return late > 0 ? t('doneLate', { day, count: late }) : t('done', { day });
  }
  if (daysOver === null) return '';
  if (daysOver === 0) return t('dueIsToday');
  return daysOver > 0 ? t('dueOver', { count: daysOver }) : t('dueLeft', { count: -daysOver });
}

/** In the list under the content: who leads where it is not us, else the deadline in few words. */
export function listDueText({ own, reading }: TaskView, book: Book, t: Translate): string {
  const lead = own.role === 'co-lead' || own.role === 'coordinating' ? leadName(book, own.task) : null;
  if (lead !== null) return t('ledBy', { name: lead });
  const { status, due, daysOver } = reading;
  if (status === 'overdue' && daysOver !== null) return t('listOver', { count: daysOver });
  if (due !== null && (status === 'in-time' || status === 'due-soon')) {
    return t('due', { date: formatDate(due) });
  }
  return statusWords[status].short;
}

/** Under the status: the phrase as issued, the day it means, how far it is. */
export function deadlineText({ own, reading }: TaskView, t: Translate): string {
  const phrase = own.task.row.deadline;
  if (reading.due === null) {
    if (phrase === '') return t('noDeadline');
    // "Thường xuyên" would only repeat the status above.
    return phrase === statusWords[reading.status].word ? '' : phrase;
  }
  const day = formatDate(reading.due);
  const original = reading.originalDue ?? reading.due;
  // The phrase as issued still means the old day; the new one stands after it.
  const meant = phrase === '' ? formatDate(original) : `${phrase} = ${formatDate(original)}`;
  const extended =
    reading.timesExtended === 0 ? '' : ` → ${day} (${t('extended', { count: reading.timesExtended })})`;
  return `${meant}${extended} · ${distanceText(reading, t)}`;
}
