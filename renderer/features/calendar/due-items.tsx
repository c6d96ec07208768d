import { routes } from '#renderer/app/routes.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { useViewState } from '#renderer/state/view-state.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { BookTask } from '#shared/book/types.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';

/** Tasks named one by one in a row; with more the row gives their number, which opens them in the plan table. */
const NAMED = 6;

/** Tasks whose last day it is, and who leads them. */
export function TasksDue({ tasks }: { readonly tasks: readonly BookTask[] }) {
  const { t } = useTranslation('calendar');
  const { agencies } = useBook();
  const [, navigate] = useLocation();
  const select = useViewState((state) => state.select);
  const [only] = tasks;
  const due = only?.due ?? '';
  const label = t('tasks.label', { date: formatDate(due) });
  const leads = [...new Set(tasks.flatMap(({ countedUnder }) => countedUnder ?? []))];
  const names = leads.map((id) => agencies.find((agency) => agency.id === id)?.shortName ?? id);
  const openAll = () => {
    select({ label, paths: tasks.map(({ path }) => path) });
    navigate(routes.plan());
  };
  return (
    <>
      <td>
        {tasks.length === 1 && only ? (
          <Link href={routes.task(only.path)} className="cal-link cal-clamp">
            {t('tasks.one', { path: only.row.path, content: only.row.content })}
          </Link>
        ) : (
          <>
            <LinkButton onClick={openAll}>{t('tasks.many', { count: tasks.length })}</LinkButton>
            {tasks.length > NAMED ? null : (
              <span className="cal-paths">
                {tasks.map((task) => (
                  <Link key={task.path} href={routes.task(task.path)} title={task.row.content}>
                    {task.row.path}
                  </Link>
                ))}
              </span>
            )}
          </>
        )}
      </td>
      <td>
        {names.length > NAMED
          ? t('tasks.leads', { names: names.slice(0, NAMED - 1).join(', '), count: names.length - NAMED + 1 })
          : names.join(', ')}
      </td>
    </>
  );
}

/** Steps of the own detailed plan whose last day it is. */
export function MeasuresDue({ measures }: { readonly measures: readonly Measure[] }) {
  const { t } = useTranslation('calendar');
  const { tasks } = useBook();
  const [only] = measures;
  const paths = new Set(measures.map(({ task }) => task));
  const shown = tasks.filter(({ path }) => paths.has(path)).map(({ row }) => row.path);
  return (
    <>
      <td>
        <Link href={routes.detailedPlan()} className="cal-link cal-clamp">
          {measures.length === 1 && only
            ? t('measures.one', { content: only.content })
            : t('measures.many', { count: measures.length })}
        </Link>
      </td>
      <td className="second">{t('measures.tasks', { paths: shown.join(', ') })}</td>
    </>
  );
}
