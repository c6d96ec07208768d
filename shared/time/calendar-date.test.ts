import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOf,
  dateOfInstant,
  dayOfWeek,
  daysBetween,
  endOfMonth,
  endOfQuarter,
  isCalendarDate,
  startOfQuarter,
} from './calendar-date.ts';

const day = fc
  .tuple(
    fc.integer({ min: 1950, max: 2150 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, ofMonth]) => dateOf(year, month, ofMonth) ?? '');

describe('calendar dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2024-2-9', false],
    ['2024-13-01', false],
    ['', false],
    ['2024-02-29T00:00', false],
  ])('isCalendarDate(%j) = %j', (text, real) => {
    expect(isCalendarDate(text)).toBe(real);
  });

  it('knows ends of months and quarters', () => {
    expect(endOfMonth(2024, 2)).toBe('2024-02-29');
    expect(endOfQuarter(2024, 3)).toBe('2024-09-30');
    expect(startOfQuarter(2024, 4)).toBe('2024-10-01');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(dayOfWeek('2024-09-14')).toBe(6);
  });

  it('adds and counts days back and forth', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
      { seed: 158 },
    );
  });

  it('takes the day in Vietnam, not in London', () => {
    expect(dateOfInstant(Date.UTC(2024, 8, 16, 16, 59))).toBe('2024-09-16');
    expect(dateOfInstant(Date.UTC(2024, 8, 16, 17, 0))).toBe('2024-09-17');
  });
});
