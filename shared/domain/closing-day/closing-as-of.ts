import type { Book } from '#shared/book/types.ts';
import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import { noonOf } from '#shared/time/noon-of.ts';
import { closingDay } from './closing-day.ts';
import type { ClosingDay, ReceivedGap } from './types.ts';

/** The closing day as a document tells it: by the as-of day, never by the clock or by when a file came to this machine. */
export function closingAsOf(
  book: Book,
  period: PeriodId,
  asOf: CalendarDate,
  gaps: readonly ReceivedGap[] = [],
): ClosingDay {
  // When a file came in is known on one machine only.
  return closingDay(book, period, noonOf(asOf), { gaps: gaps.map((gap) => ({ ...gap, receivedAt: null })) });
}
