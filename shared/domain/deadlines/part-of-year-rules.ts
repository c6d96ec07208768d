import { dateOf, endOfMonth, startOfMonth } from '#shared/time/calendar-date.ts';
import { type Span, type TimeRule, YEAR_TAIL, readNumeral, readYearTail } from './time-expression.ts';

const PART = '(dau|giua|cuoi)';

/** Parts of a year, a quarter or a month: 6 tháng đầu năm 2025, 9 tháng năm 2025, cuối năm, giữa tháng 6. */
export const partOfYearRules: readonly TimeRule[] = [
  {
    pattern: new RegExp(
      String.raw`(3|6|9|ba|sau|chin)\s*thang\s*(dau|cuoi)?\s*(?:cua\s*)?nam(?! tai chinh)${YEAR_TAIL}?`,
      'uy',
    ),
    read: ([, count = '', part, four, two]) => ({
      unit: 'part-of-year',
      ...readYearTail(four, two),
      several: true,
      rule: 'Số tháng đầu năm hoặc cuối năm: đến ngày cuối',
      resolve: (year) => {
        const months = readNumeral(count);
        return part === 'cuoi' ? monthSpan(year, 13 - months, 12) : monthSpan(year, 1, months);
      },
    }),
  },
  {
    pattern: new RegExp(String.raw`nua\s*(?:nam\s*)?(dau|cuoi)\s*(?:cua\s*)?(?:nam)?${YEAR_TAIL}?`, 'uy'),
    read: ([, part, four, two]) => ({
      unit: 'part-of-year',
      ...readYearTail(four, two),
      several: true,
      rule: 'Nửa năm: đến ngày cuối',
      resolve: (year) => (part === 'dau' ? monthSpan(year, 1, 6) : monthSpan(year, 7, 12)),
    }),
  },
  {
    pattern: new RegExp(String.raw`${PART}\s*(?:cua\s*)?nam(?! tai chinh| hoc)${YEAR_TAIL}?`, 'uy'),
    read: ([, part, four, two]) =>
      partExpression('năm', part, readYearTail(four, two), (year) =>
        part === 'dau'
          ? monthSpan(year, 1, 3)
          : part === 'giua'
            ? monthSpan(year, 4, 6)
            : monthSpan(year, 10, 12),
      ),
  },
  {
    pattern: new RegExp(String.raw`${PART}\s*quy\s*(iv|i{1,3}|\d)(?![a-z\d])${YEAR_TAIL}?`, 'uy'),
    read: ([, part, quarter = '', four, two]) =>
      partExpression('quý', part, readYearTail(four, two), (year) => {
        const first = readNumeral(quarter) * 3 - 2;
        const month = part === 'dau' ? first : part === 'giua' ? first + 1 : first + 2;
        return monthSpan(year, month, month);
      }),
  },
  {
    pattern: new RegExp(String.raw`${PART}\s*thang\s*(\d{1,2})(?!\d)${YEAR_TAIL}?`, 'uy'),
    read: ([, part, month, four, two]) =>
      partExpression('tháng', part, readYearTail(four, two), (year) => {
        const whole = monthSpan(year, Number(month), Number(month));
        const day = (n: number) => dateOf(year, Number(month), n);
        if (!whole || part === 'cuoi') return whole;
        const due = day(part === 'dau' ? 10 : 20);
        const start = day(part === 'dau' ? 1 : 11);
        return start === null || due === null ? null : { start, due };
      }),
  },
];

/** "Cuối …" ends on the last day and is clear; "đầu …" and "giữa …" are proposals. */
function partExpression(
  of: string,
  part: string | undefined,
  { year, vague }: { year: number | null; vague: boolean },
  resolve: (year: number) => Span | null,
) {
  const word = part === 'dau' ? 'Đầu' : part === 'giua' ? 'Giữa' : 'Cuối';
  const rule = part === 'cuoi' ? `Cuối ${of}: ngày cuối ${of}` : `${word} ${of}: ngày đề nghị, cần xác nhận`;
  return {
    unit: 'part-of-year' as const,
    year,
    vague: vague || part !== 'cuoi',
    several: false,
    rule,
    resolve,
  };
}

function monthSpan(year: number, first: number, last: number): Span | null {
  if (first < 1 || last > 12) return null;
  return { start: startOfMonth(year, first), due: endOfMonth(year, last) };
}
