import { useProfile } from '#renderer/data/session-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './error-boundary.tsx';
import { patterns, routes } from './routes.ts';

const OverviewPage = lazy(async () => ({
  default: (await import('#renderer/features/overview/overview-page.tsx')).OverviewPage,
}));
const PlanTablePage = lazy(async () => ({
  default: (await import('#renderer/features/plan-table/plan-table-page.tsx')).PlanTablePage,
}));
const FullTextPage = lazy(async () => ({
  default: (await import('#renderer/features/full-text/full-text-page.tsx')).FullTextPage,
}));
const TaskPage = lazy(async () => ({
  default: (await import('#renderer/features/task/task-page.tsx')).TaskPage,
}));
const DetailedPlanPage = lazy(async () => ({
  default: (await import('#renderer/features/detailed-plan/detailed-plan-page.tsx')).DetailedPlanPage,
}));
const AgenciesPage = lazy(async () => ({
  default: (await import('#renderer/features/agencies/agencies-page.tsx')).AgenciesPage,
}));
const CalendarPage = lazy(async () => ({
  default: (await import('#renderer/features/calendar/calendar-page.tsx')).CalendarPage,
}));
const PeriodsPage = lazy(async () => ({
  default: (await import('#renderer/features/calendar/periods/periods-page.tsx')).PeriodsPage,
}));
const ReportPage = lazy(async () => ({
  default: (await import('#renderer/features/report/report-page.tsx')).ReportPage,
}));
const ClosingDayPage = lazy(async () => ({
  default: (await import('#renderer/features/closing-day/closing-day-page.tsx')).ClosingDayPage,
}));
const SummaryPage = lazy(async () => ({
  default: (await import('#renderer/features/summary/summary-page.tsx')).SummaryPage,
}));
const DraftPage = lazy(async () => ({
  default: (await import('#renderer/features/summary/draft/draft-page.tsx')).DraftPage,
}));
const ExchangePage = lazy(async () => ({
  default: (await import('#renderer/features/exchange/exchange-page.tsx')).ExchangePage,
}));
const ConflictsPage = lazy(async () => ({
  default: (await import('#renderer/features/conflicts/conflicts-page.tsx')).ConflictsPage,
}));
const BackupPage = lazy(async () => ({
  default: (await import('#renderer/features/backup/backup-page.tsx')).BackupPage,
}));
const AppendixReviewPage = lazy(async () => ({
  default: (await import('#renderer/features/appendix-review/appendix-review-page.tsx')).AppendixReviewPage,
}));
const MachinesPage = lazy(async () => ({
  default: (await import('#renderer/features/machines/machines-page.tsx')).MachinesPage,
}));
const GuidePage = lazy(async () => ({
  default: (await import('#renderer/features/guide/guide-page.tsx')).GuidePage,
}));
const PrintPage = lazy(async () => ({
  default: (await import('#renderer/features/print/print-page.tsx')).PrintPage,
}));
const OfficeSetupPage = lazy(async () => ({
  default: (await import('#renderer/features/office-setup/office-setup-page.tsx')).OfficeSetupPage,
}));

/** One page per address. A page that fails leaves the others usable. */
export function Pages() {
  const { t } = useTranslation('app');
  const [address, navigate] = useLocation();
  const focal = useProfile().role === 'focal';
  return (
    <ErrorBoundary
      resetKey={address}
      renderActions={(retry) => (
        <>
          <Button look="primary" onClick={retry}>
            {t('retry')}
          </Button>
          <Button onClick={() => navigate(routes.plan())}>{t('toPlan')}</Button>
        </>
      )}
    >
      <Suspense fallback={<p className="visually-hidden">{t('loading')}</p>}>
        <Switch>
          <Route path="/">
            <Redirect to={routes.plan()} replace />
          </Route>
          <Route path={patterns.overview} component={OverviewPage} />
          <Route path={patterns.fullText} component={FullTextPage} />
          <Route path={patterns.plan} component={PlanTablePage} />
          <Route path={patterns.task} component={TaskPage} />
          <Route path={patterns.detailedPlan} component={DetailedPlanPage} />
          <Route path={patterns.agencies} component={AgenciesPage} />
          <Route path={patterns.periods} component={PeriodsPage} />
          <Route path={patterns.calendar} component={CalendarPage} />
          <Route path={patterns.report} component={ReportPage} />
          {focal ? <Route path={patterns.closingDay} component={ClosingDayPage} /> : null}
          {focal ? <Route path={patterns.draft} component={DraftPage} /> : null}
          {focal ? <Route path={patterns.summary} component={SummaryPage} /> : null}
          <Route path={patterns.exchange} component={ExchangePage} />
          <Route path={patterns.conflicts} component={ConflictsPage} />
          <Route path={patterns.backup} component={BackupPage} />
          <Route path={patterns.appendix} component={AppendixReviewPage} />
          <Route path={patterns.machines} component={MachinesPage} />
          <Route path={patterns.print} component={PrintPage} />
          <Route path={patterns.officeSetup} component={OfficeSetupPage} />
          <Route path={patterns.guide} component={GuidePage} />
          <Route>
            <h1 className="visually-hidden">{t('notFound.title')}</h1>
            <Notice
              kind="empty"
              title={t('notFound.title')}
              actions={
                <Button look="primary" onClick={() => navigate(routes.plan())}>
                  {t('toPlan')}
                </Button>
              }
            >
              {t('notFound.text', { address })}
            </Notice>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
