import type { CalendarDate } from '#shared/ids.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { completionDate, hasEvidence } from '#shared/domain/status/completion.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { sameTextAsLast } from './same-text.ts';

export type ReportIssueCode =
  | 'not-entered'
  | 'no-state'
  | 'overdue-without-reason'
  | 'done-without-date'
  | 'done-without-evidence'
  | 'future-date'
  | 'progress-without-text'
  | 'no-result'
  | 'no-basis'
  | 'no-body-named'
  | 'same-as-last';

export interface ReportIssue {
  readonly code: ReportIssueCode;
  /** `block`: the report cannot be sent; `confirm`: the officer looks at it and may send it all the same. */
  readonly severity: 'block' | 'confirm';
  /** Follows the task's number: "quá hạn, chưa ghi lý do chậm". */
  readonly message: string;
  /** The field to go to. */
  readonly field: keyof TaskReport;
}

/**
 * What stands between one task's report and its sending, most urgent first; empty when it is complete.
 *
 * @param previous the agency's report on the task in the period before.
 */
export function checkReport(
  task: BookTask,
  report: TaskReport | undefined,
  previous: TaskReport | undefined,
  asOf: CalendarDate,
): readonly ReportIssue[] {
  if (!report || isBlank(report)) return [block('not-entered', 'chưa nhập', 'state')];
  if (report.state === null) return [block('no-state', 'chưa chọn tình trạng', 'state')];
  return [
    ...timeIssues(task, report, asOf),
    ...doneIssues(task, report),
    ...basisIssues(report),
    ...textIssues(report, previous),
  ];
}

function timeIssues(task: BookTask, report: TaskReport, asOf: CalendarDate): ReportIssue[] {
  const issues: ReportIssue[] = [];
  if (statusOf(task, report, asOf).status === 'overdue' && report.lateReason.trim() === '') {
    issues.push(block('overdue-without-reason', 'quá hạn, chưa ghi lý do chậm', 'lateReason'));
  }
  if (report.completedOn !== null && report.completedOn > asOf) {
    issues.push(
      block('future-date', `ngày hoàn thành ${formatDate(report.completedOn)} chưa đến`, 'completedOn'),
    );
  }
  const future = report.products.find(({ date }) => date !== null && date > asOf);
  if (future?.date) {
    const message = `sản phẩm ghi ngày ${formatDate(future.date)}, ngày này chưa đến`;
    issues.push(block('future-date', message, 'products'));
  }
  return issues;
}

function doneIssues(task: BookTask, report: TaskReport): ReportIssue[] {
  if (report.state !== 'done') return [];
  const issues: ReportIssue[] = [];
  if (task.due !== null && completionDate(report) === null) {
    issues.push(block('done-without-date', 'hoàn thành, chưa ghi ngày hoàn thành', 'completedOn'));
  }
  if (!hasEvidence(report)) {
    issues.push(confirm('done-without-evidence', 'hoàn thành, chưa có minh chứng', 'products'));
  }
  return issues;
}

function basisIssues(report: TaskReport): ReportIssue[] {
  if (report.basis.trim() !== '') return [];
  if (report.state === 'no-longer-fits') {
    return [block('no-basis', 'không còn phù hợp, chưa ghi căn cứ', 'basis')];
  }
  if (report.state === 'advised-waiting') {
    return [confirm('no-body-named', 'đã tham mưu, chưa ghi đang chờ cơ quan nào', 'basis')];
  }
  return [];
}

function textIssues(report: TaskReport, previous: TaskReport | undefined): ReportIssue[] {
  const issues: ReportIssue[] = [];
  if (report.result.trim() === '') {
    if (report.progress !== null) {
      issues.push(block('progress-without-text', 'có tiến độ, chưa ghi kết quả', 'result'));
    } else if (NEEDS_WORDS.has(report.state) && report.products.length === 0) {
      issues.push(confirm('no-result', 'chưa ghi kết quả', 'result'));
    }
  }
  if (!report.confirmedUnchanged && sameTextAsLast(report, previous)) {
    issues.push(confirm('same-as-last', 'giống hệt kỳ trước, cần xác nhận', 'confirmedUnchanged'));
  }
  return issues;
}

/** States that say nothing by themselves; the others have a product or a basis to go by. */
const NEEDS_WORDS: ReadonlySet<TaskReport['state']> = new Set(['in-progress', 'paused'] as const);

/** Nothing was entered yet, or everything was cleared again. */
function isBlank(report: TaskReport): boolean {
  const { state, progress, products, completedOn } = report;
  const texts = [
    report.result,
    report.difficulties,
    report.proposals,
    report.nextSteps,
    report.lateReason,
    report.basis,
  ];
  const stated = state !== null || progress !== null || products.length > 0 || completedOn !== null;
  return !stated && texts.every((text) => text.trim() === '');
}

function block(code: ReportIssueCode, message: string, field: keyof TaskReport): ReportIssue {
  return { code, severity: 'block', message, field };
}

function confirm(code: ReportIssueCode, message: string, field: keyof TaskReport): ReportIssue {
  return { code, severity: 'confirm', message, field };
}
