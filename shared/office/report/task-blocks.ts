import type { Book, BookTask } from '#shared/book/types.ts';
import { extensionsOn } from '#shared/domain/extensions/due-on.ts';
import type { Summary, SummaryTask } from '#shared/domain/summary/types.ts';
import type { CalendarDate, TaskPath } from '#shared/ids.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import { productText } from '../appendix/progress-text.ts';
import type { BodyPart } from './body-parts.ts';
import { leadOnDay } from './name-on-day.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';
import { figure, join, type Said, said, tasks } from './said.ts';

/** Tasks done, late and nearly due, each with a line of its own. */
export function taskBlocks(book: Book, summary: Summary): readonly KeyedBlock[] {
  return [
    ...list('done', '4. Nhiệm vụ đã hoàn thành', book, summary, DONE, doneText),
    ...overdueBlocks('5. Nhiệm vụ quá hạn', book, summary),
    ...list('soon', '6. Nhiệm vụ sắp đến hạn', book, summary, ['due-soon'], dueText),
  ];
}

/** Tasks that are late, as a part of its own: its heading, then a line each. */
export function overduePart(book: Book, summary: Summary): BodyPart {
  const [, ...blocks] = overdueBlocks('', book, summary);
  const count = tasks(summary.total.cells.overdue, 'quá hạn');
  return { key: 'late', title: said`NHIỆM VỤ QUÁ HẠN (${count})`, blocks };
}

/** Tasks that are late, each with its days, the reason, the new day asked for, what is done and what proves it. */
function overdueBlocks(title: string, book: Book, summary: Summary): readonly KeyedBlock[] {
  return list('late', title, book, summary, ['overdue'], overdueText);
}

const DONE = ['done-on-time', 'done-late', 'done-undated'] as const;

function list(
  key: string,
  title: string,
  book: Book,
  summary: Summary,
  statuses: readonly SummaryTask['reading']['status'][],
  textOf: (task: BookTask, summaryTask: SummaryTask, name: Said, asOf: CalendarDate) => Said,
): readonly KeyedBlock[] {
  const chosen = summary.tasks.filter(({ reading }) => statuses.includes(reading.status));
  const bullets = chosen.flatMap((summaryTask) => {
    const task = book.tasks.find(({ path }) => path === summaryTask.path);
    return task === undefined
      ? []
      : [
          keyed(
            `${key}.${task.path}`,
            'bullet',
            textOf(task, summaryTask, nameOf(book, task, summary), summary.asOf),
          ),
        ];
  });
  const count = tasks(
    chosen.map(({ path }) => path),
    title.replace(/^\d+\. Nhiệm vụ /u, ''),
  );
  return [
    keyed(key, 'item', said`${title} (${count})`),
    ...(bullets.length === 0 ? [keyed(`${key}.none`, 'paragraph', 'Không có.')] : bullets),
  ];
}

/** A piece of the plan's own words, or of how they are read. */
function ofPlan(text: string, what: string, path: TaskPath): Said {
  return figure(text, what, { kind: 'task', path });
}

/** A piece of what the report says that decided. */
function ofReport(text: string, what: string, field: string, { report }: SummaryTask): Said {
  if (report === undefined) return join([text]);
  const { agency, task, period } = report;
  return figure(text, what, { kind: 'report', agency, task, period, field });
}

function nameOf(book: Book, task: BookTask, { asOf }: Summary): Said {
  const lead = leadOnDay(book, task, asOf);
  return said`Nhiệm vụ ${ofPlan(task.path, `nhiệm vụ ${task.path}`, task.path)} (${lead}): ${ofPlan(withoutEnd(task.row.content), `nội dung nhiệm vụ ${task.path}`, task.path)}`;
}

function doneText(task: BookTask, summaryTask: SummaryTask, name: Said): Said {
  const { reading } = summaryTask;
  const on =
    reading.completedOn === null
      ? ''
      : said` ngày ${ofReport(formatDate(reading.completedOn), 'ngày hoàn thành', 'completedOn', summaryTask)}`;
  const late =
    reading.status === 'done-late' && reading.due !== null
      ? said`, sau hạn ${ofPlan(formatDate(reading.due), 'thời hạn', task.path)}${lateBy(task, reading.due, reading.completedOn)}`
      : '';
  return said`${name}. Hoàn thành${on}${late}; sản phẩm: ${proofOf(summaryTask)}.`;
}

function lateBy(task: BookTask, due: CalendarDate, completedOn: CalendarDate | null): Said | string {
  return completedOn === null ? '' : said` (chậm ${days(task, daysBetween(due, completedOn))} ngày)`;
}

/** The documents delivered, else the files that prove it. */
function proofOf(summaryTask: SummaryTask): Said | string {
  const { report } = summaryTask;
  const documents = (report?.products ?? []).map(productText).filter((text) => text !== '');
  if (documents.length > 0) return ofReport(documents.join('; '), 'sản phẩm', 'products', summaryTask);
  const files = (report?.evidence ?? []).map(({ name }) => name).filter((name) => name !== '');
  if (files.length > 0) return ofReport(files.join('; '), 'minh chứng', 'evidence', summaryTask);
  return 'chưa có minh chứng';
}

function overdueText(task: BookTask, summaryTask: SummaryTask, name: Said, asOf: CalendarDate): Said {
  const { reading, report } = summaryTask;
  const reason = withoutEnd(report?.lateReason ?? '');
  const due =
    reading.due === null
      ? ''
      : said` Hạn ${ofPlan(formatDate(reading.due), 'thời hạn', task.path)}, quá hạn ${days(task, reading.daysOver ?? 0)} ngày.`;
  const why =
    reason === ''
      ? 'Cơ quan chủ trì chưa ghi lý do chậm.'
      : said`Lý do: ${ofReport(reason, 'lý do chậm', 'lateReason', summaryTask)}.`;
  const until = report?.extension?.until;
  const asked =
    until === undefined
      ? ''
      : said` Đề nghị gia hạn đến ngày ${ofReport(formatDate(until), 'ngày đề nghị gia hạn', 'extension', summaryTask)}.`;
  const result = withoutEnd(report?.result ?? '');
  const sofar =
    result === '' ? '' : said` Kết quả đến nay: ${ofReport(result, 'kết quả', 'result', summaryTask)}.`;
  const proof = proofOf(summaryTask);
  const shown = typeof proof === 'string' ? '' : said` Minh chứng: ${proof}.`;
  return said`${name}.${due}${extended(task, asOf)} ${why}${asked}${sofar}${shown}`;
}

/** Every extension that counts is said; the deadline above is the one that holds now. */
function extended({ extensions, path }: BookTask, asOf: CalendarDate): Said | string {
  const times = extensionsOn(extensions, asOf).length;
  return times === 0 ? '' : said` Đã gia hạn ${ofPlan(String(times), 'số lần gia hạn', path)} lần.`;
}

function dueText(task: BookTask, { reading }: SummaryTask, name: Said): Said {
  const due =
    reading.due === null
      ? ''
      : said`, hạn ${ofPlan(formatDate(reading.due), 'thời hạn', task.path)}, còn ${days(task, reading.daysOver ?? 0)} ngày`;
  return said`${name}${due}.`;
}

/** How long over the deadline, or how long until it. */
function days({ path }: BookTask, over: number): Said {
  return figure(formatNumber(Math.abs(over)), over > 0 ? 'số ngày quá hạn' : 'số ngày còn lại', {
    kind: 'days',
    task: path,
    days: over,
  });
}

/** Texts of officers end with or without a full stop; a sentence around them needs one only. */
function withoutEnd(text: string): string {
  return text.trim().replace(/[.;:,\s]+$/u, '');
}
