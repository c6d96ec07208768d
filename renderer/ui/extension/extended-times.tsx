import type { StatusReading } from '#shared/domain/task-status.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';

/** "đã gia hạn 2 lần, hạn ban đầu 30/9/2024", as of the day of the reading; nothing when the deadline was never put off. */
export function ExtendedTimes({
  reading: { timesExtended, originalDue },
  short = false,
}: {
  readonly reading: Pick<StatusReading, 'timesExtended' | 'originalDue'>;
  /** Without the old deadline. */
  readonly short?: boolean;
}) {
  const { t } = useTranslation('extension');
  if (timesExtended === 0 || originalDue === null) return null;
  const times = t('times', { count: timesExtended });
  return <>{short ? times : `${times}, ${t('original', { date: formatDate(originalDue) })}`}</>;
}
