import { useAsOf, useBook, usePeriod, useProfile } from '#renderer/data/session-context.tsx';
import { taskReadings } from '#shared/book/task-readings.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { summaryProgress } from '#shared/office/appendix/summary-progress.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { useMemo } from 'react';
import { ownProgress } from './print-progress.ts';

/**
 * What the progress columns say at the as-of date: the focal point prints what it accepted, as in its consolidation;
 * an agency what it wrote itself.
 */
export function usePrintProgress(): ProgressByTask {
  const book = useBook();
  const { agency, role } = useProfile();
  const period = usePeriod();
  const asOf = useAsOf();
  return useMemo(
    () =>
      role === 'focal'
        ? summaryProgress(book, summarise(book, period.id, asOf))
        : ownProgress(taskReadings(book, asOf, agency)),
    [book, agency, role, period.id, asOf],
  );
}
