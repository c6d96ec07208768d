import { routes } from '#renderer/app/routes.ts';
import { useAsOf, useBook, useProfile } from '#renderer/data/session-context.tsx';
import { usePreferences } from '#renderer/state/preferences.ts';
import { setShownTasks } from '#renderer/state/shown-tasks.ts';
import { useViewState } from '#renderer/state/view-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import { passesFilters } from '#renderer/ui/grid/filter-rows.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { StatusBar } from '#renderer/ui/status-bar.tsx';
import { taskReadings } from '#shared/book/task-readings.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CellNote } from './cell-note.tsx';
import { issuerName } from './issuer-name.ts';
import { NoMatch } from './no-match.tsx';
import { planColumns } from './plan-columns.tsx';
import { planRows } from './plan-rows.ts';
import { usePlanTableView } from './plan-table-view.ts';
import { PlanTools } from './plan-tools.tsx';
import { StatusSumsBar } from './status-sums-bar.tsx';
import { useExportExcel } from './use-export-excel.ts';

/** The table is the home: the plan as its appendix has it, with the program's own columns beside it. */
export function PlanTablePage() {
  const { t } = useTranslation('plan-table');
  const [, navigate] = useLocation();
  const book = useBook();
  const asOf = useAsOf();
  const profile = useProfile();
  const view = usePlanTableView();
  const { rowHeight, columnWidths, setColumnWidth } = usePreferences();
  const { selection, select } = useViewState();
  const excel = useExportExcel();
  const { plan } = book;
  const canConfirm = profile.role === 'focal';

  const columns = useMemo(() => {
    const names = new Map<string, string>(book.agencies.map(({ id, shortName }) => [id, shortName]));
    return planColumns({ t, plan, canConfirm, agencyName: (id) => names.get(id) ?? id });
  }, [t, plan, canConfirm, book.agencies]);
  const allRows = useMemo(
    () =>
      planRows(book, taskReadings(book, asOf, profile.agency), {
        tasks: (count) => t('head.tasks', { count }),
        group: (count, first, last) => t('head.group', { count, first, last }),
      }),
    [book, asOf, profile.agency, t],
  );
  const items = useMemo(() => allRows.flatMap((row) => (row.kind === 'item' ? [row.item] : [])), [allRows]);
  const rows = useMemo(() => {
    const paths = selection === null ? null : new Set(selection.paths);
    return allRows.filter(
      (row) =>
        row.kind !== 'item' ||
        ((!view.attentionOnly || row.item.needsAttention) && (paths === null || paths.has(row.id))),
    );
  }, [allRows, view.attentionOnly, selection]);
  const shown = useMemo(
    () =>
      rows.flatMap((row) =>
        row.kind === 'item' && passesFilters(columns, view.filters, row.item) ? [row.item] : [],
      ),
    [rows, columns, view.filters],
  );
  // Printing offers exactly these rows.
  useEffect(() => {
    const paths = shown.map(({ task }) => task.path);
    const label = selection?.label ?? t('filteredRows', { shown: paths.length, all: items.length });
    setShownTasks(paths.length === items.length ? null : { label, paths });
  }, [shown, items.length, selection, t]);
  const dropAll = () => {
    view.clear();
    select(null);
  };

  return (
    <div className="page">
      <PageHead
        title={t('title', { number: plan.number })}
        sub={[formatDate(plan.date), issuerName(book), plan.shortTitle].join(' · ')}
        actions={
          <>
            <Button onClick={() => navigate(routes.fullText())}>{t('fullText')}</Button>
            <Button onClick={() => void excel.run()}>{excel.busy ? t('exporting') : t('excel')}</Button>
            <Button icon={<Icon name="print" />} onClick={() => navigate(routes.print())}>
              {t('print')}
            </Button>
          </>
        }
      >
        <PlanTools
          columns={columns}
          rows={rows}
          attentionCount={items.filter((item) => item.needsAttention).length}
        />
        {selection === null ? null : (
          <p className="plan-selection">
            <span className="strong">{t('selection', { label: selection.label })}</span>
            <LinkButton onClick={() => select(null)}>{t('selectionOff')}</LinkButton>
          </p>
        )}
      </PageHead>
      <Grid
        label={t('grid', { number: plan.number })}
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
        empty={
          <NoMatch
            columns={columns}
            filters={view.filters}
            attentionOnly={view.attentionOnly}
            total={items.length}
            onDrop={(id) => {
              const { [id]: _dropped, ...others } = view.filters;
              view.setFilters(others);
            }}
            onDropAll={dropAll}
          />
        }
      />
      <StatusBar
        right={<CellNote columns={columns} rows={rows} abbreviations={plan.appendix.abbreviations} />}
      >
        <StatusSumsBar
          items={shown}
          total={items.length}
          filters={view.filters}
          onFilters={view.setFilters}
        />
      </StatusBar>
    </div>
  );
}
