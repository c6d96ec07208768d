import type { Measure } from '#shared/domain/measure.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import type { MeasureFields } from './measure-fields.ts';

export type MeasureIssueCode = 'no-content' | 'no-unit' | 'no-due' | 'start-after-due' | 'due-after-task';

/** What an officer should look at in one measure; nothing here keeps it from being saved. */
export interface MeasureIssue {
  readonly code: MeasureIssueCode;
  /** "hạn 31/12/2025 sau hạn của nhiệm vụ 30/9/2025". */
  readonly message: string;
  readonly field: keyof MeasureFields;
}

/**
 * Holds a measure against what a detailed plan must say (who, when) and against its task's own deadline.
 *
 * @param taskDue the task's day; null where it has none (thường xuyên, phụ thuộc): then any day fits.
 */
export function measureIssues(measure: Measure, taskDue: CalendarDate | null): readonly MeasureIssue[] {
  const issues: MeasureIssue[] = [];
  const { content, unit, officer, start, due, timing } = measure;
  if (content.trim() === '')
    issues.push({ code: 'no-content', message: 'chưa ghi nội dung', field: 'content' });
  if (unit.trim() === '' && officer.trim() === '') {
    issues.push({ code: 'no-unit', message: 'chưa ghi đơn vị thực hiện', field: 'unit' });
  }
  if (due === null) {
    if (timing === '') issues.push({ code: 'no-due', message: 'chưa ghi hạn', field: 'due' });
    return issues;
  }
  if (start !== null && start > due) {
    const message = `bắt đầu ${formatDate(start)} sau hạn ${formatDate(due)}`;
    issues.push({ code: 'start-after-due', message, field: 'start' });
  }
  if (taskDue !== null && due > taskDue) {
    const message = `hạn ${formatDate(due)} sau hạn của nhiệm vụ ${formatDate(taskDue)}`;
    issues.push({ code: 'due-after-task', message, field: 'due' });
  }
  return issues;
}
