import type { Book, BookTask } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { resultText, statusText } from '../appendix/progress-text.ts';
import type { AnnexTable } from '../report/annex-table.ts';
import { nameOnDay } from '../report/name-on-day.ts';

/** Whose words a sheet shows: what was sent to the focal point, or what the agency has written so far. */
export type SheetSource = 'sent' | 'written';

/** An agency's tasks with what it reports of each on a period. */
export interface AgencySheet {
  readonly agency: AgencyId;
  readonly name: string;
  readonly shortName: string;
  readonly table: AnnexTable;
}

const COLUMNS = [
  { header: 'TT', share: 0.05, align: 'center' },
  { header: 'Nội dung', share: 0.24, align: 'left' },
  { header: 'Thời gian thực hiện', share: 0.09, align: 'center' },
  { header: 'Tình trạng', share: 0.09, align: 'center' },
  { header: 'Kết quả thực hiện', share: 0.23, align: 'left' },
  { header: 'Khó khăn, vướng mắc', share: 0.11, align: 'left' },
  { header: 'Đề xuất, kiến nghị', share: 0.11, align: 'left' },
  { header: 'Việc tiếp theo', share: 0.08, align: 'left' },
] as const;

export function agencySheet(
  book: Book,
  agency: AgencyId,
  period: ReportingPeriod,
  asOf: CalendarDate,
  source: SheetSource,
): AgencySheet {
  const name = nameOnDay(book, agency, asOf);
  const reportOn = (task: BookTask): TaskReport | undefined =>
    source === 'sent'
      ? book.submittedReport(agency, task.path, period.id)
      : book.report(agency, task.path, period.id);
  const tasks = book.tasks.filter((task) => isLedBy(task, agency));
  const code = book.submission(agency, period.id)?.code;
  return {
    agency,
    name,
    shortName: book.agencies.find(({ id }) => id === agency)?.shortName ?? name,
    table: {
      title: `NHIỆM VỤ VÀ BÁO CÁO CỦA ${name.toLocaleUpperCase('vi')}\n${period.title.toLocaleUpperCase('vi')}`,
      attachedTo: `(Kế hoạch số ${book.plan.number}; tình trạng tính đến ngày ${formatDate(asOf)}${code === undefined ? '; chưa gửi báo cáo' : `; báo cáo mã ${code}`})`,
      columns: COLUMNS,
      rows: tasks.map((task) => ({
        kind: 'row' as const,
        cells: cellsOf(task, reportOn(task), asOf),
      })),
    },
  };
}

/** One sheet per agency that leads a task, alone or with others, in the order of the appendix. */
export function allAgencySheets(
  book: Book,
  period: ReportingPeriod,
  asOf: CalendarDate,
): readonly AgencySheet[] {
  const leading = book.tasks
    .filter(({ isGroup }) => !isGroup)
    .flatMap(({ leads }) => leads)
    .flatMap(({ agencyId, collective }) => (agencyId === null || collective ? [] : [agencyId as AgencyId]));
  return [...new Set(leading)].map((agency) => agencySheet(book, agency, period, asOf, 'sent'));
}

function isLedBy({ isGroup, leads }: BookTask, agency: AgencyId): boolean {
  return !isGroup && leads.some((ref) => ref.agencyId === agency && !ref.collective);
}

function cellsOf(task: BookTask, report: TaskReport | undefined, asOf: CalendarDate): readonly string[] {
  return [
    task.row.path,
    task.row.content,
    task.row.deadline,
    statusText(statusOf(task, report, asOf)),
    report === undefined ? '' : resultText(report),
    report?.difficulties.trim() ?? '',
    report?.proposals.trim() ?? '',
    report?.nextSteps.trim() ?? '',
  ];
}
