import type { AgencyId, Instant, PeriodId, TaskPath } from '#shared/ids.ts';
import { agencyId, periodId, planId, segmentHash, taskPath } from '#shared/ids.ts';
import type { Book, BookTask } from '#shared/book/types.ts';
import type { Agency } from '#shared/domain/agency.ts';
import type { Extension } from '#shared/domain/extension.ts';
import { latestDue } from '#shared/domain/extensions/due-on.ts';
import type { AgencyRef, AgencyRole, AppendixTask } from '#shared/domain/appendix.ts';
import { readDeadline } from '#shared/domain/deadlines/read-deadline.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { defaultSchedule } from '#shared/domain/periods/schedule.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { ReportStage, Review, Submission, TaskReport } from '#shared/domain/report.ts';
import { blankReport } from '#shared/domain/reports/report-fields.ts';

export interface SampleTask {
  readonly path: string;
  /** Agency ids, the first one the lead, the others co-leads; empty where the cell is blank. */
  readonly leads: readonly string[];
  readonly deadline: string;
  readonly role?: AgencyRole;
  /** Agency ids in the cell "Cơ quan phối hợp". */
  readonly coordinating?: readonly string[];
  readonly extensions?: readonly Partial<Extension>[];
}

/** What one agency did in one period. */
export interface SampleReport {
  readonly agency: string;
  readonly period: string;
  readonly stage: ReportStage;
  readonly at?: Instant;
  readonly tasks: Readonly<Record<string, Partial<TaskReport>>>;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly reviewedAt?: Instant;
}

const PLAN_DATE = '2024-05-16';
const SAMPLE_PERIODS = [
  reportingPeriod('quarter', 2024, 2),
  reportingPeriod('half-year', 2024, 1),
  reportingPeriod('quarter', 2024, 3),
  reportingPeriod('quarter', 2024, 4),
];

/** A small book for tests of the domain: real readings, real periods, reports as if accepted from packages. */
export function sampleBook(
  tasks: readonly SampleTask[],
  reports: readonly SampleReport[] = [],
  partyBodies: readonly string[] = [],
): Book {
  const names = [
    ...new Set([
      ...tasks.flatMap(({ leads, coordinating = [] }) => [...leads, ...coordinating]),
      ...reports.map(({ agency }) => agency),
    ]),
  ];
  const find = (agency: AgencyId, period: PeriodId) =>
    reports.find((each) => each.agency === agency && each.period === period);
  const written = (agency: AgencyId, task: TaskPath, period: PeriodId): TaskReport | undefined => {
    const fields = find(agency, period)?.tasks[task];
    return fields && { ...blankReport(), ...fields, agency, task, period };
  };
  const isSent = (stage: ReportStage) => stage !== 'none' && stage !== 'draft';
  return {
    plan: samplePlan(tasks),
    planReceived: true,
    withdrawn: [],
    amendments: [],
    tasks: tasks.map(sampleTask),
    agencies: names.map((name) => sampleAgency(name, partyBodies.includes(name))),
    schedule: defaultSchedule,
    periods: SAMPLE_PERIODS,
    devices: [],
    report: written,
    submittedReport: (agency, task, period) =>
      isSent(find(agency, period)?.stage ?? 'none') ? written(agency, task, period) : undefined,
    judgedReport: (agency, task, period) =>
      sampleReview(find(agency, period)) && written(agency, task, period),
    submission: (agency, period) => sampleSubmission(find(agency, period)),
    sentTwice: () => undefined,
    review: (agency, period) => sampleReview(find(agency, period)),
    measures: () => [],
    stage: (agency, period) => find(agency, period)?.stage ?? 'none',
    acceptedReports: (period) =>
      reports
        .filter((each) => each.period === period && each.stage === 'accepted')
        .flatMap(({ agency, tasks: ofTasks }) =>
          Object.keys(ofTasks).flatMap((path) => written(agencyId(agency), taskPath(path), period) ?? []),
        ),
  };
}

function sampleTask({
  path,
  leads,
  deadline,
  role,
  coordinating = [],
  extensions: given = [],
}: SampleTask): BookTask {
  const reading = readDeadline(deadline, { planDate: PLAN_DATE });
  const refs = leads.map((id, index): AgencyRef => ({
    name: id,
    agencyId: id,
    role: role ?? (index === 0 ? 'lead' : 'co-lead'),
    collective: false,
    text: id,
  }));
  const coordinators = coordinating.map((id): AgencyRef => ({
    name: id,
    agencyId: id,
    role: 'coordinating',
    collective: false,
    text: id,
  }));
  const extensions = given.map((each, index) => sampleExtension(taskPath(path), String(index + 1), each));
  const row: AppendixTask = {
    path,
    section: path.split('.')[0] ?? '',
    number: path,
    parent: null,
    kind: 'task',
    content: `Nội dung ${path}`,
    lead: leads.join(', '),
    coordinating: coordinating.join(', '),
    deadline,
    product: '',
    extra: {},
    source: { sheet: 'Phụ lục', rows: [1] },
    reading: { deadline: reading, lead: refs, coordinating: coordinators, products: [] },
    warnings: [],
  };
  return {
    path: taskPath(path),
    row,
    isGroup: false,
    leads: refs,
    countedUnder: leads[0] === undefined ? null : agencyId(leads[0]),
    coordinating: coordinators,
    due: latestDue({ due: reading.due, extensions }),
    originalDue: reading.due,
    extensions,
    dueConfirmedBy: null,
    needsConfirmation: reading.confirm,
  };
}

function sampleExtension(task: TaskPath, id: string, given: Partial<Extension>): Extension {
  return {
    id,
    task,
    decision: 'granted',
    from: null,
    until: '2024-12-31',
    reason: 'Chờ ý kiến Bộ',
    document: '12/UBND-TH',
    on: '2024-08-01',
    request: null,
    by: 'Trần Văn Nam',
    at: 0,
    withdrawn: null,
    ...given,
  };
}

function sampleAgency(name: string, party: boolean): Agency {
  return {
    id: agencyId(name),
    name,
    shortName: name,
    aliases: [],
    party,
    validFrom: null,
    validTo: null,
    successor: null,
  };
}

function sampleSubmission(report: SampleReport | undefined): Submission | undefined {
  if (!report || report.stage === 'none' || report.stage === 'draft') return undefined;
  const { agency, period, tasks, at = 0 } = report;
  const segment = segmentHash('0'.repeat(64));
  const taskCount = Object.keys(tasks).length;
  const ids = { agency: agencyId(agency), period: periodId(period) };
  return { ...ids, code: '3Q-1D22', at, by: 'Lê Thị Hạnh', taskCount, segment, origin: { kind: 'package' } };
}

function sampleReview(report: SampleReport | undefined): Review | undefined {
  if (report?.stage !== 'accepted' && report?.stage !== 'returned') return undefined;
  const { agency, period, stage, reasons = {}, reviewedAt = 0 } = report;
  const ids = { agency: agencyId(agency), period: periodId(period) };
  const judged = segmentHash('0'.repeat(64));
  return { ...ids, decision: stage, judged, code: '3Q-1D22', at: reviewedAt, by: 'Trần Văn Nam', reasons };
}

function samplePlan(tasks: readonly SampleTask[]): Plan {
  const sections = [...new Set(tasks.map(({ path }) => path.split('.')[0] ?? ''))];
  return {
    id: planId('mau'),
    number: '158/KH-UBND',
    date: PLAN_DATE,
    place: 'Kiên Giang',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG',
    documentKind: 'KẾ HOẠCH',
    title: 'Kế hoạch mẫu',
    shortTitle: 'Kế hoạch mẫu',
    body: [],
    recipients: [],
    signature: { authority: '', position: '', name: '' },
    appendix: {
      format: 'skh-appendix',
      version: 1,
      title: '',
      attachedTo: '',
      columns: [],
      sections: sections.map((number) => ({ number, title: `Phần ${number}` })),
      tasks: [],
      notes: '',
      abbreviations: {},
      warnings: [],
      counts: { rowsRead: 0, rowsUsed: 0, rowsSkipped: 0, tasks: 0, groups: 0 },
    },
    focalPoint: agencyId('dau-moi'),
  };
}
