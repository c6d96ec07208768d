import { useClosingDay } from '#renderer/data/use-closing-day.ts';
import { routes } from '#renderer/app/routes.ts';
import { usePendingDevices } from '#renderer/data/pending-devices.ts';
import { useAsOf, useBook, usePeriod, useProfile } from '#renderer/data/session-context.tsx';
import { useViewState } from '#renderer/state/view-state.ts';
import { BackupReminder } from '#renderer/ui/backup-reminder.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DatePick } from '#renderer/ui/date-pick.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { ReminderSection } from '#renderer/ui/reminders/reminder-section.tsx';
import { SidePane } from '#renderer/ui/side-pane.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { taskReadings } from '#shared/book/task-readings.ts';
import { owedTasks } from '#shared/domain/closing-day/owed-tasks.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { attentionGroups, ATTENTION_GROUPS, ownTasks } from './attention.ts';
import { AttentionTable } from './attention-table.tsx';
import { ClosingSection } from './closing-section.tsx';
import { DeadlineTimeline } from './deadline-timeline.tsx';
import { NextStepsSection } from './next-steps-section.tsx';
import { nextSteps } from './next-steps.ts';
import { StatusSumsSection } from './status-sums-section.tsx';
import './overview.css';

/** What is due, late, to confirm, to report; the next closing day; all deadlines on one line of time. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const [, navigate] = useLocation();
  const book = useBook();
  const profile = useProfile();
  const asOf = useAsOf();
  const period = usePeriod();
  const devices = usePendingDevices();
  const chosenAsOf = useViewState((state) => state.asOf);
  const setAsOf = useViewState((state) => state.setAsOf);
  const focal = profile.role === 'focal';

  const readings = useMemo(() => taskReadings(book, asOf, profile.agency), [book, asOf, profile.agency]);
  const tasks = useMemo(() => ownTasks(book, profile.agency, focal), [book, profile.agency, focal]);
  const groups = useMemo(() => attentionGroups(tasks, readings), [tasks, readings]);
  const closing = useClosingDay(period);
  const steps = useMemo(
    () =>
      nextSteps({
        book,
        profile,
        period,
        asOf,
        closing,
        reportTasks: owedTasks(book, profile.agency, period),
        pendingDevices: devices.length,
      }),
    [book, profile, period, asOf, closing, devices.length],
  );
  const attention = ATTENTION_GROUPS.reduce((sum, group) => sum + groups[group].length, 0);
  const words = { plan: book.plan.number, count: tasks.length, date: formatDate(asOf) };
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        sub={focal ? t('sub.focal', words) : t('sub.agency', { ...words, agency: profile.agencyShortName })}
        actions={
          <>
            <DatePick
              label={t('asOf')}
              value={asOf}
              chosen={chosenAsOf !== null}
              onChange={setAsOf}
              onToday={() => setAsOf(null)}
            />
            {focal ? (
              <Button look="primary" onClick={() => navigate(routes.closingDay(period.id))}>
                {t('openClosing', { period: period.title })}
              </Button>
            ) : (
              <Button look="primary" onClick={() => navigate(routes.report(period.id))}>
                {t('openReport', { period: period.title })}
              </Button>
            )}
          </>
        }
      />
      <div className="cols ovw-cols">
        <div className="pane">
          <DeadlineTimeline tasks={tasks} readings={readings} />
          {attention === 0 ? (
            <Notice kind="empty" title={t('calm.title')}>
              {t('calm.text', { period: period.title, sendBy: formatDate(period.sendBy) })}
            </Notice>
          ) : (
            <AttentionTable groups={groups} count={attention} all={tasks.length} />
          )}
        </div>
        <SidePane label={t('side')}>
          <BackupReminder />
          <NextStepsSection steps={steps} />
          <ReminderSection />
          <ClosingSection period={period} />
          <StatusSumsSection tasks={tasks} readings={readings} />
        </SidePane>
      </div>
      <StatusBar>
        <span>{t('foot', { count: attention, all: tasks.length })}</span>
      </StatusBar>
    </div>
  );
}
