import type { GridColumn, GridRow } from '#renderer/ui/grid/grid-types.ts';
import { abbreviationSpans } from '#shared/domain/agencies/abbreviation-spans.ts';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from './plan-item.ts';
import { usePlanTableView } from './plan-table-view.ts';

/** In the status bar: the active cell, and its abbreviations in full, which makes them readable by keyboard. */
export function CellNote({
  columns,
  rows,
  abbreviations,
}: {
  readonly columns: readonly GridColumn<PlanItem>[];
  readonly rows: readonly GridRow<PlanItem>[];
  readonly abbreviations: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation('plan-table');
  const active = usePlanTableView((state) => state.cursor?.active);
  const row = rows.find(({ id }) => id === active?.rowId);
  const column = columns.find(({ id }) => id === active?.columnId);
  if (row?.kind !== 'item' || column === undefined) return null;
  const spans = abbreviationSpans(column.text(row.item), abbreviations);
  const words = [...new Map(spans.map(({ text, full }) => [text, full]))].map(
    ([text, full]) => `${text}: ${full}`,
  );
  return (
    <span className="plan-cell-note wide-only">
      {words.length > 0 ? words.join(' · ') : t('cell', { path: row.id, column: column.header })}
    </span>
  );
}
