import type { TaskReading } from '#shared/book/task-readings.ts';
import type { BookTask } from '#shared/book/types.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';

/** What stands small under a status; the words are in `detail.*` of the feature's texts. */
export type StatusDetail =
  | { readonly key: 'left' | 'over' | 'doneLate'; readonly days: number }
  | { readonly key: 'done'; readonly date: string }
  | { readonly key: 'today' | 'withoutEvidence' }
  | { readonly key: 'text'; readonly text: string };

/** "Còn 105 ngày", "Xong 28/6/2024", "Chậm 12 ngày", whom it waits for; null where there is nothing to add. */
export function statusDetail(task: BookTask, { reading, report }: TaskReading): StatusDetail | null {
  const { status, daysOver, completedOn, due } = reading;
  switch (status) {
    case 'in-time':
    case 'due-soon':
      if (daysOver === null) return null;
      return daysOver === 0 ? { key: 'today' } : { key: 'left', days: -daysOver };
    case 'overdue':
      return daysOver === null ? null : { key: 'over', days: daysOver };
    case 'done-late':
      if (completedOn === null || due === null) return null;
      return { key: 'doneLate', days: daysBetween(due, completedOn) };
    case 'done-on-time':
    case 'done-undated':
      if (reading.withoutEvidence) return { key: 'withoutEvidence' };
      return completedOn === null ? null : { key: 'done', date: formatDate(completedOn) };
    case 'dependent':
      return textOrNull(task.row.reading.deadline.anchor);
    case 'advised-waiting':
    case 'no-longer-fits':
      return textOrNull(report?.basis);
    case 'needs-deadline':
    case 'routine':
    case 'paused':
      return null;
  }
}

function textOrNull(text: string | null | undefined): StatusDetail | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : { key: 'text', text: trimmed };
}
