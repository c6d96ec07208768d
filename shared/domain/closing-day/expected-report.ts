import type { Book } from '#shared/book/types.ts';
import { partTasks } from '#shared/book/report-tasks.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { currentAgency } from '#shared/domain/agencies/current-agency.ts';
import { isBlank } from '#shared/domain/reports/completeness.ts';
import type { AgencyId, TaskPath } from '#shared/ids.ts';
import { owedReports, type OwedReport } from './owed-reports.ts';
import type { ClosingStanding, ReceivedGap } from './types.ts';

/** An agency with a line on the closing day. */
export interface ExpectedReport extends OwedReport {
  readonly standing: ClosingStanding;
  /** Tasks on which it only coordinates, and of which it sent a part or is asked for one. */
  readonly partTasks: readonly TaskPath[];
}

/**
 * Who has a line on the closing day: agencies that owe a report; those that only coordinate, when an ad-hoc report is
 * asked of them (then they owe it) or when something of theirs is here to be read; Party bodies.
 */
export function expectedReports(
  book: Book,
  period: ReportingPeriod,
  gaps: readonly ReceivedGap[],
): readonly ExpectedReport[] {
  const owed = owedReports(book, period);
  const listed = new Set<AgencyId>(owed.map(({ agency }) => agency));
  const asked = new Set<AgencyId>(period.askedOf ?? []);
  const waiting = new Set<AgencyId>(gaps.map(({ agency }) => agency));
  const owing = owed.map((each): ExpectedReport => ({
    ...each,
    standing: each.requested ? 'requested' : 'owing',
    partTasks: sentParts(book, each.agency, period),
  }));
  const coordinating = book.agencies.flatMap(({ id, name, shortName, party }): ExpectedReport[] => {
    if (listed.has(id)) return [];
    const parts = partTasks(book, id, period).map(({ task }) => task.path);
    const sent = book.submission(id, period.id) !== undefined || waiting.has(id);
    // Whoever took its place by the cut-off is listed instead of it.
    const carriesOn = currentAgency(book.agencies, id, period.to)?.id === id;
    const owes = asked.has(id) && !party && carriesOn;
    if (!owes && (!sent || parts.length === 0)) return [];
    return [
      {
        agency: id,
        name,
        shortName,
        requested: !owes,
        leadTasks: [],
        coLeadTasks: [],
        standing: owes ? 'owing' : 'part',
        partTasks: owes ? parts : sentParts(book, id, period),
      },
    ];
  });
  return [...owing, ...coordinating];
}

function sentParts(book: Book, agency: AgencyId, period: ReportingPeriod): readonly TaskPath[] {
  if (book.submission(agency, period.id) === undefined) return [];
  return partTasks(book, agency).flatMap(({ task }) => {
    const part = book.submittedReport(agency, task.path, period.id);
    return part === undefined || isBlank(part) ? [] : [task.path];
  });
}
