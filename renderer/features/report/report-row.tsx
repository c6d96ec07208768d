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

/** Of a text that was written anew nearly every word would be marked, and the marks would say nothing. */
const MOST_CHANGED = 0.5;

/** Last period's text, with the words marked that this period says no more, or that it was kept; in grey that there was none. */
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
  const { t } = useTranslation('report');
  if (text === '') return <span className="mute">{none}</span>;
  if (now === text)
    return (
      <p className="rep-old-text">
        {text} <span className="mute">{t('kept')}</span>
      </p>
    );
  const pieces = now === undefined ? [] : wordDiff(text, now).filter(({ kind }) => kind !== 'added');
  const gone = pieces.reduce((sum, piece) => sum + (piece.kind === 'removed' ? piece.text.length : 0), 0);
  if (gone === 0 || gone > text.length * MOST_CHANGED) return <p className="rep-old-text">{text}</p>;
  return (
    <p className="rep-old-text">
      {pieces.map((piece, index) =>
        piece.kind === 'removed' ? (
          <del key={index}>{piece.text}</del>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </p>
  );
}

/** A value of a frozen report, in the place of its field, every line of it; in grey that there is none. */
export function ShownValue({
  label,
  text,
  none,
}: {
  readonly label: string;
  readonly text: string;
  readonly none: string;
}) {
  return (
    <div className="rep-group">
      <span className="rep-label">{label}</span>
      {text.trim() === '' ? (
        <span className="rep-shown mute">{none}</span>
      ) : (
        <span className="rep-shown">{text}</span>
      )}
    </div>
  );
}
