import { useBook } from '#renderer/data/session-context.tsx';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import type { Summary, SummaryFilter } from '#shared/domain/summary/types.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { useMemo } from 'react';

const WHOLE: SummaryFilter = {};

/** The consolidation of a period at a day, of the whole plan or of some tasks; only accepted reports count. */
export function useSummary(
  period: ReportingPeriod,
  asOf: CalendarDate,
  filter: SummaryFilter = WHOLE,
): Summary {
  const book = useBook();
  return useMemo(() => summarise(book, period.id, asOf, { filter }), [book, period.id, asOf, filter]);
}
