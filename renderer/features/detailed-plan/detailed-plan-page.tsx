import { routes } from '#renderer/app/routes.ts';
import { useProfile } from '#renderer/data/session-context.tsx';
import { usePreferences } from '#renderer/state/preferences.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { formatDate } from '#shared/time/format-date.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { DetailedPlanTools } from './detailed-plan-tools.tsx';
import { useDetailedPlanView } from './detailed-plan-view.ts';
import { templateEdits } from './measure-actions.ts';
import { measureColumns } from './measure-columns.tsx';
import { measureRows, type PlannedTask } from './measure-rows.ts';
import { MeasureSums } from './measure-sums.tsx';
import { PlanFileDialog } from './plan-file-dialog.tsx';
import { useDetailedPlan } from './use-detailed-plan.ts';
import { useMeasureEditing } from './use-measure-editing.ts';
import { usePlanFiles } from './use-plan-files.ts';
import './detailed-plan.css';

/** The agency's own plan: each of its tasks broken into measures, in a table that is typed in like a sheet. */
export function DetailedPlanPage() {
  const { t } = useTranslation('detailed-plan');
  const [, navigate] = useLocation();
  const profile = useProfile();
  const plan = useDetailedPlan();
  const { planned, asOf } = plan;
  const view = useDetailedPlanView();
  const { rowHeight, columnWidths, setColumnWidth } = usePreferences();

  const columns = useMemo(() => measureColumns(t), [t]);
  const allRows = useMemo(() => {
    const note = ({ task, measures }: PlannedTask) =>
      [
        task.due === null ? t('head.noDue') : t('head.due', { date: formatDate(task.due) }),
        measures.length === 0 ? t('head.none') : t('head.measures', { count: measures.length }),
      ].join(' · ');
    return measureRows(planned, asOf, note);
  }, [planned, asOf, t]);
  const items = allRows.flatMap((row) =>
    row.kind === 'item' && row.item.kind === 'measure' ? [row.item] : [],
  );
  const rows = useMemo(
    () =>
      view.issuesOnly
        ? allRows.filter(
            (row) => row.kind !== 'item' || (row.item.kind === 'measure' && row.item.issues.length > 0),
          )
        : allRows,
    [allRows, view.issuesOnly],
  );
  const editing = useMeasureEditing(plan, rows, columns);
  const files = usePlanFiles();

  if (planned.length === 0) {
    return (
      <div className="page">
        <PageHead title={t('title')} />
        <Notice
          kind="empty"
          title={t('empty.title', { agency: profile.agencyName })}
          actions={
            <Button look="primary" onClick={() => navigate(routes.plan())}>
              {t('empty.open')}
            </Button>
          }
        >
          {t('empty.text')}
        </Notice>
      </div>
    );
  }
  const bare = planned.filter(({ measures }) => measures.length === 0).length;
  const takeTemplates = () => {
    const edits = templateEdits(planned, plan.newStep);
    const count = edits.length;
    plan.save(t('labels.template', { count }), edits, t('done.template', { count, tasks: bare }));
  };
  return (
    <div className="page">
      <PageHead
        title={t('title')}
        sub={t('sub', {
          agency: profile.agencyShortName,
          measures: items.length,
          planned: planned.length - bare,
          tasks: planned.length,
        })}
        actions={
          <>
            <Button icon={<Icon name="print" />} onClick={() => navigate(routes.print('ke-hoach-chi-tiet'))}>
              {t('file.print')}
            </Button>
            <Button
              disabledReason={items.length === 0 ? t('file.empty') : undefined}
              onClick={() => void files.writeWord()}
            >
              {t('file.writeWord')}
            </Button>
            <Button onClick={() => void files.choose()}>{t('file.choose')}</Button>
            <Button onClick={() => void files.write()}>{t('file.write')}</Button>
            <Button
              look={items.length === 0 ? 'primary' : 'normal'}
              disabledReason={bare === 0 ? t('actions.templateNone') : undefined}
              title={t('actions.templateHelp')}
              onClick={takeTemplates}
            >
              {t('actions.template')}
            </Button>
          </>
        }
      >
        <DetailedPlanTools
          plan={plan}
          rows={rows}
          issueCount={items.filter(({ issues }) => issues.length > 0).length}
        />
      </PageHead>
      <Grid
        label={t('grid', { agency: profile.agencyName })}
        columns={columns}
        rows={rows}
        filters={view.filters}
        onFilters={view.setFilters}
        rowHeight={rowHeight}
        columnWidths={columnWidths}
        onColumnWidth={setColumnWidth}
        cursor={view.cursor}
        onCursor={view.setCursor}
        onOpen={(item) => navigate(routes.task(item.task.path))}
        editing={editing}
        empty={
          <Notice
            kind="empty"
            title={t('noMatch.title')}
            actions={
              <Button
                onClick={() => {
                  view.setFilters({});
                  view.setIssuesOnly(false);
                }}
              >
                {t('noMatch.off')}
              </Button>
            }
          />
        }
      />
      <StatusBar>
        <MeasureSums items={items} />
      </StatusBar>
      {files.read === null ? null : (
        <PlanFileDialog file={files.read} onTake={() => void files.take()} onClose={files.leave} />
      )}
    </div>
  );
}
