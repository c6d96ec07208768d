import { today } from '#renderer/data/clock.ts';
import { DaysLeft } from '#renderer/ui/days-left.tsx';
import type { CalendarEntry } from '#shared/domain/calendar/calendar-entries.ts';
import { dayOfWeek } from '#shared/time/calendar-date.ts';
import { formatDayMonth } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { MeasuresDue, TasksDue } from './due-items.tsx';
import { CutOff, OfHoliday, Sending, Upward } from './report-items.tsx';
import { WEEKDAYS } from './weekdays.ts';

/** One thing of one day. The day is said once for all its rows. */
export function CalendarRow({
  entry,
  first,
  next,
}: {
  readonly entry: CalendarEntry;
  /** The day's first row. */
  readonly first: boolean;
  /** The first row that is not past. */
  readonly next: boolean;
}) {
  const { t } = useTranslation('calendar');
  const past = entry.on < today();
  const weekday = WEEKDAYS[dayOfWeek(entry.on) - 1] ?? '1';
  return (
    <tr data-past={past || undefined} data-next={next || undefined} data-quiet={isQuiet(entry) || undefined}>
      <th scope="row" className="cal-date">
        <span className={first ? undefined : 'visually-hidden'}>{formatDayMonth(entry.on)}</span>
      </th>
      <td className="second">{first ? t(`weekdays.${weekday}`) : null}</td>
      <Cells entry={entry} />
      <td className="nowrap">{entry.kind === 'holiday' ? null : <DaysLeft on={entry.on} />}</td>
    </tr>
  );
}

/** Only for knowing: nothing is to be done on the day. */
const isQuiet = ({ kind }: CalendarEntry): boolean => kind === 'holiday' || kind === 'cut-off';

/** What, and from whom to whom. */
function Cells({ entry }: { readonly entry: CalendarEntry }) {
  switch (entry.kind) {
    case 'holiday':
      return <OfHoliday holiday={entry.holiday} />;
    case 'cut-off':
      return <CutOff period={entry.period} />;
    case 'send':
      return <Sending entry={entry} />;
    case 'upward':
      return <Upward period={entry.period} />;
    case 'tasks':
      return <TasksDue tasks={entry.tasks} />;
    case 'measures':
      return <MeasuresDue measures={entry.measures} />;
    default:
      return null;
  }
}
