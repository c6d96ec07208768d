import type { ReactNode } from 'react';
import './check-box.css';

export function CheckBox({
  checked,
  onChange,
  children,
  help,
  indeterminate = false,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly help?: ReactNode;
  /** Some, not all, of what the box stands for. */
  readonly indeterminate?: boolean;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        ref={(box) => {
          if (box !== null) box.indeterminate = indeterminate;
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {help === undefined ? null : <span className="check-help">{help}</span>}
      </span>
    </label>
  );
}
