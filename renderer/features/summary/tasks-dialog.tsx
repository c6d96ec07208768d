import { routes } from '#renderer/app/routes.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { useViewState } from '#renderer/state/view-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { trendTasks } from '#shared/domain/summary/trend-tasks.ts';
import type { Summary, SummaryFilter, SummaryTask } from '#shared/domain/summary/types.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { OpenTasks, OpenTrend } from './open-tasks.ts';
import { SourceDetail } from './source-detail.tsx';

/** The tasks behind a number of a trend, with their status and report of then. */
export function TrendTasksDialog({
  filter,
  opened: { what, period, asOf, count },
  onClose,
}: {
  readonly filter: SummaryFilter;
  readonly opened: OpenTrend;
  readonly onClose: () => void;
}) {
  const book = useBook();
  const summary = useMemo(() => summarise(book, period, asOf, { filter }), [book, period, asOf, filter]);
  const paths = useMemo(() => trendTasks(summary, count), [summary, count]);
  return <TasksDialog summary={summary} opened={{ what, paths }} onClose={onClose} />;
}

/** The tasks behind a number, each with its status and the report it comes from. */
export function TasksDialog({
  summary,
  opened,
  onClose,
}: {
  readonly summary: Summary;
  readonly opened: OpenTasks;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('summary');
  const [, navigate] = useLocation();
  const select = useViewState((state) => state.select);
  const paths = new Set<string>(opened.paths);
  const tasks = summary.tasks.filter(({ path }) => paths.has(path));
  const title = t('tasks.title', { count: tasks.length, what: opened.what });
  const toPlan = () => {
    select({ label: opened.what, paths: opened.paths });
    navigate(routes.plan());
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      width={1000}
      actions={
        <>
          <Button onClick={onClose}>{t('tasks.close')}</Button>
          <Button look="primary" onClick={toPlan}>
            {t('tasks.inPlan', { count: tasks.length })}
          </Button>
        </>
      }
    >
      <table className="tbl tasks-behind" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('tasks.task')}</th>
            <th scope="col">{t('tasks.content')}</th>
            <th scope="col">{t('tasks.lead')}</th>
            <th scope="col">{t('tasks.due')}</th>
            <th scope="col">{t('tasks.status')}</th>
            <th scope="col">{t('tasks.source')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={task.path} task={task} />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

function TaskRow({ task }: { readonly task: SummaryTask }) {
  const { t } = useTranslation('summary');
  const book = useBook();
  const row = book.tasks.find(({ path }) => path === task.path)?.row;
  const nameOf = (id: string | null): string =>
    book.agencies.find((agency) => agency.id === id)?.shortName ?? id ?? t('tasks.noLead');
  const { report } = task;
  const review = report && book.review(report.agency, report.period);
  const period = report && book.periods.find(({ id }) => id === report.period);
  const [open, setOpen] = useState(false);
  return (
    <>
      <tr>
        <td>
          <Link href={routes.task(task.path)}>{row?.path ?? task.path}</Link>
        </td>
        <td>
          <p className="doc tasks-content" title={row?.content}>
            {row?.content}
          </p>
        </td>
        <td>{nameOf(task.countedUnder)}</td>
        <td className="doc">{row?.deadline || <span className="mute">—</span>}</td>
        <td>
          <StatusMark status={task.reading.status} />
        </td>
        <td className="second small">
          {report === undefined
            ? t('tasks.noReport')
            : t('tasks.sourceOf', {
                period: period?.title ?? report.period,
                agency: nameOf(report.agency),
                code: review?.code ?? '',
              })}
          {report === undefined ? null : (
            <p>
              <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
                {t(open ? 'source.close' : 'source.open')}
                <span className="visually-hidden"> {row?.path ?? task.path}</span>
              </LinkButton>
            </p>
          )}
        </td>
      </tr>
      {open && report !== undefined ? (
        <tr>
          <td colSpan={6}>
            <SourceDetail report={report} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
