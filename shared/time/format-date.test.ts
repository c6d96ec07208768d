import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatDayMonth, formatTime, longDate } from './format-date.ts';
import { parseDate } from './parse-date.ts';

describe('dates as officers write them', () => {
  it.each([
    ['2024-09-17', '17/9/2024'],
    ['2024-09-05', '05/9/2024'],
    ['2024-02-05', '05/02/2024'],
    ['2024-01-31', '31/01/2024'],
    ['2024-12-01', '01/12/2024'],
  ])('%s is %s, and is read back', (date, written) => {
    expect(formatDate(date)).toBe(written);
    expect(parseDate(written)).toBe(date);
  });

  it('writes time, both, day and month, and the long form', () => {
    const instant = Date.UTC(2024, 8, 17, 9, 20);
    expect(formatTime(instant)).toBe('16:20');
    expect(formatDateTime(instant)).toBe('16:20 17/9/2024');
    expect(formatDayMonth('2024-09-14')).toBe('14/9');
    expect(longDate('2024-02-05')).toBe('ngày 05 tháng 02 năm 2024');
  });
});
