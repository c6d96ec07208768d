import { describe, expect, test } from 'vitest';
import { holidayDoubt, sendingDoubt } from './holiday-doubt.ts';
import { knowsHolidaysOf, publicHolidays, type Holiday } from './holidays.ts';
import { reportingPeriod } from './reporting-period.ts';
import { defaultSchedule } from './schedule.ts';

const NEW_YEAR: Holiday = {
  from: '2028-01-03',
  to: '2028-01-03',
  name: 'Tết Dương lịch (nghỉ bù)',
  kind: 'off',
  verified: true,
};

describe('years of which no holiday is known', () => {
  test('are those outside the program’s data, until the office writes one down', () => {
    const known = [2023, 2024, 2027, 2028].filter((year) => knowsHolidaysOf(year));
    expect(known).toEqual([2024, 2027]);
    expect(knowsHolidaysOf(2028, [...publicHolidays, NEW_YEAR])).toBe(true);
    expect(knowsHolidaysOf(2028, [...publicHolidays, { ...NEW_YEAR, kind: 'worked' }])).toBe(false);
  });

  test('are said beside a day that was reckoned over them', () => {
    expect(holidayDoubt('2027-12-30', '2027-12-31', defaultSchedule)).toBeNull();
    expect(holidayDoubt('2027-12-30', '2028-01-05', defaultSchedule)).toBe(
      'Chưa có ngày nghỉ lễ năm 2028, nên ngày làm việc mới chỉ trừ thứ bảy và chủ nhật.',
    );
    expect(holidayDoubt('2028-12-30', '2029-01-05', defaultSchedule)).toContain('năm 2028, 2029,');
    const own = { ...defaultSchedule, holidays: [NEW_YEAR] };
    expect(holidayDoubt('2027-12-30', '2028-01-05', own)).toBeNull();
  });
});

describe('a sending day', () => {
  const quarter = reportingPeriod('quarter', 2028, 1);

  test('is doubted where it was reckoned', () => {
    expect(sendingDoubt(quarter, defaultSchedule)).toContain('2028');
    expect(sendingDoubt(reportingPeriod('quarter', 2027, 1), defaultSchedule)).toBeNull();
  });

  test('is not where a request names it', () => {
    expect(sendingDoubt({ ...quarter, kind: 'ad-hoc' }, defaultSchedule)).toBeNull();
  });
});
