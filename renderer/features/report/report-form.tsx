import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioRow } from '#renderer/ui/radio-row.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { ReportedState } from '#shared/domain/report.ts';
import { LONGEST_TEXT, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { formatNumber, formatPercent } from '#shared/time/format-number.ts';
import { useTranslation } from 'react-i18next';
import { CorrectionsRow } from './corrections-list.tsx';
import { EvidenceRow } from './evidence-row.tsx';
import { type ExtensionFacts, ExtensionRow } from './extension-row.tsx';
import { ProductList } from './product-list.tsx';
import { ProductsEditor } from './products-editor.tsx';
import { ProgressChange } from './progress-change.tsx';
import { TEXT_FIELDS, type PutEdits, type ReportEdits, type WrittenField } from './report-fields.ts';
import { LabelledGroup, OldText, ReportRow, ShownValue } from './report-row.tsx';

const STATES: readonly ReportedState[] = [
  'in-progress',
  'advised-waiting',
  'done',
  'paused',
  'no-longer-fits',
];

/** The fields of one task's report beside last period's values. Which fields are asked depends on what is reported. */
export function ReportForm({
  values,
  old,
  overdue,
  extension,
  readOnly,
  onChange,
  onPut,
}: {
  readonly values: ReportFields;
  /** Last period's report; null when there was none. */
  readonly old: ReportFields | null;
  /** The reason for being late is asked for. */
  readonly overdue: boolean;
  /** Null for a part: the deadline is the lead's. */
  readonly extension: ExtensionFacts | null;
  readonly readOnly: boolean;
  readonly onChange: (edits: ReportEdits) => void;
  /** What is chosen, not typed: files. */
  readonly onPut: PutEdits;
}) {
  const { t } = useTranslation('report');
  const area = (field: WrittenField, label: string, help?: string) => (
    <ReportRow
      key={field}
      old={old === null ? null : <OldText text={old[field]} now={values[field]} none={t('none.text')} />}
    >
      {readOnly ? (
        <ShownValue label={label} text={values[field]} none={t('none.text')} />
      ) : (
        <TextArea
          label={label}
          labelSide="left"
          {...(help === undefined ? {} : { help })}
          rows={field === 'result' ? 4 : 1}
          data-report-field={field}
          value={values[field]}
          error={
            values[field].length > LONGEST_TEXT
              ? t('tooLong', { length: formatNumber(values[field].length), most: formatNumber(LONGEST_TEXT) })
              : undefined
          }
          onChange={(text) => onChange({ [field]: text })}
        />
      )}
    </ReportRow>
  );
  const progressWords = ({ progress, progressBasis }: ReportFields) =>
    [
      progress === null ? '' : formatPercent(progress),
      progressBasis === '' ? '' : t('progress.basis', { basis: progressBasis }),
    ]
      .filter(Boolean)
      .join(' ');
  const [result, ...afterProducts] = TEXT_FIELDS;
  return (
    <>
      <ReportRow
        old={
          old === null ? null : (
            <OldText text={old.state === null ? '' : t(`state.${old.state}`)} none={t('none.state')} />
          )
        }
      >
        {readOnly ? (
          <ShownValue
            label={t('field.state')}
            text={values.state === null ? '' : t(`state.${values.state}`)}
            none={t('none.state')}
          />
        ) : (
          <LabelledGroup label={t('field.state')}>
            <div data-report-field="state" className="rep-states">
              <RadioRow
                label={t('field.state')}
                labelHidden
                options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
                value={values.state}
                onChange={(state) => onChange({ state })}
              />
            </div>
          </LabelledGroup>
        )}
      </ReportRow>
      {values.state === 'advised-waiting' ? area('basis', t('field.waitingFor'), t('help.waitingFor')) : null}
      {values.state === 'no-longer-fits' ? area('basis', t('field.basis'), t('help.basis')) : null}
      {values.state === 'done' ? (
        <ReportRow old={old === null || old.completedOn === null ? null : formatDate(old.completedOn)}>
          <div className="rep-date" data-report-field="completedOn">
            {readOnly ? (
              <ShownValue
                label={t('field.completedOn')}
                text={values.completedOn === null ? '' : formatDate(values.completedOn)}
                none={t('none.progress')}
              />
            ) : (
              <DateField
                label={t('field.completedOn')}
                labelSide="left"
                help={t('help.completedOn')}
                value={values.completedOn}
                onChange={(completedOn) => onChange({ completedOn })}
              />
            )}
          </div>
        </ReportRow>
      ) : null}
      <ReportRow old={old === null ? null : <OldText text={progressWords(old)} none={t('none.progress')} />}>
        <LabelledGroup label={t('field.progress')}>
          <div className="rep-progress" data-report-field="progress">
            {readOnly ? (
              <span className="rep-shown">{progressWords(values) || t('none.progress')}</span>
            ) : (
              <NumberField
                label={t('field.progress')}
                labelHidden
                min={0}
                max={100}
                unit="%"
                value={values.progress}
                onChange={(progress) => onChange({ progress })}
              />
            )}
            <ProgressChange now={values.progress} before={old?.progress ?? null} />
            {readOnly ? null : (
              <div className="rep-progress-basis" data-report-field="progressBasis">
                <span className="second" aria-hidden="true">
                  {t('progress.by')}
                </span>
                <TextField
                  label={t('field.progressBasis')}
                  labelHidden
                  title={t('help.progressBasis')}
                  value={values.progressBasis}
                  onChange={(progressBasis) => onChange({ progressBasis })}
                />
              </div>
            )}
          </div>
        </LabelledGroup>
      </ReportRow>
      {overdue ? area('lateReason', t('field.lateReason'), t('help.lateReason')) : null}
      {area(result, t('field.result'))}
      <ReportRow old={old === null ? null : <ProductList products={old.products} />}>
        <LabelledGroup label={t('field.products')} hint={t('help.products')}>
          <div data-report-field="products">
            {readOnly ? (
              <div className="rep-shown">
                <ProductList products={values.products} />
              </div>
            ) : (
              <ProductsEditor
                products={values.products}
                onChange={(products) => onChange({ products })}
                onPut={onPut}
              />
            )}
          </div>
        </LabelledGroup>
      </ReportRow>
      <EvidenceRow evidence={values.evidence} old={old?.evidence ?? null} readOnly={readOnly} onPut={onPut} />
      {afterProducts.map((field) => area(field, t(`field.${field}`)))}
      {extension === null ? null : (
        <ExtensionRow
          facts={extension}
          value={values.extension}
          old={old?.extension ?? null}
          readOnly={readOnly}
          onChange={(asked) => onChange({ extension: asked })}
        />
      )}
      <CorrectionsRow
        corrections={values.corrections}
        readOnly={readOnly}
        onChange={(corrections) => onChange({ corrections })}
      />
    </>
  );
}
