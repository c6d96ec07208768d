import { useBook } from '#renderer/data/session-context.tsx';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { sendingDoubt } from '#shared/domain/periods/holiday-doubt.ts';
import { InlineNote } from './notice.tsx';

/** Says where a period's sending day was reckoned over a year of which no holiday is known; silent otherwise. */
export function SendingDoubt({ period }: { readonly period: ReportingPeriod }) {
  const { schedule } = useBook();
  const doubt = sendingDoubt(period, schedule);
  return doubt === null ? null : <InlineNote tone="need">{doubt}</InlineNote>;
}
