import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Calendar } from './calendar.tsx';
import { DateField } from './date-field.tsx';
import { Icon } from './icon.tsx';
import './pick.css';

/** A day among the tools of a page ("Tính đến 17/9/2024"): key grey, value dark; tinted while it is not the default. */
export function DatePick({
  label,
  value,
  onChange,
  chosen,
  onToday,
}: {
  readonly label: string;
  readonly value: CalendarDate;
  readonly onChange: (value: CalendarDate) => void;
  /** The officer chose this day: it is not simply today. */
  readonly chosen: boolean;
  /** Back to today. */
  readonly onToday: () => void;
}) {
  const { t } = useTranslation('ui');
  const [opened, setOpened] = useState(false);
  const take = (date: CalendarDate) => {
    setOpened(false);
    onChange(date);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      offset={2}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className="pick"
          data-on={chosen || undefined}
          aria-label={`${label} ${formatDate(value)}`}
          onClick={() => setOpened(!opened)}
        >
          <span className="pick-key wide-only">{label} </span>
          <span className="pick-value">{formatDate(value)}</span>
          <Icon name="down" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="date-pick">
          <DateField
            label={label}
            value={value}
            withCalendar={false}
            onChange={(date) => {
              if (date !== null) take(date);
            }}
          />
          <Calendar value={value} onChange={take} />
          <Button
            size="small"
            onClick={() => {
              setOpened(false);
              onToday();
            }}
          >
            {t('date.today')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
