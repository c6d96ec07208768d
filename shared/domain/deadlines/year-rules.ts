import { endOfMonth, startOfMonth } from '#shared/time/calendar-date.ts';
import type { Span, TimeRule } from './time-expression.ts';

const YEAR = String.raw`((?:19|20|21)\d\d)(?![\d/]|-[a-z]|\.\d|\s*(?:nguoi|ty|trieu|ha|m2|ho|co so|doanh nghiep|%))`;

/** Years: 2025, năm 2025, 2025-2026, giai đoạn 2025 - 2030, các năm 2025, 2026. */
export const yearRules: readonly TimeRule[] = [
  {
    pattern: new RegExp(
      String.raw`(giai doan\s*|nam hoc\s*|(?:cac |nhung |\d )?nam\s*)?(?:tu (?:nam )?)?((?:19|20|21)\d\d)\s*(?:-|/|den het|den|toi)\s*(?:het\s*)?(?:nam\s*)?${YEAR}`,
      'uy',
    ),
    read: ([, word = '', first, last]) =>
      yearsExpression(Number(first), Number(last), {
        // A school year ends in summer, not in December.
        vague: word.startsWith('nam hoc'),
        rule: 'Từ năm đến năm: đến ngày cuối của năm cuối',
      }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:(?:cac |nhung )?nam\s*)?((?:19|20|21)\d\d)(?:\s*,\s*(?:nam\s*)?(?:19|20|21)\d\d)*\s*(?:,|va|&)\s*(?:nam\s*)?${YEAR}`,
      'uy',
    ),
    read: ([, first, last]) =>
      yearsExpression(Number(first), Number(last), {
        vague: false,
        rule: 'Nhiều năm: đến ngày cuối của năm cuối',
      }),
  },
  {
    pattern: new RegExp(String.raw`(?:nam\s*(?:ke hoach\s*)?)?${YEAR}`, 'uy'),
    read: ([, year]) =>
      yearsExpression(Number(year), Number(year), { vague: false, rule: 'Năm: ngày cuối năm' }),
  },
];

function yearsExpression(first: number, last: number, detail: { vague: boolean; rule: string }) {
  return {
    unit: 'year' as const,
    year: last,
    several: first !== last,
    ...detail,
    resolve: (): Span | null =>
      first <= last ? { start: startOfMonth(first, 1), due: endOfMonth(last, 12) } : null,
  };
}
