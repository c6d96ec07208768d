import type { ComponentProps } from 'react';
import { type FieldBase, FieldRow } from './field-row.tsx';

export interface TextFieldProps
  extends FieldBase, Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'type'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'search' | 'password';
}

/** One line of text. Never rewrites what is being typed, so that every input method works. */
export function TextField({
  label,
  labelSide,
  labelHidden,
  labelNote,
  help,
  error,
  value,
  onChange,
  className,
  ...input
}: TextFieldProps) {
  const base = fieldBase({ label, labelSide, labelHidden, labelNote, help, error });
  return (
    <FieldRow {...base}>
      {(control) => (
        <input
          autoComplete="off"
          {...input}
          {...control}
          className={className === undefined ? 'field' : `field ${className}`}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldRow>
  );
}

type Loose = { [Key in keyof FieldBase]: FieldBase[Key] | undefined };

/** Picks the shared field properties without passing `undefined` on. */
export function fieldBase(props: Loose): FieldBase {
  const given = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as FieldBase;
}
