import { CheckBox } from '#renderer/ui/check-box.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { Margins, Orientation } from '#shared/office/print/paper.ts';
import { useTranslation } from 'react-i18next';
import type { PrintedColumns, PrintOptionsValue, ScopeKind } from './print-options-value.ts';

const SIZES = ['9', '10', '11', '12', '13'] as const;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What of the appendix goes on paper: columns, rows; and what the paper is. */
export function PrintOptions({
  value,
  onChange,
  issuedColumns,
  heads,
  taskCount,
  hasMeasures,
  shown,
  lateCount,
  sections,
  agencies,
  margins,
}: {
  /** With the size in effect. */
  readonly value: PrintOptionsValue;
  readonly onChange: (value: PrintOptionsValue) => void;
  readonly issuedColumns: number;
  /** Columns that can be left out. */
  readonly heads: readonly string[];
  /** All tasks of the appendix. */
  readonly taskCount: number;
  /** Some task has a detailed plan. */
  readonly hasMeasures: boolean;
  /** The rows the plan table shows now, when it does not show all. */
  readonly shown: { readonly label: string; readonly count: number } | null;
  readonly lateCount: number;
  readonly sections: readonly Choice[];
  readonly agencies: readonly Choice[];
  readonly margins: Margins;
}) {
  const { t } = useTranslation('print');
  const tasks = (count: number) => t('scope.tasks', { count });
  const set = (part: Partial<PrintOptionsValue>) => onChange({ ...value, ...part });
  const keep = (head: string, wanted: boolean) => {
    const without = new Set(value.without);
    if (wanted) without.delete(head);
    else without.add(head);
    set({ without });
  };
  return (
    <>
      <PaneSection title={t('columns.label')}>
        <RadioRow<PrintedColumns>
          column
          label={t('columns.label')}
          labelHidden
          value={value.columns}
          onChange={(columns) => set({ columns, fontSize: null })}
          options={[
            {
              value: 'issued',
              label: t('columns.issued'),
              help: t('columns.issuedHelp', { count: issuedColumns }),
            },
            { value: 'progress', label: t('columns.progress'), help: t('columns.progressHelp') },
            ...(hasMeasures
              ? [
                  {
                    value: 'measures' as const,
                    label: t('columns.measures'),
                    help: t('columns.measuresHelp'),
                  },
                ]
              : []),
          ]}
        />
        <details className="prn-columns">
          <summary>
            {value.without.size === 0
              ? t('columns.single')
              : t('columns.singleSome', { count: value.without.size })}
          </summary>
          {heads.map((head) => (
            <CheckBox key={head} checked={!value.without.has(head)} onChange={(wanted) => keep(head, wanted)}>
              {head}
            </CheckBox>
          ))}
        </details>
      </PaneSection>
      <PaneSection title={t('scope.label')}>
        <RadioRow<ScopeKind>
          column
          label={t('scope.label')}
          labelHidden
          value={value.scope}
          onChange={(scope) => set({ scope })}
          options={[
            { value: 'all', label: t('scope.all'), help: tasks(taskCount) },
            ...(shown === null
              ? []
              : [
                  {
                    value: 'shown' as const,
                    label: t('scope.shown', { count: shown.count }),
                    help: shown.label,
                  },
                ]),
            ...(lateCount === 0
              ? []
              : [{ value: 'late' as const, label: t('scope.late'), help: tasks(lateCount) }]),
            ...(sections.length < 2 ? [] : [{ value: 'section' as const, label: t('scope.section') }]),
            { value: 'agency', label: t('scope.agency') },
          ]}
        />
        {value.scope === 'section' ? (
          <div className="prn-agency">
            <PickOne
              label={t('scope.sectionLabel')}
              options={sections}
              value={value.section}
              onChange={(section) => set({ section })}
            />
          </div>
        ) : null}
        {value.scope === 'agency' ? (
          <div className="prn-agency">
            <PickOne
              label={t('scope.agencyLabel')}
              options={agencies}
              value={value.agency}
              onChange={(agency) => set({ agency })}
            />
          </div>
        ) : null}
      </PaneSection>
      <PaneSection title={t('paper.label')}>
        <div className="prn-paper-choice">
          <SegmentedControl<Orientation>
            label={t('paper.size')}
            value={value.orientation}
            onChange={(orientation) => set({ orientation })}
            options={[
              { value: 'landscape', label: t('paper.landscape') },
              { value: 'portrait', label: t('paper.portrait') },
            ]}
          />
          <PickOne
            label={t('paper.font')}
            options={SIZES.map((size) => ({ value: size, label: t('paper.points', { size }) }))}
            value={String(value.fontSize ?? '')}
            onChange={(size) => set({ fontSize: Number(size) })}
          />
        </div>
        <PaperFacts margins={margins} />
      </PaneSection>
    </>
  );
}

/** What is not chosen here: the office's margins, and that numbers and dates stand as issued. */
export function PaperFacts({ margins }: { readonly margins: Margins }) {
  const { t } = useTranslation('print');
  return (
    <dl className="dl prn-facts">
      <dt>{t('paper.margins')}</dt>
      <dd>{t('paper.marginsAre', { ...margins })}</dd>
      <dt>{t('paper.dates')}</dt>
      <dd>{t('paper.datesAre')}</dd>
    </dl>
  );
}
