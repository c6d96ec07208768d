import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FieldBase, FieldRow } from './field-row.tsx';
import { fieldBase } from './text-field.tsx';

export interface NumberFieldProps extends FieldBase {
  /** null = not stated, shown as an empty field. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  /** Width in px. */
  readonly width?: number;
  /** Unit after the field, e.g. `%`. */
  readonly unit?: string;
}

/** A whole number. What cannot be read stays on screen with the reason; the last good value is kept. */
export function NumberField({
  label,
  labelSide,
  labelHidden,
  labelNote,
  help,
  error,
  value,
  onChange,
  min,
  max,
  width = 64,
  unit,
}: NumberFieldProps) {
  const { t } = useTranslation('ui');
  /** Text that could not be read; null while the field shows `value`. */
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    // "70 %" says the unit a second time, and means 70.
    const bare = unit !== undefined && text.trim().endsWith(unit) ? text.trim().slice(0, -unit.length) : text;
    const read = readWhole(bare, min, max);
    setTyped(read === undefined ? text : null);
    if (read !== undefined && read !== value) onChange(read);
  };
  const shownError = typed === null ? error : t('number.unreal', { min, max });
  return (
    <FieldRow {...fieldBase({ label, labelSide, labelHidden, labelNote, help, error: shownError })}>
      {(control) => (
        <span>
          <input
            {...control}
            className="field field-number"
            inputMode="numeric"
            autoComplete="off"
            style={{ width }}
            value={typed ?? (value === null ? '' : String(value))}
            onChange={(event) => type(event.currentTarget.value)}
          />
          {unit === undefined ? null : ` ${unit}`}
        </span>
      )}
    </FieldRow>
  );
}

/** The number, null for an empty text, undefined for what is no whole number in the range. */
function readWhole(text: string, min: number, max: number): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^\d+$/u.test(trimmed)) return undefined;
  const number = Number(trimmed);
  return number >= min && number <= max ? number : undefined;
}
