import { assertNever } from '#shared/assert.ts';
import { formatNumber, formatPercent } from '#shared/time/format-number.ts';
import type { MeasureState } from './measure-state.ts';

/** Where a measure stands, in words for screen and paper: "Quá hạn 17 ngày, 70 %". */
export function measureStateWords(state: MeasureState): string {
  switch (state.kind) {
    case 'done':
      return 'Xong';
    case 'not-started':
      return 'Chưa bắt đầu';
    case 'running':
      return formatPercent(state.progress);
    case 'overdue':
      return `Quá hạn ${formatNumber(state.days)} ngày, ${formatPercent(state.progress)}`;
    default:
      return assertNever(state);
  }
}
