import { today } from '#renderer/data/clock.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CalendarEntry } from '#shared/domain/calendar/calendar-entries.ts';
import { monthOf } from '#shared/time/calendar-date.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarRow } from './calendar-row.tsx';

/** A year month by month; opens at this month, with a line where today is. */
export function CalendarTable({
  entries,
  year,
}: {
  readonly entries: readonly CalendarEntry[];
  readonly year: number;
}) {
  const { t } = useTranslation('calendar');
  const pane = useRef<HTMLDivElement>(null);
  const now = today();
  useEffect(() => {
    const element = pane.current;
    const row = element?.querySelector<HTMLElement>('[data-now]');
    const head = element?.querySelector<HTMLElement>('thead');
    if (element) element.scrollTop = row ? row.offsetTop - (head?.offsetHeight ?? 0) : 0;
  }, [year]);
  const months = [...new Set(entries.map(({ on }) => on.slice(0, 7)))];
  if (months.length === 0) {
    return (
      <div className="pane">
        <Notice kind="empty" title={t('empty.title', { year })}>
          {t('empty.text')}
        </Notice>
      </div>
    );
  }
  /** The first month that is not over; in a year gone by none. */
  const current = now.startsWith(`${year}-`) ? months.find((month) => month >= now.slice(0, 7)) : undefined;
  return (
    // Holidays alone hold nothing to go to by keyboard, and must scroll all the same.
    <div className="wrap pane" ref={pane} tabIndex={0} role="region" aria-label={t('table.region')}>
      <table className="tbl tbl-rows cal-table" aria-label={t('table.label', { year })}>
        <colgroup>
          <col className="cal-day" />
          <col className="cal-weekday" />
          <col />
          <col className="cal-who" />
          <col className="cal-left" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t('table.day')}
            </th>
            <th scope="col">{t('table.what')}</th>
            <th scope="col">{t('table.who')}</th>
            <th scope="col">{t('table.left')}</th>
          </tr>
        </thead>
        {months.map((month) => {
          const ofMonth = entries.filter(({ on }) => on.startsWith(month));
          const next = month === current ? ofMonth.findIndex(({ on }) => on >= now) : -1;
          return (
            <tbody key={month}>
              <tr className="cal-month" data-now={month === current || undefined}>
                <th scope="rowgroup" colSpan={5}>
                  {t('table.month', { month: monthOf(`${month}-01`), year })}
                </th>
              </tr>
              {ofMonth.map((entry, index) => (
                <CalendarRow
                  key={keyOf(entry)}
                  entry={entry}
                  first={entry.on !== ofMonth[index - 1]?.on}
                  next={index === next}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function keyOf(entry: CalendarEntry): string {
  const what = 'period' in entry ? entry.period.id : entry.kind === 'holiday' ? entry.holiday.name : '';
  return `${entry.kind} ${entry.on} ${what}`;
}
