import { ExtendedTimes } from '#renderer/ui/extension/extended-times.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { TaskReading } from '#shared/book/task-readings.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatPercent } from '#shared/time/format-number.ts';
import { useTranslation } from 'react-i18next';

/** Status on the as-of date, with the numbers asked for next. */
export function StateSection({
  now: { reading, report, elsewhere },
  asOf,
}: {
  readonly now: TaskReading;
  readonly asOf: CalendarDate;
}) {
  const { t } = useTranslation('task');
  const facts = [
    t('state.asOf', { date: formatDate(asOf) }),
    reading.due === null ? null : t('state.due', { date: formatDate(reading.due) }),
    reading.dueUnconfirmed ? t('state.unconfirmed') : null,
    reading.completedOn === null ? null : t('state.completed', { date: formatDate(reading.completedOn) }),
    typeof report?.progress === 'number'
      ? t('state.progress', { progress: formatPercent(report.progress) })
      : null,
  ].filter((fact) => fact !== null);
  return (
    <section className="sect" aria-label={t('state.label')}>
      <div className="task-state">
        <div>
          {elsewhere ? (
            <b className="strong">{t('state.elsewhere')}</b>
          ) : (
            <StatusMark status={reading.status} />
          )}
        </div>
        <span className="second">{elsewhere ? '' : daysWords()}</span>
      </div>
      <p className="mute">
        {facts.join(' · ')}
        {reading.timesExtended === 0 ? null : (
          <>
            {' · '}
            <ExtendedTimes reading={reading} />
          </>
        )}
      </p>
      {reading.withoutEvidence ? <p className="second">{t('state.withoutEvidence')}</p> : null}
    </section>
  );

  function daysWords(): string {
    const { status, daysOver } = reading;
    if (daysOver === null) return '';
    if (status === 'overdue') return t('state.over', { days: daysOver });
    if (status !== 'in-time' && status !== 'due-soon') return '';
    return daysOver === 0 ? t('state.today') : t('state.left', { days: -daysOver });
  }
}
