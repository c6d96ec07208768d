import type { Book, BookTask } from '#shared/book/types.ts';
import { partContradictions } from '#shared/domain/parts/part-contradictions.ts';
import { isPart } from '#shared/domain/parts/task-role.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { type CountedReports, findContradictions } from '#shared/domain/summary/counted-reports.ts';
import { groupBy } from '#shared/group-by.ts';
import type { AgencyId } from '#shared/ids.ts';
import type { ClosingContradiction, ContradictionSide } from './types.ts';

/**
 * For each agency, the tasks on which its report and another's cannot both hold: leads that name different states, and a
 * lead beside those that coordinate. Reports of this period only: one side's earlier report says nothing about today.
 *
 * @param sent what was sent at or before the period, accepted or not.
 */
export function closingContradictions(
  book: Book,
  period: ReportingPeriod,
  sent: CountedReports,
): ReadonlyMap<AgencyId, readonly ClosingContradiction[]> {
  const byAgency = new Map<AgencyId, ClosingContradiction[]>();
  const withParts = groupBy(partContradictions(book, book.tasks, period.id), ({ task }) => task);
  for (const task of book.tasks) {
    const leads = contradictingLeads(task, period, sent);
    const parts = (withParts.get(task.path) ?? []).flatMap(({ lead, part }) => [lead, part]);
    const sides = sidesOf(book, task, [...leads, ...parts]);
    if (sides.length === 0) continue;
    const found: ClosingContradiction = { task: task.path, number: task.row.path, sides };
    for (const { agency } of sides) byAgency.set(agency, [...(byAgency.get(agency) ?? []), found]);
  }
  return byAgency;
}

function contradictingLeads(
  task: BookTask,
  { id }: ReportingPeriod,
  sent: CountedReports,
): readonly TaskReport[] {
  const ofPeriod = [...(sent.get(task.path) ?? [])].filter(([, { period }]) => period === id);
  const [found] = findContradictions([task], new Map([[task.path, new Map(ofPeriod)]]));
  return found?.reports ?? [];
}

function sidesOf(
  { agencies }: Book,
  task: BookTask,
  reports: readonly TaskReport[],
): readonly ContradictionSide[] {
  const sides = new Map<AgencyId, ContradictionSide>();
  for (const { agency, state } of reports) {
    if (state === null) continue;
    const name = agencies.find(({ id }) => id === agency)?.shortName ?? agency;
    sides.set(agency, { agency, name, state, part: isPart(task, agency) });
  }
  return [...sides.values()].toSorted((a, b) => Number(a.part) - Number(b.part));
}
