import { submissionChange } from '#shared/book/changes/report-changes.ts';
import { scheduleChanges } from '#shared/book/changes/schedule-changes.ts';
import { defaultSchedule, type Schedule } from '#shared/domain/periods/schedule.ts';
import { agencyId, periodId } from '#shared/ids.ts';
import { FOCAL, machine } from '#shared/ledger/testing/book-parts.ts';
import { expect, it } from 'vitest';
import { reportingPeriodsOf } from './reporting-periods-of.ts';
import { schedulePreview } from './schedule-preview.ts';

const PLAN_DATE = '2024-05-16';
const TODAY = '2024-09-20';
const done = { by: 'Lê Hà', at: 1_726_538_400_000 };
const wanted: Schedule = { ...defaultSchedule, windows: 'calendar', kinds: ['month', 'quarter'] };

it('says what the book says once the schedule is written, without writing', async () => {
  const focal = await machine(1, FOCAL);
  await focal.write([
    submissionChange(agencyId(FOCAL), periodId('2024-H1'), { code: '3Q-0001', taskCount: 1, ...done }),
  ]);
  const written = focal.ledger.version;
  const preview = schedulePreview(focal.ledger, PLAN_DATE, wanted, TODAY);
  expect(focal.ledger.version).toBe(written);
  await focal.write([...scheduleChanges(focal.ledger, PLAN_DATE, wanted, TODAY, done)]);
  const periods = reportingPeriodsOf({ date: PLAN_DATE }, focal.ledger, TODAY);
  expect(preview.flatMap(({ after }) => after ?? [])).toEqual(periods);
});

it('names what is new, what moves, what falls away and what stays', async () => {
  const focal = await machine(1, FOCAL);
  const lines = new Map(
    schedulePreview(focal.ledger, PLAN_DATE, wanted, TODAY).map((line) => [String(line.id), line]),
  );
  expect(lines.get('2024-M10')).toMatchObject({ before: null, changed: true });
  expect(lines.get('2024-Q4')).toMatchObject({
    before: { to: '2024-12-14' },
    after: { to: '2024-12-31' },
    changed: true,
  });
  expect(lines.get('2024-H2')).toMatchObject({ after: null, changed: true });
  expect(
    schedulePreview(focal.ledger, PLAN_DATE, defaultSchedule, TODAY).some(({ changed }) => changed),
  ).toBe(false);
});
