import type { ColumnFilters } from '#renderer/ui/grid/grid-types.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { StatusBarLine } from '#renderer/ui/status-bar.tsx';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from './plan-item.ts';
import { statusSums } from './status-sums.ts';

/** "39 nhiệm vụ │ Hoàn thành 5 …": adds up under every filter; each number opens the tasks behind it. */
export function StatusSumsBar({
  items,
  total,
  filters,
  onFilters,
}: {
  /** After filtering. */
  readonly items: readonly PlanItem[];
  /** All tasks of the plan. */
  readonly total: number;
  readonly filters: ColumnFilters;
  readonly onFilters: (filters: ColumnFilters) => void;
}) {
  const { t } = useTranslation('plan-table');
  const { status: current, ...others } = filters;
  return (
    <>
      <span>
        {items.length === total ? null : `${t('sums.filtered')} `}
        <b>{items.length === total ? total : `${items.length}/${total}`}</b> {t('sums.tasks')}
      </span>
      <StatusBarLine />
      <div className="plan-sums" role="group" aria-label={t('sums.label')}>
        {statusSums(items).map(({ name, statuses, count }) => {
          const [first] = statuses;
          const pressed = current?.kind === 'ticks' && current.values.join() === statuses.join();
          if (first === undefined) return null;
          return (
            <button
              key={name}
              type="button"
              aria-pressed={pressed}
              title={t('sums.show', { count, word: t(`sums.${name}`) })}
              onClick={() =>
                onFilters(pressed ? others : { ...others, status: { kind: 'ticks', values: statuses } })
              }
            >
              {first === 'elsewhere' ? (
                <span className="mute">
                  {t('sums.elsewhere')} <b>{count}</b>
                </span>
              ) : (
                <StatusMark status={first} plain>
                  {t(`sums.${name}`)} <b>{count}</b>
                </StatusMark>
              )}
            </button>
          );
        })}
      </div>
    </>
  );
}
