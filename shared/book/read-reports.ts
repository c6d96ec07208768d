import type { Plan } from '#shared/domain/plan.ts';
import type { ReportStage, Review, Submission } from '#shared/domain/report.ts';
import { taskKey } from '#shared/domain/task-key.ts';
import { readTaskReport } from '#shared/domain/reports/report-fields.ts';
import { ReviewSchema, SubmissionSchema, WorkbookSchema } from '#shared/domain/reports/record-schemas.ts';
import {
  agencyId,
  periodId,
  type AgencyId,
  type PeriodId,
  type SegmentHash,
  type TaskPath,
} from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { LedgerView } from '#shared/ledger/ledger-api.ts';
import * as v from 'valibot';
import type { BookLedger } from './book-ledger.ts';
import { effectiveFields, takenOver } from './effective-fields.ts';
import type { Book } from './types.ts';

type ReportReader = Pick<
  Book,
  | 'report'
  | 'submittedReport'
  | 'judgedReport'
  | 'submission'
  | 'sentTwice'
  | 'review'
  | 'stage'
  | 'acceptedReports'
>;

/** Reads reports and reviews on demand, submissions at once; values as of a submission come from its own segment's past. */
export function createReportReader(ledger: BookLedger, plan: Plan): ReportReader {
  const views = new Map<SegmentHash, LedgerView>();
  const viewAt = (segment: SegmentHash): LedgerView => {
    const view = views.get(segment) ?? ledger.asOf(segment);
    views.set(segment, view);
    return view;
  };

  const reportNow = (agency: AgencyId, task: TaskPath, period: PeriodId) => {
    const key = { agency, task, period };
    const found = effectiveFields(ledger, ledger, key);
    return found && readTaskReport(key, found.fields);
  };

  /** As a submission froze it: a workbook's holds every task, a package's rests on what its author knew of workbooks. */
  const reportAsOf = (segment: SegmentHash, agency: AgencyId, task: TaskPath, period: PeriodId) => {
    const key = { agency, task, period };
    const view = viewAt(segment);
    const fields = isWorkbook(segment, agency, period)
      ? view.read(entity.filled(agency, task, period))
      : effectiveFields(ledger, view, key, segment)?.fields;
    return fields && readTaskReport(key, fields);
  };

  const isWorkbook = (segment: SegmentHash, agency: AgencyId, period: PeriodId): boolean =>
    ledger.history(entity.workbook(agency, period), 'code').some(({ writer }) => writer.hash === segment);

  // Read at once, not on demand: who judges from a book judges what it showed, whatever has come in since.
  const packages = new Map(ledger.entities('submit/').map((id) => [id, readSubmission(ledger, id)]));
  const workbooks = new Map(ledger.entities('workbook/').map((id) => [id, readWorkbook(ledger, id)]));
  const sent = new Map(
    [...packages.keys(), ...workbooks.keys()].map((id) => {
      const key = id.slice(id.indexOf('/') + 1);
      const own = packages.get(`submit/${key}`);
      const workbook = workbooks.get(`workbook/${key}`);
      return [key, laterOf(ledger, own, workbook)];
    }),
  );
  const submission = (agency: AgencyId, period: PeriodId) => sent.get(`${agency}/${period}`)?.counts;

  const review = (agency: AgencyId, period: PeriodId): Review | undefined => {
    const record = v.safeParse(ReviewSchema, ledger.read(entity.review(agency, period)));
    return record.success ? { agency, period, ...record.output } : undefined;
  };

  const hasReport = (agency: AgencyId, period: PeriodId): boolean =>
    plan.appendix.tasks.some((row) => reportNow(agency, taskKey(row), period) !== undefined);

  const stage = (agency: AgencyId, period: PeriodId): ReportStage => {
    const latest = submission(agency, period);
    if (!latest) return hasReport(agency, period) ? 'draft' : 'none';
    const judged = review(agency, period);
    if (!judged) return 'submitted';
    if (judged.judged === latest.segment) return judged.decision;
    return judged.decision === 'returned' ? 'corrected' : 'submitted';
  };

  return {
    report: reportNow,
    submittedReport: (agency, task, period) => {
      const frozen = submission(agency, period);
      return frozen && reportAsOf(frozen.segment, agency, task, period);
    },
    judgedReport: (agency, task, period) => {
      const judged = review(agency, period)?.judged;
      return judged && ledger.signed(judged) && reportAsOf(judged, agency, task, period);
    },
    submission,
    sentTwice: (agency, period) => {
      const found = sent.get(`${agency}/${period}`);
      if (found?.counts === undefined || found.beside === undefined) return undefined;
      // Who judged the one that counts, or said that it stands, has looked at both.
      const stands = ledger.read(entity.workbook(agency, period))?.['stands'];
      if ([stands, review(agency, period)?.judged].includes(found.counts.segment)) return undefined;
      const { beside } = found;
      return {
        counts: found.counts,
        workbook: beside,
        besideReport: (task) => reportAsOf(beside.segment, agency, task, period),
      };
    },
    review,
    stage,
    acceptedReports: (period) =>
      ledger
        .entities('review/')
        .map((id) => id.split('/'))
        .filter(([, , of]) => of === period)
        .flatMap(([, agency]) => {
          const judged = review(agency as AgencyId, period);
          if (judged?.decision !== 'accepted' || !ledger.signed(judged.judged)) return [];
          return plan.appendix.tasks.flatMap(
            (row) => reportAsOf(judged.judged, judged.agency, taskKey(row), period) ?? [],
          );
        }),
  };
}

function readSubmission(ledger: BookLedger, id: string): Submission | undefined {
  const record = v.safeParse(SubmissionSchema, ledger.read(id));
  if (!record.success) return undefined;
  const { code } = record.output;
  // Taking back a later submission writes this code again; what it froze is what was there the first time.
  const segment = ledger.history(id, 'code').find(({ value }) => value === code)?.writer.hash;
  const [, agency = '', period = ''] = id.split('/');
  return (
    segment && {
      agency: agencyId(agency),
      period: periodId(period),
      segment,
      ...record.output,
      origin: { kind: 'package' },
    }
  );
}

function readWorkbook(ledger: BookLedger, id: string): Submission | undefined {
  const record = v.safeParse(WorkbookSchema, ledger.read(id));
  if (!record.success) return undefined;
  const { code, at, by, taskCount, importedBy, file, sha256 } = record.output;
  const segment = ledger.history(id, 'code').find(({ value }) => value === code)?.writer.hash;
  const [, agency = '', period = ''] = id.split('/');
  const key = { agency: agencyId(agency), period: periodId(period) };
  const origin = { kind: 'workbook' as const, importedBy, file, sha256 };
  return segment && { ...key, segment, code, at, by, taskCount, origin };
}

/** Of a package and a workbook the one that was written knowing the other; of two that did not, the agency's own. */
function laterOf(
  ledger: BookLedger,
  own: Submission | undefined,
  workbook: Submission | undefined,
): { readonly counts?: Submission | undefined; readonly beside?: Submission } {
  if (own === undefined || workbook === undefined) return { counts: own ?? workbook };
  if (ledger.knows(own.segment, workbook.segment)) return { counts: own };
  if (takenOver(ledger, own, workbook.segment, own.segment)) return { counts: workbook };
  return { counts: own, beside: workbook };
}
