import { useBook } from '#renderer/data/session-context.tsx';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { useMemo } from 'react';

/** The consolidation of a period at a day; only accepted reports count. */
export function useSummary(period: ReportingPeriod, asOf: CalendarDate): Summary {
  const book = useBook();
  return useMemo(() => summarise(book, period.id, asOf), [book, period.id, asOf]);
}
