import type { Book } from '#shared/book/types.ts';
import { currentAgency } from '#shared/domain/agencies/current-agency.ts';
import type { ClosingRow, ClosingState } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { CalendarDate, TaskPath } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { documentFrame } from './document-frame.ts';
import type { OfficialDocument } from './official-document.ts';
import type { ReportBlock } from './report-blocks.ts';
import { periodInSentence, reportBasis } from './period-words.ts';
import { quotedPlan } from './report-names.ts';

/** States in which an agency still owes its report: nothing was sent, or what was sent is not usable yet. */
const OWING: ReadonlySet<ClosingState> = new Set(['late', 'missing', 'returned', 'waiting-gap']);

/** Whom a reminder can be sent to. Party bodies are asked, never reminded. */
export const owesReport = ({ state }: Pick<ClosingRow, 'state'>): boolean => OWING.has(state);

export interface ReminderFacts {
  readonly period: ReportingPeriod;
  /** Agencies to be reminded, as the closing day lists them. */
  readonly rows: readonly ClosingRow[];
  /** Day of which the letter speaks. */
  readonly asOf: CalendarDate;
  /** The day by which the report is asked for now. */
  readonly answerBy: CalendarDate;
}

/**
 * The letter that reminds agencies of a report they owe (công văn đôn đốc): to one agency with its tasks, to several
 * with a line each. Bodies are named as they are called on the day; the plan as it was issued.
 */
export function reminderContent(book: Book, facts: ReminderFacts, setup: OfficeSetup): OfficialDocument {
  const { period, rows, asOf } = facts;
  const names = rows.map((row) => nameOf(book, row, asOf));
  return {
    frame: documentFrame(setup, {
      kind: 'letter',
      abstract: `đôn đốc gửi báo cáo ${periodInSentence(period)} thực hiện Kế hoạch số ${book.plan.number}`,
      addressees: names,
      on: asOf,
    }),
    blocks: reminderBlocks(book, facts, names, setup),
    page: setup,
    subject: period.title,
  };
}

function reminderBlocks(
  book: Book,
  { period, rows, asOf, answerBy }: ReminderFacts,
  names: readonly string[],
  { issuer, parent }: OfficeSetup,
): readonly ReportBlock[] {
  const [only] = rows.length === 1 ? rows : [];
  const owing =
    period.kind === 'ad-hoc'
      ? 'các cơ quan được yêu cầu báo cáo'
      : 'các cơ quan được giao chủ trì nhiệm vụ báo cáo kết quả';
  const whose = only === undefined ? `${formatNumber(rows.length)} cơ quan có tên trên` : (names[0] ?? '');
  return [
    {
      kind: 'paragraph',
      text: `Thực hiện ${reportBasis(period, quotedPlan(book))}, ${owing} ${periodInSentence(period)} (số liệu từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}) chậm nhất ngày ${formatDate(period.sendBy)}.`,
    },
    {
      kind: 'paragraph',
      text: `Đến ngày ${formatDate(asOf)}, ${issuer} chưa nhận đủ báo cáo của ${whose}, cụ thể:`,
    },
    only === undefined ? agencyTable(rows, names) : taskTable(book, only, period),
    {
      kind: 'paragraph',
      text: `${issuer} đề nghị ${only === undefined ? 'các cơ quan' : whose} gửi báo cáo trước ngày ${formatDate(answerBy)} để tổng hợp${parent === '' ? '' : `, báo cáo ${parent}`}. Trường hợp có khó khăn, vướng mắc, đề nghị nêu rõ trong báo cáo.`,
    },
    {
      kind: 'paragraph',
      text: `${issuer} đề nghị ${only === undefined ? 'các cơ quan' : whose} quan tâm, phối hợp thực hiện./.`,
    },
  ];
}

function agencyTable(rows: readonly ClosingRow[], names: readonly string[]): ReportBlock {
  return {
    kind: 'table',
    columns: [
      { header: 'TT', share: 0.07, align: 'center' },
      { header: 'Cơ quan', share: 0.33, align: 'left' },
      { header: 'Nhiệm vụ phải báo cáo', share: 0.2, align: 'left' },
      { header: 'Tình hình gửi báo cáo', share: 0.4, align: 'left' },
    ],
    rows: rows.map((row, index) => ({
      cells: [String(index + 1), names[index] ?? row.name, tasksAskedFor(row).join(', '), standing(row)],
    })),
  };
}

/** Where a report stands, for paper: what the closing day says, with how late it is. */
function standing({ state, lateDays, detail }: ClosingRow): string {
  switch (state) {
    case 'returned':
      return `Đã trả lại, chờ sửa: ${detail}`;
    case 'waiting-gap':
      return detail;
    default:
      return lateDays > 0 ? `Chưa gửi, quá ngày gửi ${formatNumber(lateDays)} ngày` : 'Chưa gửi';
  }
}

/** What it leads; of who leads nothing, what it coordinates on. */
function tasksAskedFor({ leadTasks, coLeadTasks, partTasks }: ClosingRow): readonly TaskPath[] {
  const own = [...leadTasks, ...coLeadTasks];
  return own.length > 0 ? own : partTasks;
}

function taskTable(book: Book, row: ClosingRow, period: ReportingPeriod): ReportBlock {
  const reasons = book.review(row.agency, period.id)?.reasons ?? {};
  const paths = new Set(tasksAskedFor(row));
  const tasks = book.tasks.filter(({ path }) => paths.has(path));
  return {
    kind: 'table',
    columns: [
      { header: 'Số TT trong Phụ lục', share: 0.14, align: 'center' },
      { header: 'Nhiệm vụ', share: 0.5, align: 'left' },
      { header: 'Thời gian thực hiện', share: 0.18, align: 'center' },
      { header: 'Tình hình', share: 0.18, align: 'left' },
    ],
    rows: tasks.map((task) => ({
      cells: [task.row.path, task.row.content, task.row.deadline, standingOfTask(row, reasons[task.path])],
    })),
  };
}

function standingOfTask({ state }: ClosingRow, reason: string | undefined): string {
  if (state === 'returned') return reason === undefined ? '' : `Đã trả lại: ${reason}`;
  return state === 'waiting-gap' ? 'Chưa nhận đủ gói dữ liệu' : 'Chưa có báo cáo kỳ này';
}

function nameOf(book: Book, row: ClosingRow, asOf: CalendarDate): string {
  return currentAgency(book.agencies, row.agency, asOf)?.name ?? row.name;
}
