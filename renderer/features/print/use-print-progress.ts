import { useAsOf, useBook, useProfile } from '#renderer/data/session-context.tsx';
import { taskReadings } from '#shared/book/task-readings.ts';
import type { ProgressByTask } from '#shared/office/appendix/task-progress.ts';
import { useMemo } from 'react';
import { printProgress } from './print-progress.ts';

/** What the progress columns say at the as-of date. */
export function usePrintProgress(): ProgressByTask {
  const book = useBook();
  const { agency } = useProfile();
  const asOf = useAsOf();
  return useMemo(() => printProgress(taskReadings(book, asOf, agency)), [book, agency, asOf]);
}
