import { defaultSchedule, REGULAR_KINDS } from '#shared/domain/periods/schedule.ts';
import { adHocPeriod } from '#shared/domain/periods/reporting-period.ts';
import { periodChange } from '#shared/book/changes/schedule-changes.ts';
import { expect, it } from 'vitest';
import { recordVi } from './vi.ts';

/** What a period is told by; never different between two writers. */
const IDENTITY = new Set(['id', 'kind', 'year', 'n']);

it('names every field of a period and of the schedule, and the values that are words', () => {
  const period = adHocPeriod(2024, 1, { from: '2024-09-01', to: '2024-09-10' });
  const { fields } = periodChange(period, { by: '', at: 0 });
  const stored = [...Object.keys(fields), ...Object.keys(defaultSchedule)];
  const nameless = stored.filter((field) => !IDENTITY.has(field) && !(field in recordVi.fields));
  expect(nameless).toEqual([]);
  const words = [...REGULAR_KINDS, 'administrative', 'calendar'];
  expect(words.filter((word) => !(word in recordVi.states))).toEqual([]);
});
