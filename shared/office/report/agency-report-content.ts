import type { Book, BookTask } from '#shared/book/types.ts';
import { partTasks, reportTasks } from '#shared/book/report-tasks.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { isBlank } from '#shared/domain/reports/completeness.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import { currentAgency } from '#shared/domain/agencies/current-agency.ts';
import type { AgencyId, CalendarDate, PeriodId } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { resultText, statusText } from '../appendix/progress-text.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { agencyReportBlocks } from './agency-report-blocks.ts';
import { documentFrame } from './document-frame.ts';
import type { OfficialDocument } from './official-document.ts';
import { reportSubject } from './period-words.ts';
import { quotedPlan } from './report-names.ts';

/** One task of an agency's own report. */
export interface ReportedTask {
  readonly task: BookTask;
  readonly report: TaskReport | undefined;
  readonly reading: StatusReading;
}

/**
 * An agency's report on a period: to the body above it, through the plan's focal point, as the plan orders it. Once it
 * was sent, the frozen values are printed, so that paper and package say the same.
 *
 * @param asOf day of which the statuses hold, and whose month and year the document bears.
 */
export function agencyReportContent(
  book: Book,
  agency: AgencyId,
  period: ReportingPeriod,
  asOf: CalendarDate,
  setup: OfficeSetup,
): OfficialDocument {
  const tasks = reportedTasks(book, agency, period, asOf);
  const through = currentAgency(book.agencies, book.plan.focalPoint, asOf)?.name ?? '';
  const upward = agency === book.plan.focalPoint || through === '' ? '' : `\n(qua ${through})`;
  const frame = documentFrame(setup, {
    kind: 'report',
    abstract: reportSubject(period, 'Kết quả thực hiện nhiệm vụ được giao tại', quotedPlan(book)),
    addressees: setup.parent === '' ? (through === '' ? [] : [through]) : [`${setup.parent}${upward}`],
    on: asOf,
  });
  const progress = tasks.map(({ task, report, reading }) => {
    const result = report === undefined ? '' : resultText(report);
    return [task.path, { status: statusText(reading), result }] as const;
  });
  return {
    frame,
    blocks: agencyReportBlocks(book, period, asOf, setup, {
      tasks,
      parts: givenParts(book, agency, period.id, asOf),
    }),
    appendix: {
      document: book.plan.appendix,
      columns: 'progress',
      progress: new Map(progress),
      scope: { kind: 'paths', paths: tasks.map(({ task }) => task.path) },
      heading: {
        title: `KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ ĐƯỢC GIAO, ${period.title.toLocaleUpperCase('vi')}\n(Tình trạng tính đến ngày ${formatDate(asOf)})`,
        attachedTo: frame.attachment,
      },
    },
    page: setup,
    subject: period.title,
  };
}

/** The parts it wrote on tasks on which it coordinates. */
function givenParts(
  book: Book,
  agency: AgencyId,
  period: PeriodId,
  asOf: CalendarDate,
): readonly ReportedTask[] {
  const tasks = partTasks(book, agency).map(({ task }) => reportedTask(book, agency, task, period, asOf));
  return tasks.filter(({ report }) => report !== undefined && !isBlank(report));
}

/** The tasks the agency leads, alone or with others, or is asked to carry out, in the order of the appendix. */
function reportedTasks(
  book: Book,
  agency: AgencyId,
  period: ReportingPeriod,
  asOf: CalendarDate,
): readonly ReportedTask[] {
  return reportTasks(book, agency, period)
    .map(({ task }) => task)
    .toSorted((a, b) => book.tasks.indexOf(a) - book.tasks.indexOf(b))
    .map((task) => reportedTask(book, agency, task, period.id, asOf));
}

function reportedTask(
  book: Book,
  agency: AgencyId,
  task: BookTask,
  period: PeriodId,
  asOf: CalendarDate,
): ReportedTask {
  const stage = book.stage(agency, period);
  const sent = stage === 'submitted' || stage === 'corrected' || stage === 'accepted';
  const frozen = sent ? book.submittedReport(agency, task.path, period) : undefined;
  const report = frozen ?? book.report(agency, task.path, period);
  return { task, report, reading: statusOf(task, report, asOf) };
}
