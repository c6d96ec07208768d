import { NumberField } from '#renderer/ui/number-field.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { MARGIN_RANGES, type PageMargins } from '#shared/office/setup/office-setup.ts';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from './setup-form.tsx';

const SIDES: readonly (keyof PageMargins)[] = ['top', 'bottom', 'left', 'right'];

/** Margins within the decree's ranges, and the size of the body's letters. */
export function PageSection({ edit }: SectionProps) {
  const { t } = useTranslation('office-setup');
  const { draft, change, errorOf } = edit;
  return (
    <PaneSection title={t('page.title')} note={t('page.note')}>
      <div className="setup-margins">
        {SIDES.map((side) => {
          const { min, max } = MARGIN_RANGES[side];
          const value = draft.margins[side];
          return (
            <NumberField
              key={side}
              label={t(`page.margins.${side}`)}
              labelNote={`${min}–${max}`}
              unit={t('page.millimetres')}
              min={min}
              max={max}
              error={errorOf(`margins.${side}`)}
              value={Number.isNaN(value) ? null : value}
              onChange={(typed) => change({ margins: { ...draft.margins, [side]: typed ?? Number.NaN } })}
            />
          );
        })}
        <div className="field-row">
          <span className="field-label">{t('page.fontSize')}</span>
          <SegmentedControl
            label={t('page.fontSize')}
            options={[
              { value: '13', label: '13' },
              { value: '14', label: '14' },
            ]}
            value={draft.fontSize === 13 ? '13' : '14'}
            onChange={(size) => change({ fontSize: size === '13' ? 13 : 14 })}
          />
        </div>
      </div>
    </PaneSection>
  );
}
