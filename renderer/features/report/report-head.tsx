import { routes } from '#renderer/app/routes.ts';
import { useAsOf, useBook } from '#renderer/data/session-context.tsx';
import { useViewState } from '#renderer/state/view-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { SendingDoubt } from '#renderer/ui/sending-doubt.tsx';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { PeriodId } from '#shared/ids.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import { formatDate, formatDayMonth } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { WriteReportButton } from './write-report-button.tsx';

/** The period with its window, sending day and days left; a choice of periods; the one primary button. */
export function ReportHead({
  period,
  notAsked,
  cannotSend,
  cannotWrite,
  onSend,
}: {
  readonly period: ReportingPeriod;
  /** Its report is asked of others. */
  readonly notAsked: boolean;
  /** Why there is nothing to send; undefined when there is. */
  readonly cannotSend: string | undefined;
  /** Why there is nothing to write as a document; undefined when there is. */
  readonly cannotWrite: string | undefined;
  readonly onSend: () => void;
}) {
  const { t } = useTranslation('report');
  const { periods } = useBook();
  const asOf = useAsOf();
  const setPeriod = useViewState((state) => state.setPeriod);
  const [address, navigate] = useLocation();
  const left = daysBetween(asOf, period.sendBy);
  const pick = (id: PeriodId) => {
    setPeriod(id);
    // An address that names a period would otherwise win over the choice.
    if (address !== routes.report()) navigate(routes.report());
  };
  return (
    <PageHead
      title={t('title', { period: period.title })}
      sub={
        <>
          {t('window', {
            from: formatDayMonth(period.from),
            to: formatDate(period.to),
            sendBy: formatDate(period.sendBy),
          })}{' '}
          <b className="strong">
            {left > 0
              ? t('daysLeft', { count: left })
              : left === 0
                ? t('dueToday')
                : t('daysOver', { count: -left })}
          </b>
        </>
      }
      actions={
        <>
          <PickOne
            label={t('period')}
            options={periods.map(({ id, title }) => ({ value: id, label: title }))}
            value={period.id}
            onChange={pick}
          />
          <WriteReportButton period={period} nothing={cannotWrite} />
          <Button look="primary" disabledReason={cannotSend} onClick={onSend}>
            {t('check')}
          </Button>
        </>
      }
    >
      <SendingDoubt period={period} />
      {notAsked ? <InlineNote tone="done">{t('notAsked')}</InlineNote> : null}
    </PageHead>
  );
}
