import { expect, it } from 'vitest';
import { checkSchedule } from './check-schedule.ts';
import { defaultSchedule, type Schedule } from './schedule.ts';

const off = (from: string, to: string) => ({ from, to, name: 'Nghỉ', kind: 'off', verified: true }) as const;

it.each<[Partial<Schedule>, string]>([
  [{ kinds: [] }, 'schedule-without-kind'],
  [{ sendingWorkingDays: 31 }, 'schedule-days'],
  [{ sendingWorkingDays: 1.5 }, 'schedule-days'],
  [{ upwardWorkingDays: -1 }, 'schedule-days'],
  [{ holidays: [off('2026-02-30', '2026-03-01')] }, 'holiday-date'],
  [{ holidays: [off('2026-03-02', '2026-03-01')] }, 'holiday-order'],
  [{ holidays: [off('2025-03-01', '2026-03-01')] }, 'holiday-too-long'],
  [{ holidays: [{ ...off('2026-03-01', '2026-03-01'), name: 'x'.repeat(201) }] }, 'holiday-name'],
  [{ holidays: Array.from({ length: 501 }, () => off('2026-03-01', '2026-03-01')) }, 'too-many-holidays'],
])('refuses case %$ ($1)', (given, code) => {
  expect(() => checkSchedule({ ...defaultSchedule, ...given })).toThrow(expect.objectContaining({ code }));
});

it('takes the limits themselves', () => {
  const holidays = [off('2026-03-01', '2026-03-31')];
  expect(() => checkSchedule({ ...defaultSchedule, sendingWorkingDays: 30, holidays })).not.toThrow();
});
