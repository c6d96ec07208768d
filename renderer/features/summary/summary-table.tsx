import { StatusShape } from '#renderer/ui/status-shape.tsx';
import { taskLook } from '#renderer/ui/status-looks.ts';
import type { Summary, SummaryCells, SummaryColumn, SummaryTask } from '#shared/domain/summary/types.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';
import type { TaskPath } from '#shared/ids.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { formatNumber } from '#shared/time/format-number.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencyName } from '#renderer/ui/agency-name.tsx';
import type { OpenTasks } from './open-tasks.ts';
import { columnGroups, startsGroup, summaryColumns } from './summary-view.ts';
import { UnitChart } from './unit-chart.tsx';
import { useRovingCells } from './use-roving-cells.ts';

export type SummaryBy = 'agency' | 'section' | 'deadlineKind';

/** Columns whose head shows the shape of the status they count. */
const HEAD_STATUS: Partial<Record<SummaryColumn, TaskStatus>> = {
  doneOnTime: 'done-on-time',
  doneLate: 'done-late',
  inTime: 'in-time',
  overdue: 'overdue',
};

/** Every number opens the tasks it counts; each row's numbers add up to its first, and the columns to the last row. */
export function SummaryTable({
  summary,
  by,
  onOpen,
}: {
  readonly summary: Summary;
  readonly by: SummaryBy;
  readonly onOpen: (tasks: OpenTasks) => void;
}) {
  const { t } = useTranslation('summary');
  const roving = useRovingCells([0, 0]);
  const tasks = useMemo(
    () => new Map<TaskPath, SummaryTask>(summary.tasks.map((task) => [task.path, task])),
    [summary],
  );
  const columns = summaryColumns(summary.total.cells);
  const rows = { agency: summary.byAgency, section: summary.bySection, deadlineKind: summary.byDeadlineKind }[
    by
  ];
  const { agencies } = useBook();
  const agencyOf = (key: string | null) => agencies.find(({ id }) => id === key);

  const figure = (title: string, cells: SummaryCells, column: SummaryColumn, row: number, at: number) => {
    const paths = cells[column];
    if (paths.length === 0) return <span className="mute">–</span>;
    const what = t(`columnName.${column}`);
    return (
      <button
        type="button"
        className="summary-number"
        data-bad={column === 'overdue' || undefined}
        aria-label={t('table.cell', { row: title, column: what, count: paths.length })}
        onClick={() => onOpen({ what: `${title}, ${what}`, paths })}
        {...roving.cell(row, at)}
      >
        {formatNumber(paths.length)}
      </button>
    );
  };
  const cells = (title: string, of: SummaryCells, row: number) => (
    <>
      <td className="num strong">{figure(title, of, 'assigned', row, 0)}</td>
      {columns.map((column, index) => (
        <td key={column} className="num" data-group={startsGroup(columns, index) || undefined}>
          {figure(title, of, column, row, index + 1)}
        </td>
      ))}
    </>
  );

  return (
    <table
      className="tbl tbl-rows summary-table"
      data-by={by}
      aria-label={t('table.label', { by: t(`by.${by}`) })}
      onKeyDown={roving.onKeyDown}
    >
      <colgroup>
        <col />
        <col className="summary-assigned" />
        {columns.map((column) => (
          <col key={column} className="summary-n" data-wide={column === 'routine' || undefined} />
        ))}
        <col className="summary-units" />
      </colgroup>
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            {t(`table.head.${by}`)}
          </th>
          <th rowSpan={2} scope="col" className="num">
            {t('table.assigned')}
          </th>
          {columnGroups(columns).map(({ group, span }) => (
            <th key={group} colSpan={span} scope="colgroup" className="summary-group">
              {t(`table.${group}`)}
            </th>
          ))}
          <th rowSpan={2} scope="col">
            {t('table.each')}
          </th>
        </tr>
        <tr className="summary-heads">
          {columns.map((column, index) => {
            const status = HEAD_STATUS[column];
            return (
              <th
                key={column}
                scope="col"
                className="num"
                data-group={startsGroup(columns, index) || undefined}
              >
                {status === undefined ? null : <StatusShape shape={taskLook(status).shape} size={12} />}
                {t(`table.${column}`)}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const agency = agencyOf(row.key);
          const number = by === 'section' ? `${row.key ?? ''}. ` : '';
          const title = agency?.shortName ?? `${number}${row.title}`;
          const requested = 'requested' in row && row.requested;
          return (
            <tr key={row.key ?? ''}>
              <th scope="row" title={row.title}>
                {agency ? <AgencyName agency={agency} /> : title}
                {requested ? ` ${t('table.requested')}` : null}
              </th>
              {cells(title, row.cells, index)}
              <td>
                <UnitChart
                  paths={row.cells.assigned}
                  tasks={tasks}
                  cell={(n) => roving.cell(index, columns.length + 1 + n)}
                  onOpen={onOpen}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('table.total')}</th>
          {cells(t('table.total'), summary.total.cells, rows.length)}
          <td className="second">
            {columns
              .map((column) => summary.total.cells[column].length)
              .filter((count) => count > 0)
              .join(' + ')}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
