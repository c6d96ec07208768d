import { readPart } from '#renderer/app/routes.ts';
import { useAsOf, useBook, useLedger, usePeriod, useProfile } from '#renderer/data/session-context.tsx';
import { useHeldFiles } from '#renderer/data/use-held-files.ts';
import { isReportStarted } from '#shared/book/is-report-started.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { periodBefore } from '#shared/domain/periods/period-before.ts';
import type { ReportStage, Review, Submission } from '#shared/domain/report.ts';
import type { AgencyId, Instant } from '#shared/ids.ts';
import { missingFromReports } from '#shared/package/named-files.ts';
import { useMemo } from 'react';
import { useParams } from 'wouter';
import { partViews, sameReport, taskViews, type TaskView } from './task-view.ts';

/** Everything the report page shows of one period. */
export interface PeriodReport {
  readonly period: ReportingPeriod;
  /** The tasks it leads, alone or with others, or is asked to carry out. */
  readonly views: readonly TaskView[];
  /** The tasks on which the agency coordinates; what it writes there goes along. */
  readonly parts: readonly TaskView[];
  /** Both, in the order of the page. */
  readonly all: readonly TaskView[];
  /** A report on some of them is asked of the agency; else it may send one. */
  readonly owed: boolean;
  readonly stage: ReportStage;
  readonly submission: Submission | undefined;
  readonly review: Review | undefined;
  /** Something was entered, or started from the period before. */
  readonly started: boolean;
  /** Something was changed after the report was sent. */
  readonly changedSince: boolean;
  /** The period before, whose values stand beside this one's; null when the agency wrote none. */
  readonly before: { readonly title: string; readonly acceptedAt: Instant | null } | null;
  /** The latest earlier period with a report, to begin from. */
  readonly earlier: ReportingPeriod | null;
}

/** The own agency's report of the period the address names, or of the period in view. */
export function usePeriodReport(): PeriodReport {
  const book = useBook();
  const { ledger } = useLedger();
  const held = useHeldFiles();
  const { agency } = useProfile();
  const asOf = useAsOf();
  const inView = usePeriod();
  const { period: named } = useParams<{ period?: string }>();
  const period = book.periods.find(({ id }) => id === readPart(named)) ?? inView;
  return useMemo(() => {
    const missing = missingFromReports(ledger, agency, (sha256) => held.has(sha256));
    const views = taskViews(book, agency, period, asOf, missing);
    const parts = partViews(book, agency, period, asOf, missing);
    const all = [...views, ...parts];
    const submission = book.submission(agency, period.id);
    const owed = views.some((view) => view.owed);
    return {
      period,
      views,
      parts,
      all,
      owed,
      stage: book.stage(agency, period.id),
      submission,
      review: book.review(agency, period.id),
      // Who owes nothing has nothing to begin: the tasks lie open.
      started: !owed || views.some(({ own }) => isReportStarted(ledger, agency, own.task.path, period.id)),
      changedSince:
        submission !== undefined &&
        all.some(
          ({ own, report }) => !sameReport(report, book.submittedReport(agency, own.task.path, period.id)),
        ),
      before: describeBefore(book, agency, period, all),
      earlier: earlierPeriod(book, agency, period, views),
    };
  }, [book, ledger, held, agency, period, asOf]);
}

function describeBefore(
  book: Book,
  agency: AgencyId,
  period: ReportingPeriod,
  views: readonly TaskView[],
): PeriodReport['before'] {
  const id = periodBefore(book.periods, period);
  const before = book.periods.find((each) => each.id === id);
  if (!before || views.every(({ previous }) => previous === undefined)) return null;
  const accepted = book.stage(agency, before.id) === 'accepted' ? book.review(agency, before.id) : undefined;
  return { title: before.title, acceptedAt: accepted?.at ?? null };
}

function earlierPeriod(
  book: Book,
  agency: AgencyId,
  period: ReportingPeriod,
  views: readonly TaskView[],
): ReportingPeriod | null {
  const earlier = book.periods.filter(({ to, id }) => to <= period.to && id !== period.id).toReversed();
  return (
    earlier.find(({ id }) => views.some(({ own }) => book.report(agency, own.task.path, id) !== undefined)) ??
    null
  );
}
