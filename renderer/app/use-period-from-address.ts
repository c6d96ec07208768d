import { readPart } from './routes.ts';
import { useBook, usePeriod } from '#renderer/data/session-context.tsx';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { useParams } from 'wouter';

/** The period named in the page's address while there is one of that id, else the one in view. */
export function usePeriodFromAddress(): ReportingPeriod {
  const { period } = useParams<{ period?: string }>();
  const { periods } = useBook();
  const inView = usePeriod();
  const named = readPart(period);
  return periods.find(({ id }) => id === named) ?? inView;
}
