import { type ReactNode, useId } from 'react';
import { StatusShape } from './status-shape.tsx';
import './field.css';

/** What every field has. No placeholder stands in for a label. */
export interface FieldBase {
  readonly label: string;
  /** Label at the left of the field instead of above it, as in the report form. */
  readonly labelSide?: 'top' | 'left';
  /** The label is read by screen readers only, where a visible heading already says it. */
  readonly labelHidden?: boolean;
  /** E.g. "(không bắt buộc)". */
  readonly labelNote?: string;
  readonly help?: ReactNode;
  /** A sentence; shown with a shape beneath the field. */
  readonly error?: string | undefined;
}

/** Attributes the control needs to belong to its label, help and error. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

export function FieldRow({
  label,
  labelSide = 'top',
  labelHidden = false,
  labelNote,
  help,
  error,
  children,
}: FieldBase & { readonly children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const helpId = help === undefined ? undefined : `${id}-help`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [errorId, helpId].filter((part) => part !== undefined).join(' ');
  return (
    <div className="field-row" data-side={(labelSide === 'left' && !labelHidden) || undefined}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
        {labelNote === undefined ? null : <span className="field-optional"> {labelNote}</span>}
      </label>
      {children({
        id,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
      })}
      {error === undefined ? null : (
        <p className="field-error" id={errorId}>
          <StatusShape shape="late" />
          {error}
        </p>
      )}
      {help === undefined ? null : (
        <p className="field-help" id={helpId}>
          {help}
        </p>
      )}
    </div>
  );
}
