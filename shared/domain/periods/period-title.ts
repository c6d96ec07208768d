import { assertNever } from '#shared/assert.ts';
import type { PeriodParts } from './period-id.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The period's name on screen and on paper, e.g. `Quý III/2024`, `6 tháng đầu năm 2024`, `Tháng 9/2024`. */
export function periodTitle({ kind, year, n }: PeriodParts): string {
  switch (kind) {
    case 'month':
      return `Tháng ${n <= 2 ? `0${n}` : n}/${year}`;
    case 'quarter':
      return `Quý ${ROMAN[n - 1] ?? n}/${year}`;
    case 'half-year':
      return `6 tháng ${n === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nine-months':
      return `9 tháng năm ${year}`;
    case 'year':
      return `Năm ${year}`;
    case 'ad-hoc':
      return `Đột xuất ${n}/${year}`;
    default:
      return assertNever(kind);
  }
}
