import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodId } from '#shared/ids.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import { publicHolidays } from './holidays.ts';
import { makePeriodId, parsePeriodId } from './period-id.ts';
import { defaultPeriodSettings } from './period-settings.ts';
import { adHocPeriod, previousPeriod, reportingPeriod } from './reporting-period.ts';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

const calendar = { ...defaultPeriodSettings, windows: 'calendar' } as const;

describe('windows of NĐ 09/2019', () => {
  it.each([
    ['month', 9, '2024-M09', 'Tháng 9/2024', '2024-08-15', '2024-09-14', '2024-09-17'],
    ['month', 1, '2024-M01', 'Tháng 01/2024', '2023-12-15', '2024-01-14', '2024-01-16'],
    ['quarter', 1, '2024-Q1', 'Quý I/2024', '2023-12-15', '2024-03-14', '2024-03-18'],
    ['quarter', 2, '2024-Q2', 'Quý II/2024', '2024-03-15', '2024-06-14', '2024-06-18'],
    ['quarter', 3, '2024-Q3', 'Quý III/2024', '2024-06-15', '2024-09-14', '2024-09-17'],
    ['quarter', 4, '2024-Q4', 'Quý IV/2024', '2024-09-15', '2024-12-14', '2024-12-17'],
    ['half-year', 1, '2024-H1', '6 tháng đầu năm 2024', '2023-12-15', '2024-06-14', '2024-06-18'],
    ['half-year', 2, '2024-H2', '6 tháng cuối năm 2024', '2024-06-15', '2024-12-14', '2024-12-17'],
    ['nine-months', 1, '2024-9M', '9 tháng năm 2024', '2023-12-15', '2024-09-14', '2024-09-17'],
    ['year', 1, '2024-Y', 'Năm 2024', '2023-12-15', '2024-12-14', '2024-12-17'],
  ] as const)('%s %i', (kind, n, id, title, from, to, sendBy) => {
    expect(reportingPeriod(kind, 2024, n)).toEqual({ id, kind, year: 2024, n, title, from, to, sendBy });
  });

  it('follow one another without a gap', () => {
    for (const n of [2, 3, 4]) {
      expect(addDays(reportingPeriod('quarter', 2024, n - 1).to, 1)).toBe(
        reportingPeriod('quarter', 2024, n).from,
      );
    }
  });
});

it('calendar windows by setting (NĐ 60/2018)', () => {
  expect(reportingPeriod('quarter', 2024, 1, calendar)).toMatchObject({
    from: '2024-01-01',
    to: '2024-03-31',
  });
  expect(reportingPeriod('half-year', 2024, 2, calendar)).toMatchObject({
    from: '2024-07-01',
    to: '2024-12-31',
  });
});

describe('sending day', () => {
  it('skips weekends and holidays: Tết 2024', () => {
    const settings = { ...calendar, sendingWorkingDays: 6 };
    expect(reportingPeriod('month', 2024, 1, settings).sendBy).toBe('2024-02-15');
  });

  it('counts a Saturday worked in exchange', () => {
    expect(isWorkingDay('2024-05-04', publicHolidays)).toBe(true);
    expect(isWorkingDay('2024-04-29', publicHolidays)).toBe(false);
    expect(addWorkingDays('2024-05-03', 1, publicHolidays)).toBe('2024-05-04');
  });

  it('is with 0 days the cut-off itself, or the next working day where that is a day off', () => {
    const settings = { ...defaultPeriodSettings, sendingWorkingDays: 0 };
    expect(reportingPeriod('quarter', 2024, 2, settings).sendBy).toBe('2024-06-14');
    // 14/9/2024 is a Saturday.
    expect(reportingPeriod('quarter', 2024, 3, settings).sendBy).toBe('2024-09-16');
  });

  it('has no holiday that ends before it begins', () => {
    expect(publicHolidays.filter(({ from, to }) => from > to)).toEqual([]);
  });
});

describe('ids', () => {
  it('come back as the period they came from', () => {
    const parts = fc.oneof(
      fc.record({
        kind: fc.constant('month' as const),
        year: fc.integer({ min: 2000, max: 2100 }),
        n: fc.integer({ min: 1, max: 12 }),
      }),
      fc.record({
        kind: fc.constant('quarter' as const),
        year: fc.integer({ min: 2000, max: 2100 }),
        n: fc.integer({ min: 1, max: 4 }),
      }),
      fc.record({
        kind: fc.constantFrom('year' as const, 'nine-months' as const),
        year: fc.constant(2024),
        n: fc.constant(1),
      }),
      fc.record({
        kind: fc.constant('ad-hoc' as const),
        year: fc.constant(2024),
        n: fc.integer({ min: 1, max: 999 }),
      }),
    );
    fc.assert(
      fc.property(parts, ({ kind, year, n }) => {
        expect(parsePeriodId(makePeriodId(kind, year, n))).toEqual({ kind, year, n });
      }),
      { seed: 158 },
    );
  });

  it.each([
    ['2024-Q5', 'period-number'],
    ['2024-M13', 'period-number'],
    ['1999-Q1', 'period-year'],
    ['2024-X1', 'period-id'],
    ['', 'period-id'],
    ['2024-Q3 ', 'period-id'],
  ])('%j is refused with %s', (id, code) => {
    expect(() => parsePeriodId(id)).toThrow(expect.objectContaining({ code }));
  });
});

it('refuses years and numbers that are none', () => {
  expect(() => reportingPeriod('quarter', 24, 1)).toThrow(expect.objectContaining({ code: 'period-year' }));
  expect(() => reportingPeriod('quarter', 2024, 0)).toThrow(
    expect.objectContaining({ code: 'period-number' }),
  );
  expect(() => reportingPeriod('ad-hoc', 2024, 1)).toThrow(
    expect.objectContaining({ code: 'period-ad-hoc' }),
  );
});

it('goes back a period', () => {
  expect(previousPeriod(periodId('2024-Q1'))).toBe('2023-Q4');
  expect(previousPeriod(periodId('2024-M09'))).toBe('2024-M08');
  expect(previousPeriod(periodId('2024-H1'))).toBe('2023-H2');
  expect(previousPeriod(periodId('2024-Y'))).toBe('2023-Y');
  expect(previousPeriod(periodId('2024-A1'))).toBeNull();
});

it('takes the dates of an ad-hoc report from its request', () => {
  const period = adHocPeriod(2024, 2, { from: '2024-09-01', to: '2024-09-20' });
  expect(period).toMatchObject({ id: '2024-A2', sendBy: '2024-09-24', title: 'Đột xuất 2/2024' });
  expect(() => adHocPeriod(2024, 2, { from: '2024-09-21', to: '2024-09-20' })).toThrow(
    expect.objectContaining({ code: 'period-dates' }),
  );
});
