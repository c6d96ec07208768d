import { routes } from '#renderer/app/routes.ts';
import { today } from '#renderer/data/clock.ts';
import { SendingDoubt } from '#renderer/ui/sending-doubt.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import { formatDate, formatDayMonth } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** The next closing day: period, window, sending day, days left from today. */
export function ClosingSection({ period }: { readonly period: ReportingPeriod }) {
  const { t } = useTranslation('overview');
  const left = daysBetween(today(), period.sendBy);
  return (
    <PaneSection
      title={t('closing.label')}
      right={<Link href={routes.calendar()}>{t('closing.calendar')}</Link>}
    >
      <dl className="dl ovw-closing">
        <dt>{t('closing.period')}</dt>
        <dd>{period.title}</dd>
        <dt>{t('closing.window')}</dt>
        <dd>
          {formatDayMonth(period.from)} – {formatDate(period.to)}
        </dd>
        <dt>{t('closing.sendBy')}</dt>
        <dd>
          {formatDate(period.sendBy)},{' '}
          <b className="strong">
            {left === 0
              ? t('closing.today')
              : left > 0
                ? t('closing.left', { count: left })
                : t('closing.over', { count: -left })}
          </b>
        </dd>
      </dl>
      <SendingDoubt period={period} />
    </PaneSection>
  );
}
