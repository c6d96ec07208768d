import { PickOne } from '#renderer/ui/pick-one.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { PaneSection } from '#renderer/ui/side-pane.tsx';
import type { ColumnSet } from '#shared/office/appendix/output-columns.ts';
import { useTranslation } from 'react-i18next';

export type ScopeKind = 'all' | 'shown' | 'agency';

export interface PrintOptionsValue {
  readonly columns: ColumnSet;
  readonly scope: ScopeKind;
  /** Meaningful while `scope` is `agency`. */
  readonly agency: string;
}

/** What goes on paper: columns, rows; and what the paper is. */
export function PrintOptions({
  value,
  onChange,
  issuedColumns,
  taskCount,
  shown,
  agencies,
  fontSize,
}: {
  readonly value: PrintOptionsValue;
  readonly onChange: (value: PrintOptionsValue) => void;
  readonly issuedColumns: number;
  /** All tasks of the appendix. */
  readonly taskCount: number;
  /** The rows the plan table shows now, when it does not show all. */
  readonly shown: { readonly label: string; readonly count: number } | null;
  /** Points. */
  readonly fontSize: number;
  readonly agencies: readonly { readonly value: string; readonly label: string }[];
}) {
  const { t } = useTranslation('print');
  const tasks = (count: number) => t('scope.tasks', { count });
  return (
    <>
      <PaneSection title={t('columns.label')}>
        <RadioRow<ColumnSet>
          column
          label={t('columns.label')}
          labelHidden
          value={value.columns}
          onChange={(columns) => onChange({ ...value, columns })}
          options={[
            {
              value: 'issued',
              label: t('columns.issued'),
              help: t('columns.issuedHelp', { count: issuedColumns }),
            },
            { value: 'progress', label: t('columns.progress'), help: t('columns.progressHelp') },
          ]}
        />
      </PaneSection>
      <PaneSection title={t('scope.label')}>
        <RadioRow<ScopeKind>
          column
          label={t('scope.label')}
          labelHidden
          value={value.scope}
          onChange={(scope) => onChange({ ...value, scope })}
          options={[
            { value: 'all', label: t('scope.all'), help: tasks(taskCount) },
            ...(shown === null
              ? []
              : [
                  {
                    value: 'shown' as const,
                    label: t('scope.shown'),
                    help: `${tasks(shown.count)} · ${shown.label}`,
                  },
                ]),
            { value: 'agency', label: t('scope.agency') },
          ]}
        />
        {value.scope === 'agency' ? (
          <div className="prn-agency">
            <PickOne
              label={t('scope.agencyLabel')}
              options={agencies}
              value={value.agency}
              onChange={(agency) => onChange({ ...value, agency })}
            />
          </div>
        ) : null}
      </PaneSection>
      <PaneSection title={t('paper.label')}>
        <dl className="dl prn-facts">
          <dt>{t('paper.size')}</dt>
          <dd>{t('paper.sizeIs')}</dd>
          <dt>{t('paper.margins')}</dt>
          <dd>{t('paper.marginsAre')}</dd>
          <dt>{t('paper.font')}</dt>
          <dd>{t('paper.fontIs', { size: fontSize })}</dd>
          <dt>{t('paper.dates')}</dt>
          <dd>{t('paper.datesAre')}</dd>
        </dl>
      </PaneSection>
    </>
  );
}
