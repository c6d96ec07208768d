import { readPart, routes } from '#renderer/app/routes.ts';
import { useAsOf, useBook, usePeriod, useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar, StatusBarLine } from '#renderer/ui/status-bar.tsx';
import { taskReadings } from '#shared/book/task-readings.ts';
import type { Book, BookTask } from '#shared/book/types.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { EvidenceSection } from './evidence-section.tsx';
import { ExtensionsSection } from './extensions-section.tsx';
import { HistorySection } from './history-section.tsx';
import { MeasuresSection } from './measures-section.tsx';
import { RemarksSection } from './remarks-section.tsx';
import { ReportsSection } from './reports-section.tsx';
import { sentenceCase } from './sentence-case.ts';
import { StateSection } from './state-section.tsx';
import { TaskReadingTable } from './task-reading-table.tsx';
import { WithdrawnTaskPage } from './withdrawn-task-page.tsx';
import './task.css';

/** One task whole: as issued, as understood, what was reported and delivered, who changed what. */
export function TaskPage() {
  const { t } = useTranslation('task');
  const [, navigate] = useLocation();
  const path = readPart(useParams<{ path: string }>().path) ?? '';
  const book = useBook();
  const tasks = book.tasks.filter(({ isGroup }) => !isGroup);
  const index = tasks.findIndex((task) => task.path === path);
  const task = tasks[index];
  const withdrawn = book.withdrawn.find((gone) => gone.path === path);
  if (withdrawn !== undefined) return <WithdrawnTaskPage book={book} task={withdrawn} />;
  if (task === undefined) {
    return (
      <div className="page">
        <PageHead title={t('title', { path })} back={{ href: routes.plan(), label: t('back') }} />
        <Notice
          kind="empty"
          title={t('notFound.title', { path })}
          actions={
            <Button look="primary" onClick={() => navigate(routes.plan())}>
              {t('notFound.back')}
            </Button>
          }
        >
          {t('notFound.text', { number: book.plan.number, total: tasks.length })}
        </Notice>
      </div>
    );
  }
  return (
    <FoundTask
      key={path}
      book={book}
      task={task}
      n={index + 1}
      total={tasks.length}
      previous={tasks[index - 1]}
      next={tasks[index + 1]}
    />
  );
}

function FoundTask({
  book,
  task,
  n,
  total,
  previous,
  next,
}: {
  readonly book: Book;
  readonly task: BookTask;
  readonly n: number;
  readonly total: number;
  readonly previous: BookTask | undefined;
  readonly next: BookTask | undefined;
}) {
  const { t } = useTranslation('task');
  const [, navigate] = useLocation();
  const profile = useProfile();
  const period = usePeriod();
  const asOf = useAsOf();
  const now = useMemo(
    () => taskReadings(book, asOf, profile.agency).get(task.path),
    [book, asOf, profile.agency, task.path],
  );
  const section = book.plan.appendix.sections.find(({ number }) => number === task.row.section);
  const isLead = task.leads.some(({ agencyId }) => agencyId === profile.agency);
  return (
    <div className="page">
      <PageHead
        title={t('title', { path: task.row.path })}
        back={{ href: routes.plan(), label: t('back') }}
        sub={
          section === undefined
            ? undefined
            : t('section', { number: section.number, title: sentenceCase(section.title) })
        }
        actions={
          <>
            <span className="mute wide-only">{t('place', { n, total })}</span>
            {previous === undefined ? null : (
              <Button
                icon={<Icon name="left" />}
                aria-label={t('previous', { path: previous.row.path })}
                onClick={() => navigate(routes.task(previous.path))}
              >
                {previous.row.path}
              </Button>
            )}
            {next === undefined ? null : (
              <Button
                aria-label={t('next', { path: next.row.path })}
                onClick={() => navigate(routes.task(next.path))}
              >
                {next.row.path}
                <Icon name="right" />
              </Button>
            )}
            {isLead ? (
              <Button look="primary" onClick={() => navigate(routes.report(period.id, task.path))}>
                {t('writeReport', { period: period.title })}
              </Button>
            ) : profile.role === 'focal' ? (
              <Button look="primary" onClick={() => navigate(routes.closingDay(period.id))}>
                {t('seeClosingDay', { period: period.title })}
              </Button>
            ) : null}
          </>
        }
      />
      <div className="cols task-cols">
        <div className="pane">
          <div className="task-title">
            <span className="task-no">{task.row.path}</span>
            <p className="doc">{task.row.content}</p>
          </div>
          <TaskReadingTable plan={book.plan} task={task} agencies={book.agencies} />
          <MeasuresSection book={book} task={task} />
          <RemarksSection task={task} />
        </div>
        <SidePane label={t('state.label')}>
          {now === undefined ? null : <StateSection now={now} asOf={asOf} />}
          <ExtensionsSection task={task} />
          <ReportsSection book={book} task={task} />
          <EvidenceSection book={book} task={task} />
          <HistorySection book={book} task={task} />
        </SidePane>
      </div>
      <StatusBar>
        <span>{t('foot', { path: task.row.path, n, total })}</span>
        <StatusBarLine />
        <span>{t('footVoice')}</span>
      </StatusBar>
    </div>
  );
}
