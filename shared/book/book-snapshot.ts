import type { ReportStage, Review, Submission, TaskReport } from '#shared/domain/report.ts';
import type { AgencyId, PeriodId, TaskPath } from '#shared/ids.ts';
import type { Book } from './types.ts';

type BookData = Pick<Book, 'plan' | 'planReceived' | 'tasks' | 'agencies' | 'periods' | 'devices'>;

/** A book as plain data: what crosses to a worker, which has no ledger to read from. */
export interface BookSnapshot extends BookData {
  readonly accepted: readonly { readonly period: PeriodId; readonly reports: readonly TaskReport[] }[];
  /** Of every agency that leads a task; nobody else reports. */
  readonly desks: readonly Desk[];
}

/** One agency's report of one period. */
interface Desk {
  readonly agency: AgencyId;
  readonly period: PeriodId;
  readonly stage: ReportStage;
  readonly submission: Submission | undefined;
  readonly review: Review | undefined;
  readonly reports: readonly TaskReport[];
  readonly submitted: readonly TaskReport[];
}

/** Reads everything a book can say of the given periods. Takes time: a read per lead, task and period. */
export function snapshotBook(book: Book): BookSnapshot {
  const { plan, planReceived, tasks, agencies, periods, devices } = book;
  const leading = agencies.filter(({ id }) =>
    tasks.some(({ leads }) => leads.some(({ agencyId }) => agencyId === id)),
  );
  return {
    plan,
    planReceived,
    tasks,
    agencies,
    periods,
    devices,
    accepted: periods.map(({ id }) => ({ period: id, reports: book.acceptedReports(id) })),
    desks: leading.flatMap(({ id: agency }) =>
      periods.map(({ id: period }): Desk => {
        const own = tasks.filter(({ leads }) => leads.some(({ agencyId }) => agencyId === agency));
        return {
          agency,
          period,
          stage: book.stage(agency, period),
          submission: book.submission(agency, period),
          review: book.review(agency, period),
          reports: own.flatMap(({ path }) => book.report(agency, path, period) ?? []),
          submitted: own.flatMap(({ path }) => book.submittedReport(agency, path, period) ?? []),
        };
      }),
    ),
  };
}

/** The book again. */
export function bookOfSnapshot({ accepted, desks, ...data }: BookSnapshot): Book {
  const deskOf = new Map(desks.map((desk) => [`${desk.agency}/${desk.period}`, desk]));
  const acceptedOf = new Map(accepted.map(({ period, reports }) => [period, reports]));
  const desk = (agency: AgencyId, period: PeriodId) => deskOf.get(`${agency}/${period}`);
  const find = (reports: readonly TaskReport[] | undefined, task: TaskPath) =>
    reports?.find((report) => report.task === task);
  return {
    ...data,
    report: (agency, task, period) => find(desk(agency, period)?.reports, task),
    submittedReport: (agency, task, period) => find(desk(agency, period)?.submitted, task),
    submission: (agency, period) => desk(agency, period)?.submission,
    review: (agency, period) => desk(agency, period)?.review,
    stage: (agency, period) => desk(agency, period)?.stage ?? 'none',
    acceptedReports: (period) => acceptedOf.get(period) ?? [],
  };
}
