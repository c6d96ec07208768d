import { routes } from '#renderer/app/routes.ts';
import { useBook, useProfile, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { SidePane } from '#renderer/ui/side-pane.tsx';
import { startReport } from '#renderer/use-cases/start-report.ts';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import type { TaskPath } from '#shared/ids.ts';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { FrozenNote } from './frozen-note.tsx';
import { OpenPlaces } from './open-places.tsx';
import { ReportHead } from './report-head.tsx';
import { SendDialog } from './send-dialog.tsx';
import { StartNotice } from './start-notice.tsx';
import { fieldAt } from './field-at.ts';
import { TaskEditor } from './task-editor.tsx';
import { isWritten, type TaskView } from './task-view.ts';
import { TaskList } from './task-list.tsx';
import { useCurrentTask } from './use-current-task.ts';
import { useFreeze } from './use-freeze.ts';
import { usePeriodReport } from './use-period-report.ts';
import './report.css';

/** One agency's report of one period, task by task, beside the period before (screen 03). */
export function ReportPage() {
  const { t } = useTranslation('report');
  const session = useSession();
  const profile = useProfile();
  const book = useBook();
  const [, navigate] = useLocation();
  const report = usePeriodReport();
  const { period, views, parts, all, owed, earlier, started } = report;
  const written = all.some(isWritten);
  const [current, setCurrent] = useCurrentTask(report, profile.agency);
  const freeze = useFreeze(report);
  const [sending, setSending] = useState(false);
  const [focus, setFocus] = useState<{ readonly field: keyof TaskReport } | null>(null);
  const open = (task: TaskPath, field: keyof TaskReport | null) => {
    setCurrent(task);
    setFocus(field && { field });
  };

  const start = async (from: ReportingPeriod | null) => {
    // A part that was given last time goes on; the others wait until somebody writes in them.
    const given = parts.filter(({ own }) => from && book.report(profile.agency, own.task.path, from.id));
    const tasks = [...views, ...given].map(({ own }) => own.task.path);
    await startReport(session, book, tasks, period.id, from?.id ?? null);
    sayAction({ tone: 'done', text: t('start.done', { period: period.title, count: tasks.length }) });
  };
  const openNeed = ({ own, issues }: TaskView, field?: keyof TaskReport) =>
    open(own.task.path, field ?? issues[0]?.field ?? 'result');
  const step = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!event.ctrlKey || event.shiftKey || event.altKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || !current) return;
    event.preventDefault();
    const next = all[all.indexOf(current) + by];
    if (next) open(next.own.task.path, fieldAt(event.target) ?? 'result');
  };

  const cannotSend = () => {
    if (!owed && !written) return t('checkUnwritten');
    if (!started) return t('checkNothing');
    if (!freeze.readOnly) return undefined;
    return freeze.stage === 'accepted' ? t('checkAccepted') : t('checkSent');
  };
  const head = (
    <ReportHead
      period={period}
      notAsked={!owed && views.length > 0}
      cannotSend={cannotSend()}
      cannotWrite={started && views.length > 0 && (owed || written) ? undefined : t('word.nothing')}
      onSend={() => setSending(true)}
    />
  );
  if (current === undefined) return <div className="page">{head}</div>;
  if (current === null) {
    return (
      <div className="page">
        {head}
        <Notice
          kind="empty"
          title={t('noTasks.title', { agency: profile.agencyName })}
          actions={
            <Button look="primary" onClick={() => navigate(routes.plan())}>
              {t('noTasks.open')}
            </Button>
          }
        >
          {t('noTasks.text', {
            plan: book.plan.number,
            count: book.tasks.filter((task) => !task.isGroup).length,
          })}
        </Notice>
      </div>
    );
  }
  if (!started) {
    return (
      <div className="page">
        {head}
        <StartNotice
          period={period}
          agency={profile.agencyName}
          count={views.length}
          earlier={earlier}
          onStart={(from) => void start(from).catch(sayProblem)}
        />
      </div>
    );
  }
  const { path, row } = current.own.task;
  const placeText = () => {
    const [list, key] =
      current.own.role === 'coordinating' ? ([parts, 'partPlace'] as const) : ([views, 'place'] as const);
    return t(`foot.${key}`, { path: row.path, n: list.indexOf(current) + 1, all: list.length });
  };
  return (
    <div className="page" onKeyDown={step}>
      {head}
      <div className="cols rep-cols">
        <SidePane label={t('list')}>
          <TaskList views={all} current={path} onPick={(task) => open(task, null)} />
        </SidePane>
        <div className="pane rep-pane">
          <TaskEditor
            key={`${period.id}/${path}`}
            view={current}
            period={period}
            before={report.before}
            place={placeText()}
            readOnly={freeze.readOnly}
            focus={focus}
            onRestored={freeze.resume}
            notes={<FrozenNote freeze={freeze} task={current.own.task} period={period} />}
          />
          {freeze.readOnly ? null : <OpenPlaces views={all} onPick={openNeed} />}
        </div>
      </div>
      {sending ? (
        <SendDialog
          report={report}
          onClose={() => setSending(false)}
          onFix={(view, field) => {
            setSending(false);
            openNeed(view, field);
          }}
        />
      ) : null}
    </div>
  );
}
