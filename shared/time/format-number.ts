const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const oneDecimal = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Decimal comma, dot between thousands: `1.234`, `2,4`. At most three decimals. */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** A share as a percentage with one decimal: `formatShare(5, 39)` → `12,8 %`; `—` when nothing was counted. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '—' : `${oneDecimal.format((part / whole) * 100)} %`;
}

/** A whole percentage: `70 %`. */
export function formatPercent(percent: number): string {
  return `${formatNumber(percent)} %`;
}
