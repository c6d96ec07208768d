import { Button } from '#renderer/ui/button.tsx';
import type { ColumnFilter, ColumnFilters, GridColumn } from '#renderer/ui/grid/grid-types.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from './plan-item.ts';

/** The filters let nothing through: says which they are and offers to take one or all of them off. */
export function NoMatch({
  columns,
  filters,
  attentionOnly,
  total,
  onDrop,
  onDropAll,
}: {
  readonly columns: readonly GridColumn<PlanItem>[];
  readonly filters: ColumnFilters;
  readonly attentionOnly: boolean;
  readonly total: number;
  readonly onDrop: (columnId: string) => void;
  readonly onDropAll: () => void;
}) {
  const { t } = useTranslation('plan-table');
  const active = columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter === undefined ? [] : [{ column, words: describe(column, filter) }];
  });
  function describe(column: GridColumn<PlanItem>, filter: ColumnFilter): string {
    if (filter.kind === 'text') return t('none.contains', { column: column.header, text: filter.text });
    const label = column.valueLabel ?? ((value: string) => value);
    return t('none.filter', { column: column.header, values: filter.values.map(label).join(', ') || '–' });
  }
  const words = [...active.map((filter) => filter.words), ...(attentionOnly ? [t('filters.attention')] : [])];
  const last = active.at(-1)?.column;
  return (
    <Notice
      kind="empty"
      title={t('none.title')}
      actions={
        <>
          {last === undefined || words.length < 2 ? null : (
            <Button onClick={() => onDrop(last.id)}>{t('none.off', { column: last.header })}</Button>
          )}
          <Button look="primary" onClick={onDropAll}>
            {t('none.allOff')}
          </Button>
        </>
      }
    >
      {t('none.text', { filters: words.join(', '), count: total })}
    </Notice>
  );
}
