import { addDays, endOfMonth, startOfMonth } from '#shared/time/calendar-date.ts';
import { type Span, type TimeRule, YEAR_TAIL, readYearTail } from './time-expression.ts';

/** A further month of a list or a range, but not the day of a date that follows. */
const NEXT = String.raw`(?:\s*(?:,|-|va|den|&|\+)\s*(?:thang\s*)?\d{1,2}(?![\d]|\s*[/.-]\s*\d{1,2}(?!\d)))`;
const WEEK = String.raw`tuan\s*(?:thu\s*|le\s*)?(\d|nhat|dau|hai|ba|tu|bon|cuoi)(?:\s*(?:tien|tien cua))?\s*(?:cua\s*)?,?\s*(?:thang|t)\s*(\d{1,2})(?!\d)`;
/** The longer words first: "mười hai" before "mười". */
const MONTH_WORDS: Readonly<Record<string, number>> = {
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
const WEEKS: Readonly<Record<string, number>> = { nhat: 1, dau: 1, hai: 2, ba: 3, tu: 4, bon: 4, cuoi: 5 };

/** Months and weeks of a month: Tháng 5/2024, 6/2025, T6/2025, tháng 3, 6, 9/2025, tuần 2 tháng 3/2025. */
export const monthRules: readonly TimeRule[] = [
  {
    pattern: new RegExp(`${WEEK}${YEAR_TAIL}?`, 'uy'),
    read: ([, week = '', month, four, two]) => ({
      unit: 'week',
      ...readYearTail(four, two),
      vague: true,
      several: false,
      rule: 'Tuần của tháng: bảy ngày một, kể từ ngày 1',
      resolve: (year) => weekOfMonth(year, Number(month), WEEKS[week] ?? Number(week)),
    }),
  },
  {
    pattern: new RegExp(String.raw`thang\s*(\d{1,2}(?!\d)${NEXT}*)${YEAR_TAIL}?`, 'uy'),
    read: ([, months = '', four, two]) => monthsExpression(months, readYearTail(four, two)),
  },
  {
    // T6/2025, Thg 6/2025: only with a year, for T6 alone is a Friday.
    pattern: new RegExp(String.raw`(?:thg|t)\s*\.?\s*(\d{1,2}(?!\d)${NEXT}*)${YEAR_TAIL}`, 'uy'),
    read: ([, months = '', four, two]) => monthsExpression(months, readYearTail(four, two)),
  },
  {
    // Tháng Sáu năm 2025; in folded text also "tháng sau", so it is shown to an officer.
    pattern: new RegExp(`thang\\s+(${Object.keys(MONTH_WORDS).join('|')})${YEAR_TAIL}`, 'uy'),
    read: ([, word = '', four, two]) => ({
      ...monthsExpression(String(MONTH_WORDS[word]), readYearTail(four, two)),
      vague: true,
    }),
  },
  {
    // 6/2025, 3-5/2025: a month, neither a day nor a number of months.
    pattern: /(\d{1,2}(?:\s*-\s*\d{1,2})?)\s*[/.-]\s*(?:nam\s*)?((?:19|20|21)\d\d)(?![\d/]|\.\d)/uy,
    read: ([, months = '', year]) => monthsExpression(months, { year: Number(year), vague: false }),
  },
  {
    pattern: /(\d{1,2})\s*\/\s*(\d{2})(?![\d/])/uy,
    read: ([, month = '', year]) => monthsExpression(month, { year: 2000 + Number(year), vague: true }),
  },
];

function monthsExpression(text: string, { year, vague }: { year: number | null; vague: boolean }) {
  const months = (text.match(/\d+/gu) ?? []).map(Number);
  const [first = 0] = months;
  const last = months.at(-1) ?? 0;
  const overNewYear = first > last && /-|den/u.test(text);
  return {
    unit: 'month' as const,
    year,
    vague: vague || overNewYear,
    several: months.length > 1,
    rule: months.length > 1 ? 'Nhiều tháng: đến ngày cuối của tháng cuối' : 'Tháng: ngày cuối tháng',
    resolve: (ofYear: number): Span | null =>
      months.every((month) => month >= 1 && month <= 12) && (first <= last || overNewYear)
        ? { start: startOfMonth(overNewYear ? ofYear - 1 : ofYear, first), due: endOfMonth(ofYear, last) }
        : null,
  };
}

/** Week 5 is what is left of the month, or its last seven days. */
function weekOfMonth(year: number, month: number, week: number): Span | null {
  if (!(month >= 1 && month <= 12 && week >= 1 && week <= 5)) return null;
  const first = startOfMonth(year, month);
  const last = endOfMonth(year, month);
  return week === 5
    ? { start: addDays(last, -6), due: last }
    : { start: addDays(first, 7 * week - 7), due: addDays(first, 7 * week - 1) };
}
