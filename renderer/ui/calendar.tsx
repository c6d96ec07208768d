import type { CalendarDate } from '#shared/ids.ts';
import { dayOf, monthOf, yearOf } from '#shared/time/calendar-date.ts';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/vi';
import { useTranslation } from 'react-i18next';

/** A month to pick a day from; weeks start on Monday. */
export function Calendar({
  value,
  onChange,
  min,
  max,
}: {
  readonly value: CalendarDate | null;
  readonly onChange: (value: CalendarDate) => void;
  readonly min?: CalendarDate | undefined;
  readonly max?: CalendarDate | undefined;
}) {
  const { t } = useTranslation('ui');
  const dayLabel = (date: CalendarDate) =>
    t('date.day', { day: dayOf(date), month: monthOf(date), year: yearOf(date) });
  return (
    <DatePicker
      locale="vi"
      firstDayOfWeek={1}
      size="xs"
      value={value}
      {...(value === null ? {} : { defaultDate: value })}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
      onChange={(picked) => {
        if (picked !== null) onChange(picked);
      }}
      getDayProps={(date) => ({ 'aria-label': dayLabel(date) })}
      ariaLabels={{
        previousMonth: t('date.previousMonth'),
        nextMonth: t('date.nextMonth'),
        previousYear: t('date.previousYear'),
        nextYear: t('date.nextYear'),
      }}
    />
  );
}
