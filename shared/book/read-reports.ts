import type { Plan } from '#shared/domain/plan.ts';
import type { ReportStage, Review, Submission, TaskReport } from '#shared/domain/report.ts';
import { taskKey } from '#shared/domain/task-key.ts';
import { readTaskReport } from '#shared/domain/reports/report-fields.ts';
import { ReviewSchema, SubmissionSchema } from '#shared/domain/reports/record-schemas.ts';
import {
  agencyId,
  periodId,
  type AgencyId,
  type PeriodId,
  type SegmentHash,
  type TaskPath,
} from '#shared/ids.ts';
import { entity } from '#shared/ledger/entities.ts';
import type { Ledger, LedgerView } from '#shared/ledger/ledger-api.ts';
import * as v from 'valibot';
import type { Book } from './types.ts';

type ReportReader = Pick<
  Book,
  'report' | 'submittedReport' | 'judgedReport' | 'submission' | 'review' | 'stage' | 'acceptedReports'
>;

/** Reads reports and reviews on demand, submissions at once; values as of a submission come from its own segment's past. */
export function createReportReader(ledger: Ledger, plan: Plan): ReportReader {
  const views = new Map<SegmentHash, LedgerView>();
  const viewAt = (segment: SegmentHash): LedgerView => {
    const view = views.get(segment) ?? ledger.asOf(segment);
    views.set(segment, view);
    return view;
  };

  const reportIn = (view: LedgerView, agency: AgencyId, task: TaskPath, period: PeriodId) => {
    const fields = view.read(entity.report(agency, task, period));
    return fields && readTaskReport({ agency, task, period }, fields);
  };

  // Read at once, not on demand: who judges from a book judges what it showed, whatever has come in since.
  const sent = new Map(ledger.entities('submit/').map((id) => [id, readSubmission(ledger, id)]));
  const submission = (agency: AgencyId, period: PeriodId) => sent.get(entity.submission(agency, period));

  const review = (agency: AgencyId, period: PeriodId): Review | undefined => {
    const record = v.safeParse(ReviewSchema, ledger.read(entity.review(agency, period)));
    return record.success ? { agency, period, ...record.output } : undefined;
  };

  const reportsOf = (view: LedgerView, agency: AgencyId, period: PeriodId): TaskReport[] =>
    plan.appendix.tasks.flatMap((row) => reportIn(view, agency, taskKey(row), period) ?? []);

  const stage = (agency: AgencyId, period: PeriodId): ReportStage => {
    const latest = submission(agency, period);
    if (!latest) return reportsOf(ledger, agency, period).length > 0 ? 'draft' : 'none';
    const judged = review(agency, period);
    if (!judged) return 'submitted';
    if (judged.judged === latest.segment) return judged.decision;
    return judged.decision === 'returned' ? 'corrected' : 'submitted';
  };

  return {
    report: (agency, task, period) => reportIn(ledger, agency, task, period),
    submittedReport: (agency, task, period) => {
      const frozen = submission(agency, period);
      return frozen && reportIn(viewAt(frozen.segment), agency, task, period);
    },
    judgedReport: (agency, task, period) => {
      const judged = review(agency, period)?.judged;
      return judged && ledger.signed(judged) && reportIn(viewAt(judged), agency, task, period);
    },
    submission,
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
          return reportsOf(viewAt(judged.judged), judged.agency, period);
        }),
  };
}

function readSubmission(ledger: Ledger, id: string): Submission | undefined {
  const record = v.safeParse(SubmissionSchema, ledger.read(id));
  if (!record.success) return undefined;
  const { code } = record.output;
  // Taking back a later submission writes this code again; what it froze is what was there the first time.
  const segment = ledger.history(id, 'code').find(({ value }) => value === code)?.writer.hash;
  const [, agency = '', period = ''] = id.split('/');
  return segment && { agency: agencyId(agency), period: periodId(period), segment, ...record.output };
}
