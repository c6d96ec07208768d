import { now } from '#renderer/data/clock.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { useMemo } from 'react';
import type { Received } from './use-received.ts';

/** Where every agency stands, as of this moment; reckoned anew when the book or what was received changes. */
export function useClosingDay(period: ReportingPeriod, { gaps, lastAt }: Received): ClosingDay {
  const book = useBook();
  return useMemo(
    () => closingDay(book, period.id, now(), { gaps, receivedAt: lastAt }),
    [book, period.id, gaps, lastAt],
  );
}
