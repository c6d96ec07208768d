import type { ClosingDay, ClosingRow } from '#shared/domain/closing-day/types.ts';
import { closingGroup } from './closing-look.ts';

/** Which agencies are shown. The first four are the parts of the sum; the others cut across them. */
export const CLOSING_FILTERS = [
  'not-sent',
  'needs-look',
  'to-review',
  'accepted',
  'late',
  'returned',
  'waiting',
  'unchanged',
  'contradicting',
  'apart',
] as const;

export type ClosingFilter = (typeof CLOSING_FILTERS)[number];

/** Whether a row is shown under a filter; the four parts of the sum count only agencies that owe a report, as it does. */
export function passes(filter: ClosingFilter, row: ClosingRow): boolean {
  switch (filter) {
    case 'late':
      return row.lateDays > 0;
    case 'returned':
      return row.state === 'returned';
    case 'waiting':
      return row.state === 'waiting-gap' || row.state === 'waiting-key';
    case 'unchanged':
      return row.unchanged.length > 0;
    case 'contradicting':
      return row.contradictions.length > 0;
    case 'apart':
      return row.standing !== 'owing';
    default:
      return row.standing === 'owing' && closingGroup(row) === filter;
  }
}

/** How many agencies each filter shows; those that show none are left out. */
export function filterCounts({ rows }: Pick<ClosingDay, 'rows'>): ReadonlyMap<ClosingFilter, number> {
  const counts = CLOSING_FILTERS.map(
    (filter) => [filter, rows.filter((row) => passes(filter, row)).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}
