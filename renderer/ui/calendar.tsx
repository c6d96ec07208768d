import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
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
      getDayProps={(date) => ({ 'aria-label': formatDate(date) })}
      ariaLabels={{
        previousMonth: t('date.previousMonth'),
        nextMonth: t('date.nextMonth'),
        previousYear: t('date.previousYear'),
        nextYear: t('date.nextYear'),
      }}
    />
  );
}
