import { useAsOf } from '#renderer/data/session-context.tsx';
import { useViewState } from '#renderer/state/view-state.ts';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { DatePick } from '#renderer/ui/date-pick.tsx';
import { FilterPick } from '#renderer/ui/filter-pick.tsx';
import { filterOptions } from '#renderer/ui/grid/filter-options.ts';
import type { ColumnFilters, GridColumn, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { Tools } from '#renderer/ui/page-head.tsx';
import { RowHeightControl } from '#renderer/ui/row-height-control.tsx';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from './plan-item.ts';
import { usePlanTableView } from './plan-table-view.ts';

/** The filters used most stand above the table; they are the same as those in the column heads. */
const PICKS = [
  { column: 'number', label: 'section' },
  { column: 'lead', label: 'lead' },
  { column: 'status', label: 'status' },
  { column: 'deadline', label: 'deadline' },
] as const;

export function PlanTools({
  columns,
  rows,
  attentionCount,
}: {
  readonly columns: readonly GridColumn<PlanItem>[];
  readonly rows: readonly GridRow<PlanItem>[];
  readonly attentionCount: number;
}) {
  const { t } = useTranslation('plan-table');
  const { filters, setFilters, attentionOnly, setAttentionOnly } = usePlanTableView();
  const chosenAsOf = useViewState((state) => state.asOf);
  const setAsOf = useViewState((state) => state.setAsOf);
  const asOf = useAsOf();
  return (
    <Tools
      label={t('tools')}
      right={
        <>
          <RowHeightControl />
          <DatePick
            label={t('asOf')}
            value={asOf}
            chosen={chosenAsOf !== null}
            onChange={setAsOf}
            onToday={() => setAsOf(null)}
          />
        </>
      }
    >
      {PICKS.map(({ column: id, label }) => {
        const column = columns.find((candidate) => candidate.id === id);
        if (column === undefined) return null;
        return (
          <FilterPick
            key={id}
            label={t(`filters.${label}`)}
            options={filterOptions(column, columns, rows, filters)}
            selected={ticksOf(filters, id)}
            onChange={(values) => {
              const { [id]: _replaced, ...others } = filters;
              setFilters(values === null ? others : { ...others, [id]: { kind: 'ticks', values } });
            }}
          />
        );
      })}
      <span
        className="pick pick-check"
        data-on={attentionOnly || undefined}
        title={t('filters.attentionHelp')}
      >
        <CheckBox checked={attentionOnly} onChange={setAttentionOnly}>
          {t('filters.attention')} <b className="strong">{attentionCount}</b>
        </CheckBox>
      </span>
    </Tools>
  );
}

function ticksOf(filters: ColumnFilters, id: string): readonly string[] | null {
  const filter = filters[id];
  return filter?.kind === 'ticks' ? filter.values : null;
}
