import { routes } from '#renderer/app/routes.ts';
import { useAsOf } from '#renderer/data/session-context.tsx';
import { useViewState } from '#renderer/state/view-state.ts';
import { StatusShape } from '#renderer/ui/status-shape.tsx';
import { taskLook } from '#renderer/ui/status-looks.ts';
import type { TaskReading } from '#shared/book/task-readings.ts';
import type { BookTask } from '#shared/book/types.ts';
import { statusOrder, statusWords } from '#shared/domain/status/status-words.ts';
import type { TaskPath } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { deadlineMonths, type DatedTask, type TimelineColumn } from './deadline-months.ts';

/** More tasks than this in one month stand as one shape per status with a number. */
const MANY = 12;

/** All deadlines on one line of time: a column per month, a shape per task, this month marked. A list to screen readers. */
export function DeadlineTimeline({
  tasks,
  readings,
}: {
  readonly tasks: readonly BookTask[];
  readonly readings: ReadonlyMap<TaskPath, TaskReading>;
}) {
  const { t } = useTranslation('overview');
  const asOf = useAsOf();
  const dated = useMemo(
    () =>
      tasks.flatMap(({ path }): DatedTask[] => {
        const reading = readings.get(path)?.reading;
        return reading?.due ? [{ path, due: reading.due, status: reading.status }] : [];
      }),
    [tasks, readings],
  );
  const columns = useMemo(() => deadlineMonths(dated, asOf), [dated, asOf]);
  const undated = tasks.filter(({ path }) => readings.get(path)?.reading.due === null);
  const what = statusOrder.flatMap((status) => {
    const count = undated.filter(({ path }) => readings.get(path)?.reading.status === status).length;
    return count === 0 ? [] : [`${count} ${statusWords[status].word.toLowerCase()}`];
  });
  return (
    <div className="ovw-time">
      <h2 className="h2" id="ovw-time">
        {t('timeline')} <span className="mute">{t('timelineNote')}</span>
      </h2>
      {/* Scrolls sideways when a plan runs over years, so it must be reachable by keyboard. */}
      <div className="ovw-scroll" tabIndex={0} role="region" aria-labelledby="ovw-time">
        <ol className="ovw-months">
          {columns.map((column, index) =>
            column.kind === 'gap' ? (
              <li key={column.from} className="ovw-gap">
                <span className="visually-hidden">
                  {t('gap', {
                    count: column.months,
                    from: monthYear(column.from),
                    to: monthYear(column.to),
                  })}
                </span>
                <span aria-hidden="true" className="ovw-gap-line">
                  {t('gapShort', { count: column.months })}
                </span>
              </li>
            ) : (
              <MonthColumn
                key={column.month}
                column={column}
                withYear={column.now || column.month.endsWith('-01') || columns[index - 1]?.kind !== 'month'}
              />
            ),
          )}
        </ol>
      </div>
      {undated.length === 0 ? null : (
        <p className="second small">{t('timelineNoDue', { count: undated.length, what: what.join(', ') })}</p>
      )}
    </div>
  );
}

function MonthColumn({
  column,
  withYear,
}: {
  readonly column: Extract<TimelineColumn, { kind: 'month' }>;
  /** Where the year is not plain from the month before. */
  readonly withYear: boolean;
}) {
  const { t } = useTranslation('overview');
  const { month, tasks, now } = column;
  return (
    <li className="ovw-month" data-now={now || undefined}>
      <span className="visually-hidden">
        {t('month', { month: monthYear(month), count: tasks.length })}
        {now ? `, ${t('monthNow')}` : ''}
      </span>
      <div className="ovw-shapes">
        {tasks.length > MANY ? (
          <Counts month={month} tasks={tasks} />
        ) : (
          tasks.map((task) => <Mark key={task.path} task={task} />)
        )}
      </div>
      <span className="ovw-month-name" aria-hidden="true">
        {Number(month.slice(5))}
        <span className="ovw-year">{withYear ? `/${month.slice(0, 4)}` : ''}</span>
      </span>
    </li>
  );
}

function Mark({ task: { path, due, status } }: { readonly task: DatedTask }) {
  const { t } = useTranslation('overview');
  const { shape, tone } = taskLook(status);
  const label = t('mark', { path, date: formatDate(due), status: statusWords[status].word });
  return (
    <Link
      href={routes.task(path)}
      className="ovw-mark mark"
      data-tone={tone}
      aria-label={label}
      title={label}
    >
      <StatusShape shape={shape} size={14} />
    </Link>
  );
}

function Counts({ month, tasks }: { readonly month: string; readonly tasks: readonly DatedTask[] }) {
  const { t } = useTranslation('overview');
  const [, navigate] = useLocation();
  const select = useViewState((state) => state.select);
  return statusOrder.map((status) => {
    const ofStatus = tasks.filter((task) => task.status === status);
    if (ofStatus.length === 0) return null;
    const { shape, tone } = taskLook(status);
    const label = t('several', {
      count: ofStatus.length,
      month: monthYear(month),
      status: statusWords[status].word,
    });
    return (
      <button
        key={status}
        type="button"
        className="ovw-mark mark"
        data-tone={tone}
        aria-label={label}
        title={label}
        onClick={() => {
          select({ label, paths: ofStatus.map(({ path }) => path) });
          navigate(routes.plan());
        }}
      >
        <StatusShape shape={shape} size={14} />
        {ofStatus.length}
      </button>
    );
  });
}

/** `2024-09` → `9/2024`; months 1–2 with a leading zero, as in dates. */
function monthYear(month: string): string {
  const number = Number(month.slice(5));
  return `${number <= 2 ? `0${number}` : number}/${month.slice(0, 4)}`;
}
