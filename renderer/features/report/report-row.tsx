import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One line of the form: this period's field beside last period's value. */
export function ReportRow({ children, old }: { readonly children: ReactNode; readonly old: ReactNode }) {
  const { t } = useTranslation('report');
  return (
    <div className="rep-row">
      <div className="rep-now">{children}</div>
      <div className="rep-old">
        {old === null ? null : (
          <>
            <span className="visually-hidden">{t('before')}: </span>
            {old}
          </>
        )}
      </div>
    </div>
  );
}

/** A group of controls whose label stands at the left, as a field's does. */
export function LabelledGroup({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="rep-group">
      <div className="rep-label" aria-hidden="true">
        {label}
        {hint === undefined ? null : <span className="rep-hint">{hint}</span>}
      </div>
      <div>{children}</div>
    </div>
  );
}

/** Last period's text, or in grey that there was none. */
export function OldText({ text, none }: { readonly text: string; readonly none: string }) {
  return text === '' ? <span className="mute">{none}</span> : <p className="rep-old-text">{text}</p>;
}

/** A value of a frozen report, in the place of its field. */
export function ShownValue({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="rep-group">
      <span className="rep-label">{label}</span>
      <span className="rep-shown">{text}</span>
    </div>
  );
}
