import { routes } from '#renderer/app/routes.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import type { Summary } from '#shared/domain/summary/types.ts';
import { doneLateTasks, type LateTask, overdueTasks } from '#shared/office/summary/late-lists.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenTasks } from './open-tasks.ts';

/** What is late now, the longest first, and what was finished late; each with its reason, new day and evidence. */
export function LateView({
  summary,
  onOpen,
}: {
  readonly summary: Summary;
  readonly onOpen: (tasks: OpenTasks) => void;
}) {
  const { t } = useTranslation('summary');
  const book = useBook();
  return (
    <div className="summary-lists">
      <LateTable
        title={t('late.overdue')}
        none={t('late.noneOverdue')}
        tasks={overdueTasks(book, summary)}
        dayHead={t('late.promised')}
        dayOf={({ promised }) => promised}
        onOpen={onOpen}
      />
      <LateTable
        title={t('late.doneLate')}
        none={t('late.noneDoneLate')}
        tasks={doneLateTasks(book, summary)}
        dayHead={t('late.completedOn')}
        dayOf={({ completedOn }) => completedOn}
        onOpen={onOpen}
      />
    </div>
  );
}

function LateTable({
  title,
  none,
  tasks,
  dayHead,
  dayOf,
  onOpen,
}: {
  readonly title: string;
  readonly none: string;
  readonly tasks: readonly LateTask[];
  readonly dayHead: string;
  readonly dayOf: (task: LateTask) => string | null;
  readonly onOpen: (tasks: OpenTasks) => void;
}) {
  const { t } = useTranslation('summary');
  return (
    <section>
      <h2 className="h2">
        {title} ({tasks.length})
      </h2>
      {tasks.length === 0 ? (
        <p className="second">{none}</p>
      ) : (
        <table className="tbl late-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('tasks.task')}</th>
              <th scope="col">{t('tasks.content')}</th>
              <th scope="col">{t('tasks.lead')}</th>
              <th scope="col">{t('late.due')}</th>
              <th scope="col" className="num">
                {t('late.days')}
              </th>
              <th scope="col">{t('late.reason')}</th>
              <th scope="col">{dayHead}</th>
              <th scope="col">{t('late.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.key}>
                <td>
                  <Link href={routes.task(task.key)}>{task.path}</Link>
                </td>
                <td>
                  <p className="doc tasks-content" title={task.content}>
                    {task.content}
                  </p>
                </td>
                <td>{task.lead}</td>
                <td>
                  {day(task.due)}
                  {task.extended === 0 ? null : (
                    <span className="second small source-note">
                      {t('late.extended', { count: task.extended })}
                    </span>
                  )}
                </td>
                <td className="num strong">
                  <button
                    type="button"
                    className="summary-number"
                    aria-label={t('late.daysOf', { count: task.days, path: task.path })}
                    onClick={() =>
                      onOpen({
                        what: t('late.daysOf', { count: task.days, path: task.path }),
                        paths: [task.key],
                      })
                    }
                  >
                    {formatNumber(task.days)}
                  </button>
                </td>
                <td>
                  {task.reason === '' ? <span className="mute">{t('late.noReason')}</span> : task.reason}
                </td>
                <td>{day(dayOf(task))}</td>
                <td>
                  {task.evidence.length === 0 ? <span className="mute">—</span> : task.evidence.join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function day(date: string | null) {
  return date === null ? <span className="mute">—</span> : formatDate(date);
}
