import { today } from '#renderer/data/clock.ts';
import { usePeriod, useProfile } from '#renderer/data/session-context.tsx';
import { useClosingDay } from '#renderer/data/use-closing-day.ts';
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
  const period = usePeriod();
  const focal = useProfile().role === 'focal';
  const { notSent } = useClosingDay(period).totals;
  if (!focal || today() <= period.to || notSent === 0) return {};
  const meaning = t('counts.closingDay', { n: notSent, period: period.title });
  return { closingDay: { n: notSent, meaning } };
}
