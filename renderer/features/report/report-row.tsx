import { wordDiff } from '#shared/text/word-diff.ts';
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

/** Last period's text, with the words marked that this period says no more; in grey that there was none. */
export function OldText({
  text,
  now,
  none,
}: {
  readonly text: string;
  /** What stands in the field now; left out where the two are not compared. */
  readonly now?: string;
  readonly none: string;
}) {
  if (text === '') return <span className="mute">{none}</span>;
  if (now === undefined || now.trim() === '' || now === text) return <p className="rep-old-text">{text}</p>;
  return (
    <p className="rep-old-text">
      {wordDiff(text, now)
        .filter(({ kind }) => kind !== 'added')
        .map((piece, index) =>
          piece.kind === 'removed' ? (
            <del key={index}>{piece.text}</del>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
    </p>
  );
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
