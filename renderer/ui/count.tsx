import { formatNumber } from '#shared/time/format-number.ts';

/** A number in a table: zero is a quiet dash, so that what is there stands out. */
export function Count({ value }: { readonly value: number }) {
  return value === 0 ? <span className="mute">–</span> : <>{formatNumber(value)}</>;
}
