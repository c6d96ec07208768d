import type { Book, BookTask } from '#shared/book/types.ts';
import type { Summary, SummaryCells, SummaryColumn, SummaryTask } from '#shared/domain/summary/types.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatShare } from '#shared/time/format-number.ts';
import { productText } from '../appendix/progress-text.ts';
import type { ReportBlock } from './report-blocks.ts';

/** Part II: the numbers with both denominators, the table by lead agency, tasks done, late and nearly due. */
export function resultBlocks(book: Book, summary: Summary): readonly ReportBlock[] {
  return [
    { kind: 'part', text: 'II. KẾT QUẢ THỰC HIỆN' },
    { kind: 'item', text: '1. Kết quả chung' },
    ...overall(summary),
    { kind: 'item', text: '2. Kết quả theo cơ quan chủ trì' },
    agencyTable(summary),
    ...taskList('3. Nhiệm vụ đã hoàn thành', book, summary, DONE, doneText),
    ...taskList('4. Nhiệm vụ quá hạn', book, summary, ['overdue'], overdueText),
    ...taskList('5. Nhiệm vụ sắp đến hạn', book, summary, ['due-soon'], dueText),
  ];
}

const DONE = ['done-on-time', 'done-late', 'done-undated'] as const;

function overall(summary: Summary): readonly ReportBlock[] {
  const { total, byStatus, ofAssigned, ofFallenDue, doneWithoutEvidence, asOf } = summary;
  const count = (column: SummaryColumn): number => total.cells[column].length;
  const other = [
    [byStatus.dependent.length, 'chờ điều kiện'],
    [byStatus['needs-deadline'].length, 'cần bổ sung thời hạn'],
    [byStatus.paused.length, 'tạm dừng'],
    [byStatus['no-longer-fits'].length, 'không còn phù hợp'],
  ] as const;
  const done = ofAssigned.done.length;
  const undated = count('doneUndated') > 0 ? `, ${count('doneUndated')} không xét hạn` : '';
  const waiting =
    ofFallenDue.waiting.length > 0
      ? `, tính cả ${ofFallenDue.waiting.length} nhiệm vụ đang chờ cơ quan khác`
      : '';
  return [
    {
      kind: 'paragraph',
      text: `Kế hoạch giao ${count('assigned')} nhiệm vụ. Tính đến ngày ${formatDate(asOf)}:`,
    },
    {
      kind: 'bullet',
      text: `Hoàn thành ${done} nhiệm vụ: ${count('doneOnTime')} đúng hạn, ${count('doneLate')} quá hạn${undated};`,
    },
    {
      kind: 'bullet',
      text: `Chưa hoàn thành, trong hạn ${count('inTime')} nhiệm vụ, trong đó ${summary.dueSoon.length} sắp đến hạn; quá hạn ${count('overdue')} nhiệm vụ;`,
    },
    {
      kind: 'bullet',
      text: `Đã tham mưu, chờ Bộ, cơ quan khác ${count('advisedWaiting')} nhiệm vụ; thường xuyên ${count('routine')} nhiệm vụ;`,
    },
    {
      kind: 'bullet',
      text: `Trường hợp khác ${count('other')} nhiệm vụ${joined(other.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`))}.`,
    },
    {
      kind: 'paragraph',
      text: `Cộng: ${done} + ${count('inTime')} + ${count('overdue')} + ${count('advisedWaiting')} + ${count('routine')} + ${count('other')} = ${count('assigned')} nhiệm vụ.`,
    },
    {
      kind: 'paragraph',
      text: `Tỷ lệ hoàn thành: ${formatShare(done, ofAssigned.of.length)} (${done}/${ofAssigned.of.length}) ${ofAssigned.denominator}; ${formatShare(ofFallenDue.done.length, ofFallenDue.of.length)} (${ofFallenDue.done.length}/${ofFallenDue.of.length}) ${ofFallenDue.denominator}${waiting}.`,
    },
    ...(doneWithoutEvidence.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: `${doneWithoutEvidence.length} trong ${done} nhiệm vụ hoàn thành chưa có minh chứng: ${doneWithoutEvidence.join(', ')}.`,
          },
        ]),
  ];
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Columns with their part of the table's width: wide enough for the longest word of the header. */
const COLUMNS: readonly (readonly [SummaryColumn, string, number])[] = [
  ['assigned', 'Được giao', 0.08],
  ['doneOnTime', 'Xong đúng hạn', 0.08],
  ['doneLate', 'Xong quá hạn', 0.08],
  ['doneUndated', 'Xong, không xét hạn', 0.08],
  ['inTime', 'Trong hạn', 0.09],
  ['overdue', 'Quá hạn', 0.08],
  ['advisedWaiting', 'Chờ cơ quan khác', 0.08],
  ['routine', 'Thường xuyên', 0.115],
  ['other', 'Khác', 0.08],
];
const NUMBER_SHARE = 0.06;

function agencyTable({ byAgency, total }: Summary): ReportBlock {
  // A column in which nobody has anything only takes room from the names.
  const shown = COLUMNS.filter(([column]) => column !== 'doneUndated' || total.cells[column].length > 0);
  const numbers = (cells: SummaryCells): string[] =>
    shown.map(([column]) => (cells[column].length === 0 ? '–' : String(cells[column].length)));
  const taken = shown.reduce((sum, [, , share]) => sum + share, NUMBER_SHARE);
  return {
    kind: 'table',
    columns: [
      { header: 'TT', share: NUMBER_SHARE, align: 'center' },
      { header: 'Cơ quan chủ trì', share: 1 - taken, align: 'left' },
      ...shown.map(([, header, share]) => ({ header, share, align: 'center' as const })),
    ],
    rows: [
      ...byAgency.map((row, index) => ({
        cells: [
          String(index + 1),
          row.requested ? `${row.title} (đề nghị)` : row.title,
          ...numbers(row.cells),
        ],
      })),
      { cells: ['', total.title, ...numbers(total.cells)], total: true },
    ],
  };
}

function taskList(
  title: string,
  book: Book,
  summary: Summary,
  statuses: readonly SummaryTask['reading']['status'][],
  textOf: (task: BookTask, summaryTask: SummaryTask) => string,
): readonly ReportBlock[] {
  const chosen = summary.tasks.filter(({ reading }) => statuses.includes(reading.status));
  const bullets = chosen.flatMap((summaryTask) => {
    const task = book.tasks.find(({ path }) => path === summaryTask.path);
    return task === undefined ? [] : [{ kind: 'bullet' as const, text: textOf(task, summaryTask) }];
  });
  return [
    { kind: 'item', text: `${title} (${chosen.length})` },
    ...(bullets.length === 0 ? [{ kind: 'paragraph' as const, text: 'Không có.' }] : bullets),
  ];
}

function nameOf(task: BookTask): string {
  const lead = task.leads[0]?.name ?? 'chưa ghi cơ quan chủ trì';
  return `Nhiệm vụ ${task.path} (${lead}): ${withoutEnd(task.row.content)}`;
}

function doneText(task: BookTask, { reading, report }: SummaryTask): string {
  const on = reading.completedOn === null ? '' : ` ngày ${formatDate(reading.completedOn)}`;
  const late =
    reading.status === 'done-late' && reading.due !== null ? `, sau hạn ${formatDate(reading.due)}` : '';
  const documents = (report?.products ?? []).map(productText).filter((text) => text !== '');
  const proof = documents.length > 0 ? documents.join('; ') : 'chưa có minh chứng';
  return `${nameOf(task)}. Hoàn thành${on}${late}; sản phẩm: ${proof}.`;
}

function overdueText(task: BookTask, { reading, report }: SummaryTask): string {
  const reason = withoutEnd(report?.lateReason ?? '');
  const due =
    reading.due === null ? '' : ` Hạn ${formatDate(reading.due)}, quá hạn ${reading.daysOver ?? 0} ngày.`;
  return `${nameOf(task)}.${due} ${reason === '' ? 'Cơ quan chủ trì chưa ghi lý do chậm.' : `Lý do: ${reason}.`}`;
}

function dueText(task: BookTask, { reading }: SummaryTask): string {
  const due =
    reading.due === null ? '' : `, hạn ${formatDate(reading.due)}, còn ${-(reading.daysOver ?? 0)} ngày`;
  return `${nameOf(task)}${due}.`;
}

/** Texts of officers end with or without a full stop; a sentence around them needs one only. */
function withoutEnd(text: string): string {
  return text.trim().replace(/[.;:,\s]+$/u, '');
}
