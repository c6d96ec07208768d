import { routes } from '#renderer/app/routes.ts';
import { useAsOf, useBook } from '#renderer/data/session-context.tsx';
import { useViewState } from '#renderer/state/view-state.ts';
import { DatePick } from '#renderer/ui/date-pick.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { PageHead, Tools } from '#renderer/ui/page-head.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { OpenTasks, OpenTrend } from './open-tasks.ts';
import { Quadrant } from './quadrant.tsx';
import { Rates } from './rates.tsx';
import { SummaryBody, type SummaryView } from './summary-body.tsx';
import { SummaryActions } from './summary-actions.tsx';
import { SummaryFiles } from './summary-files.tsx';
import { SummaryFilters } from './summary-filters.tsx';
import { TasksDialog, TrendTasksDialog } from './tasks-dialog.tsx';
import { TrendChart } from './trend-chart.tsx';
import { usePeriodFromAddress } from '#renderer/app/use-period-from-address.ts';
import { useSummary } from './use-summary.ts';
import './summary.css';

/** What the accepted reports add up to. Every number opens the tasks behind it. */
export function SummaryPage() {
  const { t } = useTranslation('summary');
  const [, navigate] = useLocation();
  const { periods } = useBook();
  const period = usePeriodFromAddress();
  const asOf = useAsOf();
  const filter = useViewState((state) => state.summaryFilter);
  const whole = useSummary(period, asOf);
  const summary = useSummary(period, asOf, filter);
  const chosenAsOf = useViewState((state) => state.asOf);
  const setAsOf = useViewState((state) => state.setAsOf);
  const setPeriod = useViewState((state) => state.setPeriod);
  const [view, setView] = useState<SummaryView>('agency');
  const [opened, setOpened] = useState<OpenTasks | null>(null);
  const [trend, setTrend] = useState<OpenTrend | null>(null);
  const { counted, leftOut } = summary;

  return (
    <div className="page">
      <PageHead
        title={t('title', { period: period.title })}
        sub={
          <>
            {t('sub.asOf', { asOf: formatDate(asOf) })}
            <span className="wide-only">
              {t('sub.tasks', { count: summary.total.cells.assigned.length })}
            </span>
            {t('sub.accepted', { count: counted.length })}
            {leftOut.length === 0 ? null : (
              <>
                {', '}
                <Link href={routes.closingDay(period.id)}>{t('leftOut', { count: leftOut.length })}</Link>
              </>
            )}
          </>
        }
        actions={
          <>
            <PickOne
              label={t('period')}
              options={periods.map(({ id, title }) => ({ value: id, label: title }))}
              value={period.id}
              onChange={(id) => {
                setPeriod(id);
                navigate(routes.summary(id));
              }}
            />
            <SummaryActions summary={whole} />
          </>
        }
      />
      <div className="cols summary-cols">
        <aside className="pane summary-left">
          {counted.length === 0 ? (
            <section className="sect">
              <InlineNote tone="need">
                <b className="strong">{t('empty.title', { period: period.title })}.</b> {t('empty.text')}{' '}
                <Link href={routes.closingDay(period.id)}>{t('empty.go')}</Link>
              </InlineNote>
            </section>
          ) : null}
          <section className="sect">
            <Quadrant summary={summary} onOpen={setOpened} />
          </section>
          <section className="sect">
            <Rates summary={summary} onOpen={setOpened} />
          </section>
          <section className="sect">
            <h2 className="h2">
              {t('trend.title')} <span className="mute wide-only">{t('trend.note')}</span>
              <span className="right trend-legend" aria-hidden="true">
                <span className="trend-done">● {t('trend.done')}</span>
                <span className="trend-overdue">■ {t('trend.overdue')}</span>
              </span>
            </h2>
            <TrendChart points={summary.trend} onOpen={setTrend} />
          </section>
        </aside>
        <div className="wrap pane">
          <Tools
            label={t('by.label')}
            right={
              <>
                <SummaryFiles summary={whole} shown={summary} />
              </>
            }
          >
            <SegmentedControl
              label={t('by.label')}
              options={[
                { value: 'agency', label: t('by.agency') },
                { value: 'section', label: t('by.section') },
                { value: 'deadlineKind', label: t('by.deadlineKind') },
                { value: 'late', label: t('by.late', { count: summary.total.cells.overdue.length }) },
                { value: 'remarks', label: t('by.remarks') },
              ]}
              value={view}
              onChange={setView}
            />
          </Tools>
          <SummaryFilters
            whole={whole}
            shown={summary}
            right={
              <DatePick
                label={t('asOf')}
                value={asOf}
                onChange={setAsOf}
                chosen={chosenAsOf !== null}
                onToday={() => setAsOf(null)}
              />
            }
          />
          <SummaryBody summary={summary} view={view} onOpen={setOpened} />
        </div>
      </div>
      {opened === null ? null : (
        <TasksDialog summary={summary} opened={opened} onClose={() => setOpened(null)} />
      )}
      {trend === null ? null : (
        <TrendTasksDialog filter={summary.filter} opened={trend} onClose={() => setTrend(null)} />
      )}
      <StatusBar>
        <span>{t('foot')}</span>
      </StatusBar>
    </div>
  );
}
