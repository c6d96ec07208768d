import type { TFunction } from 'i18next';
import type { TaskView } from './task-view.ts';

/** After the task's number: "quá hạn, chưa ghi lý do chậm"; all issues, the most urgent first. */
export function needText({ need, issues }: TaskView, t: TFunction<'report'>): string {
  if (need === 'returned') return t('returnedOpen');
  return issues.map(({ message }) => message).join('; ');
}
