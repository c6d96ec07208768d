import { agencyId, type AgencyId, type TaskPath } from '#shared/ids.ts';
import { holdsOn, placeOf } from '#shared/domain/agencies/heirs.ts';
import type { Book } from '#shared/book/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';

/** An agency and the tasks it reports on. */
export interface OwedReport {
  readonly agency: AgencyId;
  readonly name: string;
  readonly shortName: string;
  /** Only asked ("Đề nghị …", a Party body): listed apart, never late. */
  readonly requested: boolean;
  readonly leadTasks: readonly TaskPath[];
  readonly coLeadTasks: readonly TaskPath[];
}

/**
 * Agencies named as lead or co-lead of at least one task, in the order of the plan. Collectives owe nothing; an ad-hoc
 * report is owed by whom it is asked of, on the tasks it is about. Of an agency that another one took over from, whoever has its place on the
 * cut-off owes the report.
 */
export function owedReports(
  book: Pick<Book, 'tasks' | 'agencies'>,
  { askedOf, askedAbout, to }: Pick<ReportingPeriod, 'askedOf' | 'askedAbout' | 'to'>,
): readonly OwedReport[] {
  const asked = askedOf && new Set<string>(askedOf);
  const about = askedAbout && new Set<string>(askedAbout);
  const owed = new Map<string, { lead: TaskPath[]; coLead: TaskPath[]; assigned: boolean; name: string }>();
  for (const task of book.tasks) {
    if (task.isGroup || about?.has(task.path) === false) continue;
    const seen = new Set<string>();
    for (const ref of task.leads) {
      if (ref.agencyId === null || ref.collective || seen.has(ref.agencyId) || !holdsOn(ref, to)) continue;
      // Asked of the old body after its end: its heir is meant.
      const place = placeOf(ref);
      if (asked && !asked.has(ref.agencyId) && (place === null || !asked.has(place))) continue;
      seen.add(ref.agencyId);
      const own = owed.get(ref.agencyId) ?? { lead: [], coLead: [], assigned: false, name: ref.name };
      (place === task.countedUnder ? own.lead : own.coLead).push(task.path);
      own.assigned ||= ref.role !== 'requested';
      owed.set(ref.agencyId, own);
    }
  }
  return [...owed].map(([id, { lead, coLead, assigned, name }]) => {
    const agency = book.agencies.find((each) => each.id === id);
    return {
      agency: agencyId(id),
      name: agency?.name ?? name,
      shortName: agency?.shortName ?? name,
      requested: agency?.party === true || !assigned,
      leadTasks: lead,
      coLeadTasks: coLead,
    };
  });
}
