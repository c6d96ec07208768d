import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { useMemo } from 'react';
import { now } from './clock.ts';
import { useReceived } from './received.ts';
import { useBook } from './session-context.tsx';

/**
 * Where every agency stands, as of this moment; reckoned anew when the book or what was received changes.
 * The one reckoning for every screen that says how many have sent, so that they cannot say different numbers.
 */
export function useClosingDay(period: ReportingPeriod): ClosingDay {
  const book = useBook();
  const { gaps, lastAt } = useReceived();
  return useMemo(
    () => closingDay(book, period.id, now(), { gaps, receivedAt: lastAt }),
    [book, period.id, gaps, lastAt],
  );
}
