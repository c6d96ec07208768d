import type { Book, BookTask } from '#shared/book/types.ts';
import type { Summary, SummaryTask } from '#shared/domain/summary/types.ts';
import type { TaskPath } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { productText } from '../appendix/progress-text.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';
import { figure, join, type Said, said, tasks } from './said.ts';

/** Tasks done, late and nearly due, each with a line of its own. */
export function taskBlocks(book: Book, summary: Summary): readonly KeyedBlock[] {
  return [
    ...list('done', '3. Nhiệm vụ đã hoàn thành', book, summary, DONE, doneText),
    ...list('late', '4. Nhiệm vụ quá hạn', book, summary, ['overdue'], overdueText),
    ...list('soon', '5. Nhiệm vụ sắp đến hạn', book, summary, ['due-soon'], dueText),
  ];
}

const DONE = ['done-on-time', 'done-late', 'done-undated'] as const;

function list(
  key: string,
  title: string,
  book: Book,
  summary: Summary,
  statuses: readonly SummaryTask['reading']['status'][],
  textOf: (task: BookTask, summaryTask: SummaryTask) => Said,
): readonly KeyedBlock[] {
  const chosen = summary.tasks.filter(({ reading }) => statuses.includes(reading.status));
  const bullets = chosen.flatMap((summaryTask) => {
    const task = book.tasks.find(({ path }) => path === summaryTask.path);
    return task === undefined ? [] : [keyed(`${key}.${task.path}`, 'bullet', textOf(task, summaryTask))];
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

function nameOf(task: BookTask): Said {
  const lead = task.leads[0]?.name ?? 'chưa ghi cơ quan chủ trì';
  return said`Nhiệm vụ ${ofPlan(task.path, `nhiệm vụ ${task.path}`, task.path)} (${lead}): ${ofPlan(withoutEnd(task.row.content), `nội dung nhiệm vụ ${task.path}`, task.path)}`;
}

function doneText(task: BookTask, summaryTask: SummaryTask): Said {
  const { reading, report } = summaryTask;
  const on =
    reading.completedOn === null
      ? ''
      : said` ngày ${ofReport(formatDate(reading.completedOn), 'ngày hoàn thành', 'completedOn', summaryTask)}`;
  const late =
    reading.status === 'done-late' && reading.due !== null
      ? said`, sau hạn ${ofPlan(formatDate(reading.due), 'thời hạn', task.path)}`
      : '';
  const documents = (report?.products ?? []).map(productText).filter((text) => text !== '');
  const proof =
    documents.length > 0
      ? ofReport(documents.join('; '), 'sản phẩm', 'products', summaryTask)
      : 'chưa có minh chứng';
  return said`${nameOf(task)}. Hoàn thành${on}${late}; sản phẩm: ${proof}.`;
}

function overdueText(task: BookTask, summaryTask: SummaryTask): Said {
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
  return said`${nameOf(task)}.${due} ${why}`;
}

function dueText(task: BookTask, { reading }: SummaryTask): Said {
  const due =
    reading.due === null
      ? ''
      : said`, hạn ${ofPlan(formatDate(reading.due), 'thời hạn', task.path)}, còn ${days(task, reading.daysOver ?? 0)} ngày`;
  return said`${nameOf(task)}${due}.`;
}

/** How long over the deadline, or how long until it. */
function days({ path }: BookTask, over: number): Said {
  return figure(String(Math.abs(over)), over > 0 ? 'số ngày quá hạn' : 'số ngày còn lại', {
    kind: 'days',
    task: path,
    days: over,
  });
}

/** Texts of officers end with or without a full stop; a sentence around them needs one only. */
function withoutEnd(text: string): string {
  return text.trim().replace(/[.;:,\s]+$/u, '');
}
