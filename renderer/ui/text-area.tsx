import type { ComponentProps } from 'react';
import { type FieldBase, FieldRow } from './field-row.tsx';
import { fieldBase } from './text-field.tsx';

export interface TextAreaProps
  extends FieldBase, Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines; grows with its text up to 45 % of the window, then scrolls. */
export function TextArea({
  label,
  labelSide,
  labelHidden,
  labelNote,
  help,
  error,
  value,
  onChange,
  ...area
}: TextAreaProps) {
  return (
    <FieldRow {...fieldBase({ label, labelSide, labelHidden, labelNote, help, error })}>
      {(control) => (
        <textarea
          rows={2}
          {...area}
          {...control}
          className="field"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldRow>
  );
}
