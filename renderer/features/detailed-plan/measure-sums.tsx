import type { MeasureState } from '#shared/domain/measures/measure-state.ts';
import { useTranslation } from 'react-i18next';

/** "12 biện pháp = 3 xong · 5 đang làm · 4 chưa bắt đầu · 0 quá hạn": the parts add up. */
export function MeasureSums({ items }: { readonly items: readonly { readonly state: MeasureState }[] }) {
  const { t } = useTranslation('detailed-plan');
  const count = (kind: MeasureState['kind']) => items.filter(({ state }) => state.kind === kind).length;
  return (
    <span>
      {t('sums', {
        all: items.length,
        done: count('done'),
        running: count('running'),
        notStarted: count('not-started'),
        overdue: count('overdue'),
      })}
    </span>
  );
}
