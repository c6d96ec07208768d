import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { parseDate } from '#shared/time/parse-date.ts';
import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Calendar } from './calendar.tsx';
import { type FieldBase, FieldRow } from './field-row.tsx';
import { Icon } from './icon.tsx';
import { fieldBase } from './text-field.tsx';

export interface DateFieldProps extends FieldBase {
  readonly value: CalendarDate | null;
  readonly onChange: (value: CalendarDate | null) => void;
  readonly min?: CalendarDate;
  readonly max?: CalendarDate;
  /** Left out where a calendar stands beside the field anyway. */
  readonly withCalendar?: boolean;
}

/**
 * A day, typed as day/month/year or picked from a calendar. Read when the field is left or Enter is pressed;
 * a day that does not exist (31/02) is refused with a sentence and stays on screen, never moved to another day.
 */
export function DateField({
  label,
  labelSide,
  labelHidden,
  labelNote,
  help,
  error,
  value,
  onChange,
  min,
  max,
  withCalendar = true,
}: DateFieldProps) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [opened, setOpened] = useState(false);

  const take = (date: CalendarDate | null) => {
    setTyped(null);
    setProblem(undefined);
    setOpened(false);
    if (date !== value) onChange(date);
  };
  const read = () => {
    if (typed === null) return;
    if (typed.trim() === '') return take(null);
    const date = parseDate(typed);
    if (date === null) return setProblem(t('date.unreal', { text: typed.trim() }));
    if ((min !== undefined && date < min) || (max !== undefined && date > max)) {
      return setProblem(
        t('date.outside', { from: min ? formatDate(min) : '…', to: max ? formatDate(max) : '…' }),
      );
    }
    take(date);
  };
  return (
    <FieldRow {...fieldBase({ label, labelSide, labelHidden, labelNote, help, error: problem ?? error })}>
      {(control) => (
        <span className={withCalendar ? 'field-with-button' : undefined}>
          <input
            {...control}
            className="field"
            inputMode="numeric"
            autoComplete="off"
            value={typed ?? (value === null ? '' : formatDate(value))}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={read}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) read();
            }}
          />
          {withCalendar ? (
            <Popover
              opened={opened}
              onChange={setOpened}
              position="bottom-end"
              trapFocus
              returnFocus
              transitionProps={{ duration: 0 }}
            >
              <Popover.Target>
                <button
                  type="button"
                  className="btn"
                  aria-label={t('date.open', { label })}
                  onClick={() => setOpened(!opened)}
                >
                  <Icon name="calendar" />
                </button>
              </Popover.Target>
              <Popover.Dropdown>
                <Calendar value={value} onChange={take} min={min} max={max} />
              </Popover.Dropdown>
            </Popover>
          ) : null}
        </span>
      )}
    </FieldRow>
  );
}
