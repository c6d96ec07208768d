import { type RowHeight, usePreferences } from '#renderer/state/preferences.ts';
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from './segmented-control.tsx';

const ROW_HEIGHTS: readonly RowHeight[] = ['compact', 'medium', 'full'];

/** How many lines of a row are shown; one choice for every table. */
export function RowHeightControl() {
  const { t } = useTranslation('ui');
  const { rowHeight, setRowHeight } = usePreferences();
  return (
    <>
      <span className="mute wide-only">{t('rowHeight.label')}</span>
      <SegmentedControl
        label={t('rowHeight.label')}
        options={ROW_HEIGHTS.map((value) => ({ value, label: t(`rowHeight.${value}`) }))}
        value={rowHeight}
        onChange={setRowHeight}
      />
    </>
  );
}
