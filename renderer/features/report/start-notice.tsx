import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

/** Before anything was written: how many tasks, by when, and two ways to begin. */
export function StartNotice({
  period,
  agency,
  count,
  earlier,
  onStart,
}: {
  readonly period: ReportingPeriod;
  readonly agency: string;
  readonly count: number;
  /** The latest earlier period with a report; null when this is the first. */
  readonly earlier: ReportingPeriod | null;
  readonly onStart: (from: ReportingPeriod | null) => void;
}) {
  const { t } = useTranslation('report');
  return (
    <Notice
      kind="empty"
      title={t('start.title', { period: period.title })}
      actions={
        <>
          {earlier === null ? null : (
            <Button look="primary" onClick={() => onStart(earlier)}>
              {t('start.from', { period: earlier.title })}
            </Button>
          )}
          <Button look={earlier === null ? 'primary' : 'normal'} onClick={() => onStart(null)}>
            {t('start.blank')}
          </Button>
        </>
      }
    >
      {t('start.text', { agency, count, sendBy: formatDate(period.sendBy) })}
    </Notice>
  );
}
