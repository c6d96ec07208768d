import type { PeriodId } from '#shared/ids.ts';
import { parsePeriodId } from '#shared/domain/periods/period-id.ts';

/**
 * The short code that a frozen report is named by, e.g. `3Q-1D22`: the period, then four digits of the content's hash.
 * Short enough to be read out on the telephone; the whole hash is in the ledger.
 *
 * @param contentHash hex digits, at least four.
 */
export function submissionCode(contentHash: string, period: PeriodId): string {
  const { kind, n } = parsePeriodId(period);
  const prefix = {
    month: `${String(n).padStart(2, '0')}T`,
    quarter: `${n}Q`,
    'half-year': `${n}H`,
    'nine-months': '9M',
    year: 'CN',
    'ad-hoc': `DX${n}`,
  }[kind];
  return `${prefix}-${contentHash.slice(0, 4).toUpperCase()}`;
}
