import { addDays } from '#shared/time/calendar-date.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holiday } from './holidays.ts';
import { periodBefore } from './period-before.ts';
import { adHocPeriod, periodsPerYear, reportingPeriod } from './reporting-period.ts';
import { holidaysWith, periodSettingsOf, REGULAR_KINDS, defaultSchedule } from './schedule.ts';
import { isWorkingDay } from './working-days.ts';

const off = (from: string, to = from): Holiday => ({ from, to, name: 'Nghỉ', kind: 'off', verified: true });

describe('holidays of the office', () => {
  const known = [off('2025-01-27', '2025-01-31')];

  it('go before the program’s on the same days and leave its other days', () => {
    const own = { ...off('2025-01-29'), kind: 'worked' as const };
    const all = holidaysWith([own], known);
    expect(all.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['2025-01-27', '2025-01-28', 'off'],
      ['2025-01-29', '2025-01-29', 'worked'],
      ['2025-01-30', '2025-01-31', 'off'],
    ]);
    expect(isWorkingDay('2025-01-29', all)).toBe(true);
    expect(isWorkingDay('2025-01-30', all)).toBe(false);
  });

  it('may lie beside them or cover them whole', () => {
    expect(holidaysWith([off('2025-01-25', '2025-02-02')], known)).toEqual([off('2025-01-25', '2025-02-02')]);
    expect(holidaysWith([off('2025-02-03')], known)).toEqual([...known, off('2025-02-03')]);
  });
});

it('periods of a kind follow one another without gap or overlap, and are sent on a working day', () => {
  const schedules = fc.record({
    windows: fc.constantFrom('administrative' as const, 'calendar' as const),
    sendingWorkingDays: fc.integer({ min: 1, max: 30 }),
    upwardWorkingDays: fc.constant(null),
    kinds: fc.constant(defaultSchedule.kinds),
    holidays: fc.array(
      fc
        .record({ day: fc.integer({ min: 0, max: 700 }), length: fc.integer({ min: 0, max: 9 }) })
        .map(({ day, length }) => off(addDays('2024-01-01', day), addDays('2024-01-01', day + length))),
      { maxLength: 5 },
    ),
  });
  fc.assert(
    fc.property(schedules, fc.constantFrom(...REGULAR_KINDS), (schedule, kind) => {
      const settings = periodSettingsOf(schedule);
      const count = periodsPerYear(kind);
      const all = [2024, 2025].flatMap((year) =>
        Array.from({ length: count }, (_, index) => reportingPeriod(kind, year, index + 1, settings)),
      );
      for (const [index, period] of all.entries()) {
        expect(period.from <= period.to && period.to < period.sendBy).toBe(true);
        expect(isWorkingDay(period.sendBy, settings.holidays)).toBe(true);
        const next = all[index + 1];
        // Nine months is one period a year; the last quarter lies between two of them.
        if (next && kind !== 'nine-months') expect(next.from).toBe(addDays(period.to, 1));
      }
    }),
    { seed: 158, numRuns: 60 },
  );
});

describe('the period a report starts from', () => {
  const periods = [
    reportingPeriod('quarter', 2024, 2),
    reportingPeriod('half-year', 2024, 1),
    adHocPeriod(2024, 1, { from: '2024-07-01', to: '2024-08-10' }),
    reportingPeriod('quarter', 2024, 3),
  ];

  it('is the one before of the same kind', () => {
    expect(periodBefore(periods, reportingPeriod('quarter', 2024, 3))).toBe('2024-Q2');
    expect(periodBefore(periods, reportingPeriod('half-year', 2024, 2))).toBe('2024-H1');
  });

  it('is for an ad-hoc request the last regular one that closed, never another request', () => {
    const second = adHocPeriod(2024, 2, { from: '2024-08-01', to: '2024-08-20' });
    expect(periodBefore([...periods, second], second)).toBe('2024-Q2');
    expect(periodBefore([], second)).toBeNull();
  });
});
