import { fieldWord } from '#renderer/ui/record/value-words.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { Correction } from '#shared/domain/report.ts';
import type { PeriodId } from '#shared/ids.ts';
import { useBook } from '#renderer/data/session-context.tsx';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import { useTranslation } from 'react-i18next';
import { LabelledGroup, ReportRow } from './report-row.tsx';

/** What this report corrects of earlier ones; each can be taken out again until it is sent. */
export function CorrectionsRow({
  corrections,
  readOnly,
  onChange,
}: {
  readonly corrections: readonly Correction[];
  readonly readOnly: boolean;
  readonly onChange: (corrections: readonly Correction[]) => void;
}) {
  const { t } = useTranslation('report');
  const { periods } = useBook();
  if (corrections.length === 0) return null;
  const title = (id: PeriodId) => findPeriod(periods, id).title;
  return (
    <ReportRow old={null}>
      <LabelledGroup label={t('field.corrections')}>
        <ul className="rep-corrections" aria-label={t('field.corrections')}>
          {corrections.map((correction, index) => (
            <li key={index}>
              <CorrectionText correction={correction} period={title(correction.period)} />
              {readOnly ? null : (
                <>
                  {' '}
                  <LinkButton
                    aria-label={t('correction.removeThis', { n: index + 1 })}
                    onClick={() => onChange(corrections.filter((_, i) => i !== index))}
                  >
                    {t('correction.remove')}
                  </LinkButton>
                </>
              )}
            </li>
          ))}
        </ul>
      </LabelledGroup>
    </ReportRow>
  );
}

/** "Quý II/2024 · Tiến độ: 30 % → 20 %. Lý do: cộng nhầm". */
export function CorrectionText({
  correction: { field, was, is, reason },
  period,
}: {
  readonly correction: Correction;
  readonly period: string;
}) {
  const { t } = useTranslation('report');
  return (
    <>
      <span className="strong">{period}</span> · {fieldWord(field)}:{' '}
      <del>{was === '' ? t('none.text') : was}</del> → <ins>{is}</ins>.{' '}
      <span className="second">{t('correction.because', { reason })}</span>
    </>
  );
}
