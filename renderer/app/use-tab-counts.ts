import { now } from '#renderer/data/clock.ts';
import { useBook, usePeriod, useProfile } from '#renderer/data/session-context.tsx';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { dateOfInstant } from '#shared/time/calendar-date.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TabId } from './tabs.ts';

export interface TabCount {
  readonly n: number;
  /** For screen readers: what is counted. */
  readonly meaning: string;
}

/** Small numbers on the tabs: once a period's data are cut off, how many agencies have not sent their report. */
export function useTabCounts(): Partial<Record<TabId, TabCount>> {
  const { t } = useTranslation('app');
  const book = useBook();
  const period = usePeriod();
  const focal = useProfile().role === 'focal';
  const notSent = useMemo(() => {
    const at = now();
    if (!focal || dateOfInstant(at) <= period.to) return 0;
    return closingDay(book, period.id, at).totals.notSent;
  }, [book, period, focal]);
  if (notSent === 0) return {};
  const meaning = t('counts.closingDay', { n: notSent, period: period.title });
  return { closingDay: { n: notSent, meaning } };
}
