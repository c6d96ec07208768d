import { today } from '#renderer/data/clock.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { daysBetween } from '#shared/time/calendar-date.ts';
import { useTranslation } from 'react-i18next';

/** "còn 3 ngày", "hôm nay", "đã qua 2 ngày": from today to a day. */
export function DaysLeft({ on }: { readonly on: CalendarDate }) {
  const { t } = useTranslation('ui');
  const left = daysBetween(today(), on);
  if (left === 0) return <b className="strong">{t('days.today')}</b>;
  if (left < 0) return <span className="mute">{t('days.over', { count: -left })}</span>;
  return <>{t('days.left', { count: left })}</>;
}
