import { dateOf } from '#shared/time/calendar-date.ts';
import { type TimeRule, YEAR_TAIL, readYearTail } from './time-expression.ts';

const RULE = 'Ngày ghi rõ';

/** Days: 30/7/2026, ngày 15 tháng 4 năm 2025, 15-20/6/2025, 2025-06-30, and without a year 30/6. */
export const dayRules: readonly TimeRule[] = [
  {
    // 2025-06-30, as Excel's serial numbers arrive; a time of day behind it is dropped.
    pattern: /(\d{4})-(\d{2})-(\d{2})(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?(?![\d/-])/uy,
    read: ([, year, month, day]) =>
      dayExpression(Number(day), Number(month), { year: Number(year), vague: false }),
  },
  {
    // từ ngày 15 đến ngày 20/6/2025, 15-20/6/2025
    pattern:
      /(?:ngay\s*)?(\d{1,2})\s*(?:-|den)\s*(?:ngay\s*)?(\d{1,2})\s*\/\s*(\d{1,2})\s*(?:\/\s*(\d{4}))(?![\d/])/uy,
    read: ([, first, last, month, year]) => ({
      unit: 'day',
      year: Number(year),
      vague: false,
      several: true,
      rule: 'Từ ngày đến ngày',
      resolve: (ofYear) => {
        const start = dateOf(ofYear, Number(month), Number(first));
        const due = dateOf(ofYear, Number(month), Number(last));
        return start && due && start <= due ? { start, due } : null;
      },
    }),
  },
  {
    pattern: /(?:ngay\s*)?(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(?:(\d{4})|(\d{2}))(?![\d/])/uy,
    read: ([, day, , month, four, two]) => dayExpression(Number(day), Number(month), readYearTail(four, two)),
  },
  {
    pattern: new RegExp(String.raw`ngay\s*(\d{1,2})\s*,?\s*thang\s*(\d{1,2})(?!\d)${YEAR_TAIL}?`, 'uy'),
    read: ([, day, month, four, two]) => dayExpression(Number(day), Number(month), readYearTail(four, two)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\b(?:dot|lan|ky|giai doan) )(\d{1,2})\s*thang\s*(\d{1,2})(?!\d)${YEAR_TAIL}`,
      'uy',
    ),
    read: ([, day, month, four, two]) => dayExpression(Number(day), Number(month), readYearTail(four, two)),
  },
  {
    // Without "ngày" and without a year only where nothing follows: "6 tháng 12 tháng" are no days.
    pattern: /(?<!\b(?:dot|lan|ky|giai doan) )(\d{1,2})\s+thang\s*(\d{1,2})(?=\s*(?:$|[,;.)]))/uy,
    read: ([, day, month]) => dayExpression(Number(day), Number(month), { year: null, vague: false }),
  },
  {
    // 30/6 without a year; 6/25 can only be a month with a short year and is left to the month rules.
    pattern: /(?:ngay\s*)?(\d{1,2})\s*\/\s*(\d{1,2})(?![\d/])/uy,
    read: ([whole, day, month]) =>
      Number(month) > 12 && Number(day) <= 12 && !whole.startsWith('ngay')
        ? null
        : dayExpression(Number(day), Number(month), { year: null, vague: false }),
  },
  {
    pattern: /ngay\s*(\d{1,2})\s*-\s*(\d{1,2})(?![\d/-])/uy,
    read: ([, day, month]) => dayExpression(Number(day), Number(month), { year: null, vague: false }),
  },
];

function dayExpression(day: number, month: number, { year, vague }: { year: number | null; vague: boolean }) {
  return {
    unit: 'day' as const,
    year,
    vague,
    several: false,
    rule: vague ? `${RULE}, năm viết hai chữ số` : RULE,
    resolve: (ofYear: number) => {
      const date = dateOf(ofYear, month, day);
      return date === null ? null : { start: date, due: date };
    },
  };
}
