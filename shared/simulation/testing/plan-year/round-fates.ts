import type { Random } from '../../random.ts';
import { hasOnlyExcel } from './year-cast.ts';

/** What becomes of an agency's report of a round. */
export type Fate =
  | 'in-time'
  /** Sent after the sending day, before the consolidation. */
  | 'late'
  /** Sent when the report is frozen already. */
  | 'after-freeze'
  | 'missing'
  /** Returned, corrected, accepted before the consolidation. */
  | 'corrected'
  /** Returned, and corrected only after the consolidation. */
  | 'returned'
  /** Accepted, then sent again: the second one waits for a review. */
  | 'sent-again';

/** So many of a fate, by package and by workbook. */
const SHARES: readonly (readonly [fate: Fate, packages: number, workbooks: number])[] = [
  ['corrected', 1, 1],
  ['late', 2, 1],
  ['missing', 1, 0],
  ['after-freeze', 1, 1],
  ['returned', 1, 0],
  ['sent-again', 1, 0],
];

/** Deals the fates out: each way of going wrong comes up in every round that has agencies enough. */
export function roundFates(agencies: readonly string[], random: Random): ReadonlyMap<string, Fate> {
  const left = shuffled(agencies, random);
  const packages = left.filter((agency) => !hasOnlyExcel(agency));
  const workbooks = left.filter(hasOnlyExcel);
  const fates = new Map<string, Fate>(agencies.map((agency) => [agency, 'in-time']));
  for (const [fate, byPackage, byWorkbook] of SHARES) {
    for (const agency of [...packages.splice(0, byPackage), ...workbooks.splice(0, byWorkbook)]) {
      fates.set(agency, fate);
    }
  }
  return fates;
}

function shuffled(items: readonly string[], random: Random): string[] {
  const keyed = items.map((item) => ({ item, key: random.next() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}
