import { type ReactNode, useId } from 'react';
import './check-box.css';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly help?: ReactNode;
}

/** One of several, all visible. A fieldset: the legend is the question. */
export function RadioRow<Value extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  column = false,
  disabled = false,
}: {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly column?: boolean;
  readonly disabled?: boolean;
}) {
  const name = useId();
  return (
    <fieldset disabled={disabled}>
      <legend className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</legend>
      <div className="radio-row" data-column={column || undefined}>
        {options.map((option) => (
          <label key={option.value} className="check">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.help === undefined ? null : <span className="check-help">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
