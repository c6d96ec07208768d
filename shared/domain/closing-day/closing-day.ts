import type { AgencyId, CalendarDate, Instant, PeriodId } from '#shared/ids.ts';
import type { Book } from '#shared/book/types.ts';
import { countedReports } from '#shared/domain/summary/counted-reports.ts';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import { compareVi } from '#shared/text/compare-vi.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import { type ClosingContext, closingRow } from './closing-row.ts';
import { closingContradictions } from './closing-contradictions.ts';
import { expectedReports } from './expected-report.ts';
import type { ClosingDay, ClosingRow, ClosingStanding, ClosingState, ReceivedGap } from './types.ts';

export interface ClosingDayOptions {
  /** Packages that arrived and wait for another one, from the ledger. */
  readonly gaps?: readonly ReceivedGap[];
  /** When an agency's file came in here; without it the time of sending, by the sender's clock, is shown. */
  readonly receivedAt?: ReadonlyMap<AgencyId, Instant>;
}

/** What needs work first. */
const ORDER: readonly ClosingState[] = [
  'late',
  'missing',
  'returned',
  'waiting-gap',
  'waiting-key',
  'same-as-last',
  'contradicting',
  'to-review',
  'accepted',
  'requested',
];
const NEEDS_LOOK: ReadonlySet<ClosingState> = new Set([
  'returned',
  'waiting-gap',
  'waiting-key',
  'same-as-last',
  'contradicting',
]);

/**
 * Where every agency's report of a period stands: those that owe one (lead or co-lead of a task, or asked ad hoc), and,
 * counted apart, agencies that sent a part unasked and Party bodies, which are never late.
 *
 * @param now the moment of looking; its day in Vietnam decides what is late.
 * @throws Problem `period-id` for a period that cannot be.
 */
export function closingDay(
  book: Book,
  period: PeriodId,
  now: Instant,
  { gaps = [], receivedAt = new Map() }: ClosingDayOptions = {},
): ClosingDay {
  const today: CalendarDate = dateOfInstant(now);
  const ofPeriod = findPeriod(book.periods, period);
  const sent = countedReports(book, ofPeriod, true);
  const context: ClosingContext = {
    book,
    period: ofPeriod,
    today,
    gaps,
    receivedAt,
    sent,
    contradictions: closingContradictions(book, ofPeriod, sent),
  };
  const rows = expectedReports(book, ofPeriod, gaps)
    .map((each) => closingRow(each, context))
    .toSorted(byWork);
  const owing = rows.filter(({ standing }) => standing === 'owing');
  const tasks = book.tasks.filter(({ isGroup }) => !isGroup);
  const withoutLead = tasks.filter(({ countedUnder }) => countedUnder === null).map(({ path }) => path);
  return {
    period: ofPeriod,
    rows,
    owing: owing.map(({ agency }) => agency),
    totals: totalsOf(owing, rows),
    tasks: { withLead: tasks.length - withoutLead.length, withoutLead, all: tasks.length },
  };
}

function totalsOf(owing: readonly ClosingRow[], rows: readonly ClosingRow[]): ClosingDay['totals'] {
  const count = (states: (state: ClosingState) => boolean) =>
    owing.filter(({ state }) => states(state)).length;
  const apart = (of: ClosingStanding) => rows.filter(({ standing }) => standing === of).length;
  const notSent = count((state) => state === 'late' || state === 'missing');
  return {
    expected: owing.length,
    sent: owing.length - notSent,
    accepted: count((state) => state === 'accepted'),
    toReview: count((state) => state === 'to-review'),
    needsLook: count((state) => NEEDS_LOOK.has(state)),
    notSent,
    requested: apart('requested'),
    parts: apart('part'),
  };
}

/** What needs work first; within a state the latest received, then the most tasks, then by name. */
function byWork(a: ClosingRow, b: ClosingRow): number {
  return (
    ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
    (b.receivedAt ?? 0) - (a.receivedAt ?? 0) ||
    load(b) - load(a) ||
    compareVi(a.name, b.name)
  );
}

/** Tasks led count before tasks led together. */
function load(row: ClosingRow): number {
  return row.leadTasks.length * 1000 + row.coLeadTasks.length;
}
