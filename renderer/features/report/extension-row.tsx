import { DateField } from '#renderer/ui/date-field.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { ExtensionAnswerText } from '#renderer/ui/extension/extension-answer-text.tsx';
import type { Extension } from '#shared/domain/extension.ts';
import type { ExtensionRequest } from '#shared/domain/report.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelledGroup, ReportRow, ShownValue } from './report-row.tsx';

/** What the row stands on: the due date in force, the request, the focal point's answer to it. */
export interface ExtensionFacts {
  /** Null: there is nothing to extend. */
  readonly due: CalendarDate | null;
  readonly answer: Extension | undefined;
}

/** "Đề nghị gia hạn đến … vì …" beside last period's request; once it was answered, the answer. */
export function ExtensionRow({
  facts: { due, answer },
  value,
  old,
  readOnly,
  onChange,
}: {
  readonly facts: ExtensionFacts;
  readonly value: ExtensionRequest | null;
  /** Last period's request; null when there was none. */
  readonly old: ExtensionRequest | null;
  readonly readOnly: boolean;
  readonly onChange: (value: ExtensionRequest | null) => void;
}) {
  const { t } = useTranslation('report');
  const [asking, setAsking] = useState(false);
  // A day taken out for a moment must not take the reason with it.
  const [reason, setReason] = useState(value?.reason ?? '');
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking) row.current?.querySelector('input')?.focus();
  }, [asking]);
  if (value === null && old === null && answer === undefined && (readOnly || due === null)) return null;

  const label = t('field.extension');
  const drop = () => {
    setAsking(false);
    setReason('');
    onChange(null);
  };
  const asked = (request: ExtensionRequest) =>
    t('extension.shown', {
      until: formatDate(request.until),
      reason: request.reason === '' ? t('none.text') : request.reason,
    });
  const fixed = readOnly || answer !== undefined;
  return (
    <ReportRow old={old === null ? null : <p className="rep-old-text">{asked(old)}</p>}>
      <div data-report-field="extension" ref={row}>
        {fixed ? (
          <ShownValue label={label} text={value === null ? '' : asked(value)} none={t('none.text')} />
        ) : (
          <LabelledGroup label={label}>
            {value === null && !asking ? (
              <LinkButton onClick={() => setAsking(true)}>{t('extension.ask')}</LinkButton>
            ) : (
              <div className="rep-extension">
                <div className="rep-extension-day">
                  <DateField
                    label={t('extension.until')}
                    labelSide="left"
                    value={value?.until ?? null}
                    onChange={(until) => onChange(until === null ? null : { until, reason })}
                  />
                  {due === null ? null : (
                    <span className="second">{t('extension.due', { date: formatDate(due) })}</span>
                  )}
                  <LinkButton onClick={drop}>{t('extension.drop')}</LinkButton>
                </div>
                {value === null ? null : (
                  <TextArea
                    label={t('extension.reason')}
                    labelSide="left"
                    rows={1}
                    value={value.reason}
                    onChange={(text) => {
                      setReason(text);
                      onChange({ ...value, reason: text });
                    }}
                  />
                )}
              </div>
            )}
          </LabelledGroup>
        )}
        {answer === undefined ? (
          value !== null && readOnly ? (
            <p className="rep-below second">{t('extension.waiting')}</p>
          ) : null
        ) : (
          <div className="rep-below">
            <ExtensionAnswerText extension={answer} />
          </div>
        )}
      </div>
    </ReportRow>
  );
}
