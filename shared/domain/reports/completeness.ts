import type { CalendarDate } from '#shared/ids.ts';
import type { BookTask } from '#shared/book/types.ts';
import { answerTo, dueOn } from '#shared/domain/extensions/due-on.ts';
import type { FileRef, TaskReport } from '#shared/domain/report.ts';
import { completionDate, hasEvidence } from '#shared/domain/status/completion.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { reportFieldWord } from './field-words.ts';
import { sameTextAsLast } from './same-text.ts';
import { uncorrected } from './uncorrected.ts';

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
  | 'same-as-last'
  | 'progress-decreased'
  | 'progress-full-not-done'
  | 'done-progress-not-full'
  | 'extension-without-reason'
  | 'extension-not-later'
  | 'extension-without-due'
  | 'extension-of-done'
  | 'file-missing'
  | 'corrected-value';

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
 * @param missing hashes of files whose bytes are not on this machine, as far as that is known.
 */
export function checkReport(
  task: BookTask,
  report: TaskReport | undefined,
  previous: TaskReport | undefined,
  asOf: CalendarDate,
  missing: ReadonlySet<string> = NOTHING_MISSING,
): readonly ReportIssue[] {
  if (!report || isBlank(report)) return [block('not-entered', 'chưa nhập', 'state')];
  if (report.state === null) return [block('no-state', 'chưa chọn tình trạng', 'state')];
  const issues = [
    ...timeIssues(task, report, asOf),
    ...doneIssues(task, report),
    ...basisIssues(report),
    ...extensionIssues(task, report, asOf),
    ...progressIssues(report, previous),
    ...textIssues(report, previous),
    ...fileIssues(report, missing),
    ...correctionIssues(report),
  ];
  return issues.toSorted((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'));
}

/**
 * The same for the part of an agency that only coordinates. It owes none, so a blank one lacks nothing; and the deadline
 * is the lead's: the part answers for no delay, states no day of completion and asks for no extension.
 */
export function checkPart(
  task: BookTask,
  part: TaskReport | undefined,
  previous: TaskReport | undefined,
  asOf: CalendarDate,
  missing: ReadonlySet<string> = NOTHING_MISSING,
): readonly ReportIssue[] {
  if (!part || isBlank(part)) return [];
  return checkReport(task, { ...part, extension: null }, previous, asOf, missing).filter(
    ({ code }) => !THE_LEADS.has(code),
  );
}

const THE_LEADS: ReadonlySet<ReportIssueCode> = new Set(['overdue-without-reason', 'done-without-date']);

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

const NOTHING_MISSING: ReadonlySet<string> = new Set();

/** What is asked for must be a later day than the one in force, with a reason the focal point can judge. */
function extensionIssues(task: BookTask, report: TaskReport, asOf: CalendarDate): ReportIssue[] {
  const { extension, state } = report;
  if (extension === null) return [];
  const issues: ReportIssue[] = [];
  // Once it was answered the report keeps its request as it was sent.
  const answered = answerTo(task.extensions, report.agency, report.period) !== undefined;
  const due = dueOn({ due: task.originalDue, extensions: task.extensions }, asOf);
  if (extension.reason.trim() === '') {
    issues.push(block('extension-without-reason', 'đề nghị gia hạn, chưa ghi lý do', 'extension'));
  }
  if (due === null) {
    issues.push(
      block('extension-without-due', 'đề nghị gia hạn, nhưng nhiệm vụ chưa có ngày đến hạn', 'extension'),
    );
  } else if (extension.until <= due && !answered) {
    const message = `đề nghị gia hạn đến ${formatDate(extension.until)}, không sau hạn ${formatDate(due)}`;
    issues.push(block('extension-not-later', message, 'extension'));
  }
  if (state === 'done' || state === 'no-longer-fits') {
    issues.push(confirm('extension-of-done', 'đã kết thúc mà vẫn đề nghị gia hạn', 'extension'));
  }
  return issues;
}

const FULL = 100;

function progressIssues(report: TaskReport, previous: TaskReport | undefined): ReportIssue[] {
  const { progress, state } = report;
  if (progress === null) return [];
  const issues: ReportIssue[] = [];
  const before = previous?.progress ?? null;
  if (before !== null && progress < before) {
    const message = `tiến độ giảm từ ${before} % xuống ${progress} %`;
    issues.push(confirm('progress-decreased', message, 'progress'));
  }
  if (progress === FULL && state === 'in-progress') {
    issues.push(confirm('progress-full-not-done', 'tiến độ 100 % mà chưa ghi hoàn thành', 'state'));
  }
  if (progress < FULL && state === 'done') {
    issues.push(confirm('done-progress-not-full', `hoàn thành mà tiến độ ${progress} %`, 'progress'));
  }
  return issues;
}

/** Names in one line; the rest is a number. */
const NAMED_FILES = 3;

/** A file that is named but whose bytes are gone would reach nobody. */
function fileIssues(report: TaskReport, missing: ReadonlySet<string>): ReportIssue[] {
  const lost = ({ sha256 }: FileRef) => missing.has(sha256);
  const evidence = report.evidence.filter(lost);
  const products = report.products.flatMap(({ file }) => (file !== undefined && lost(file) ? [file] : []));
  const issue = (files: readonly FileRef[], field: 'evidence' | 'products'): ReportIssue[] => {
    const named = files.slice(0, NAMED_FILES).map(({ name }) => `“${name}”`);
    const more = files.length > NAMED_FILES ? ` và ${files.length - NAMED_FILES} tệp nữa` : '';
    const message = `máy này không còn tệp ${named.join(', ')}${more}`;
    return files.length === 0 ? [] : [confirm('file-missing', message, field)];
  };
  return [...issue(evidence, 'evidence'), ...issue(products, 'products')];
}

/** Corrected in one place and said again in the other: the next reader would not know which of the two holds. */
function correctionIssues(report: TaskReport): ReportIssue[] {
  return uncorrected(report).map(({ field }) =>
    confirm(
      'corrected-value',
      `${reportFieldWord(field).toLocaleLowerCase('vi')} đã đính chính mà vẫn ghi như cũ`,
      field,
    ),
  );
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

/** Nothing was entered yet, or everything was cleared again. What it corrects of earlier reports says nothing of this period. */
export function isBlank(report: TaskReport): boolean {
  const { state, progress, products, completedOn } = report;
  const texts = [
    report.result,
    report.difficulties,
    report.proposals,
    report.nextSteps,
    report.lateReason,
    report.basis,
    report.progressBasis,
  ];
  const stated =
    state !== null ||
    progress !== null ||
    products.length + report.evidence.length > 0 ||
    completedOn !== null ||
    report.extension !== null;
  return !stated && texts.every((text) => text.trim() === '');
}

function block(code: ReportIssueCode, message: string, field: keyof TaskReport): ReportIssue {
  return { code, severity: 'block', message, field };
}

function confirm(code: ReportIssueCode, message: string, field: keyof TaskReport): ReportIssue {
  return { code, severity: 'confirm', message, field };
}
