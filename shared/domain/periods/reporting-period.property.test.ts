import { addDays, dayOfWeek, endOfMonth, monthOf, yearOf } from '#shared/time/calendar-date.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { Holiday } from './holidays.ts';
import { periodsPerYear, reportingPeriod } from './reporting-period.ts';
import { defaultSchedule, periodSettingsOf, REGULAR_KINDS, type Schedule } from './schedule.ts';
import { isWorkingDay } from './working-days.ts';

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];
const day = fc.integer({ min: 0, max: 6 * 366 }).map((days) => addDays('2025-01-01', days));
const holiday = fc
  .record({ from: day, length: fc.integer({ min: 0, max: 15 }), kind: fc.constantFrom('off', 'worked') })
  .map(({ from, length, kind }): Holiday => ({
    from,
    to: kind === 'worked' ? from : addDays(from, length),
    name: '',
    kind,
    verified: false,
  }));
const schedules: fc.Arbitrary<Schedule> = fc.record({
  windows: fc.constantFrom('administrative', 'calendar'),
  sendingWorkingDays: fc.integer({ min: 0, max: 30 }),
  upwardWorkingDays: fc.constant(null),
  kinds: fc.constant(defaultSchedule.kinds),
  holidays: fc.array(holiday, { maxLength: 8 }),
});
const kinds = fc.constantFrom(...REGULAR_KINDS);

const allOf = (kind: (typeof REGULAR_KINDS)[number], schedule: Schedule): readonly ReportingPeriod[] =>
  YEARS.flatMap((year) =>
    Array.from({ length: periodsPerYear(kind) }, (_, index) =>
      reportingPeriod(kind, year, index + 1, periodSettingsOf(schedule)),
    ),
  );
const holds = (check: (schedule: Schedule, kind: (typeof REGULAR_KINDS)[number]) => void) =>
  fc.assert(fc.property(schedules, kinds, check), { seed: 2025, numRuns: 80 });

describe('every regular period of 2025–2030, whatever the schedule', () => {
  it('is sent on a working day, never before its cut-off, so many working days after it', () => {
    holds((schedule, kind) => {
      const { holidays } = periodSettingsOf(schedule);
      for (const { to, sendBy } of allOf(kind, schedule)) {
        expect(sendBy >= to).toBe(true);
        expect(isWorkingDay(sendBy, holidays)).toBe(true);
        let between = 0;
        for (let at = addDays(to, 1); at <= sendBy; at = addDays(at, 1)) {
          if (isWorkingDay(at, holidays)) between += 1;
        }
        const usual = schedule.sendingWorkingDays;
        expect(between).toBe(usual === 0 && !isWorkingDay(to, holidays) ? 1 : usual);
      }
    });
  });

  it('follows the one before without a gap or a day in both, and together they are the years', () => {
    holds((schedule, kind) => {
      const all = allOf(kind, schedule);
      const calendar = schedule.windows === 'calendar';
      expect(all[0]?.from).toBe(calendar ? '2025-01-01' : '2024-12-15');
      const end = kind === 'nine-months' ? ['2030-09-14', '2030-09-30'] : ['2030-12-14', '2030-12-31'];
      expect(all.at(-1)?.to).toBe(end[calendar ? 1 : 0]);
      for (const [index, { from, to }] of all.entries()) {
        expect(from <= to).toBe(true);
        const before = all[index - 1];
        if (before === undefined) continue;
        if (kind === 'nine-months') expect(from > before.to).toBe(true);
        else expect(from).toBe(addDays(before.to, 1));
      }
    });
  });

  it('closes on the 14th, or on the last day of a month', () => {
    holds((schedule, kind) => {
      for (const { to } of allOf(kind, schedule)) {
        const last = endOfMonth(yearOf(to), monthOf(to));
        expect(to).toBe(schedule.windows === 'calendar' ? last : `${to.slice(0, 8)}14`);
      }
    });
  });

  it('has an id, a title and a number of its own', () => {
    holds((schedule, kind) => {
      const all = allOf(kind, schedule);
      for (const of of ['id', 'title'] as const) {
        expect(new Set(all.map((period) => period[of])).size).toBe(all.length);
      }
    });
  });
});

it('half-years, nine months and the year begin and close with quarters', () => {
  for (const windows of ['administrative', 'calendar'] as const) {
    const settings = periodSettingsOf({ ...defaultSchedule, windows });
    for (const year of YEARS) {
      const quarter = (n: number) => reportingPeriod('quarter', year, n, settings);
      const spans = [
        [reportingPeriod('half-year', year, 1, settings), 1, 2],
        [reportingPeriod('half-year', year, 2, settings), 3, 4],
        [reportingPeriod('nine-months', year, 1, settings), 1, 3],
        [reportingPeriod('year', year, 1, settings), 1, 4],
      ] as const;
      for (const [{ from, to, sendBy }, first, last] of spans) {
        expect([from, to, sendBy]).toEqual([quarter(first).from, quarter(last).to, quarter(last).sendBy]);
      }
    }
  }
});

it('never falls on a weekend that nobody works in exchange', () => {
  for (const kind of REGULAR_KINDS) {
    for (const { sendBy } of allOf(kind, defaultSchedule)) expect(dayOfWeek(sendBy)).toBeLessThanOrEqual(5);
  }
});
