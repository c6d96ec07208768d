import { routes } from '#renderer/app/routes.ts';
import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { sendingDoubt } from '#shared/domain/periods/holiday-doubt.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { InlineNote } from './notice.tsx';

/** Says where a period's sending day was reckoned over a year of which no holiday is known; silent otherwise. */
export function SendingDoubt({ period }: { readonly period: ReportingPeriod }) {
  const { t } = useTranslation('ui');
  const { schedule } = useBook();
  const focal = useProfile().role === 'focal';
  const doubt = sendingDoubt(period, schedule);
  if (doubt === null) return null;
  return (
    <InlineNote tone="need">
      {doubt} {focal ? <Link href={routes.periods()}>{t('addHolidays')}</Link> : null}
    </InlineNote>
  );
}
