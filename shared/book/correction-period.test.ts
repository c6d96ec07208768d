import { expect, it } from 'vitest';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import { adHocPeriod, reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import type { ReportStage } from '#shared/domain/report.ts';
import { agencyId, taskPath, periodId } from '#shared/ids.ts';
import { correctionPeriod } from './correction-period.ts';

const HEALTH = agencyId('so-y-te');
const Q3 = reportingPeriod('quarter', 2025, 3);
const Q4 = reportingPeriod('quarter', 2025, 4);
const H2 = reportingPeriod('half-year', 2025, 2);
const Q1 = reportingPeriod('quarter', 2026, 1);
const asked: ReportingPeriod = adHocPeriod(2025, 1, { from: '2025-10-01', to: '2025-10-20' });

function into(frozen: ReportingPeriod, periods: readonly ReportingPeriod[], accepted = [frozen]) {
  const frozenIds = new Set(accepted.map(({ id }) => id));
  const stage = (_: string, id: string): ReportStage => (frozenIds.has(periodId(id)) ? 'accepted' : 'none');
  return correctionPeriod({ periods, stage }, HEALTH, frozen.id)?.id ?? null;
}

it('is the next of the same kind, across the year too', () => {
  expect(into(Q3, [Q3, asked, H2, Q4])).toBe('2025-Q4');
  expect(into(Q4, [Q3, Q4, H2, Q1])).toBe('2026-Q1');
  expect(into(Q3, [Q3, Q4, H2, Q1], [Q3, Q4])).toBe('2026-Q1');
});

it('is the next regular one where none of its kind is left', () => {
  expect(into(Q3, [Q3, asked, H2])).toBe('2025-H2');
});

it('of an ad-hoc report is the next regular one, not another request', () => {
  const again = adHocPeriod(2025, 2, { from: '2025-10-21', to: '2025-11-20' });
  expect(into(asked, [asked, again, Q4])).toBe('2025-Q4');
});

it('is an ad-hoc one only where it is asked of the agency and nothing else is left', () => {
  const elsewhere = { ...asked, askedOf: [agencyId('so-tai-chinh')] };
  expect(into(Q3, [Q3, asked])).toBe(asked.id);
  expect(into(Q3, [Q3, elsewhere])).toBeNull();
  expect(into(Q3, [Q3, { ...asked, askedAbout: [taskPath('II.1')] }])).toBeNull();
  expect(into(Q3, [Q3])).toBeNull();
});
