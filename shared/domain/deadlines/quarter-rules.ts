import { endOfQuarter, startOfQuarter } from '#shared/time/calendar-date.ts';
import { type Span, type TimeRule, YEAR_TAIL, readNumeral, readYearTail } from './time-expression.ts';

const ROMAN_OR_DIGIT = String.raw`(?:iv|i{1,3}|vi|v|\d{1,2})(?![a-z\d])`;
const NEXT = String.raw`(?:\s*(?:,|-|va|den|&|\+|/(?=\s*[iv]))\s*(?:quy\s*|q\.?\s*)?${ROMAN_OR_DIGIT}(?!\s*/\s*\d{1,2}(?!\d)))`;

/** Quarters: Quý II/2024, quý 2 năm 2025, QIII/2025, quý I, II/2025, III/2025. */
export const quarterRules: readonly TimeRule[] = [
  {
    pattern: new RegExp(String.raw`(?:quy|q)\s*\.?\s*(${ROMAN_OR_DIGIT}${NEXT}*)${YEAR_TAIL}?`, 'uy'),
    read: ([, quarters = '', four, two]) => quartersExpression(quarters, readYearTail(four, two)),
  },
  {
    pattern: new RegExp(String.raw`quy\s+(mot|nhat|hai|ba|bon|tu)${YEAR_TAIL}`, 'uy'),
    read: ([, quarter = '', four, two]) => quartersExpression(quarter, readYearTail(four, two)),
  },
  {
    // A Roman number with a year and no word before it.
    pattern: /(iv|i{1,3}(?:\s*[,-]\s*(?:iv|i{1,3}))?)\s*\/\s*((?:19|20|21)\d\d)(?![\d/])/uy,
    read: ([, quarters = '', year]) => quartersExpression(quarters, { year: Number(year), vague: true }),
  },
];

function quartersExpression(text: string, { year, vague }: { year: number | null; vague: boolean }) {
  const quarters = (text.match(/\d+|[iv]+(?![a-z])|mot|nhat|hai|ba|bon|tu/gu) ?? []).map(readNumeral);
  const [first = 0] = quarters;
  const last = quarters.at(-1) ?? 0;
  const overNewYear = first > last && /-|den/u.test(text);
  return {
    unit: 'quarter' as const,
    year,
    vague: vague || overNewYear,
    several: quarters.length > 1,
    rule: quarters.length > 1 ? 'Nhiều quý: đến ngày cuối của quý cuối' : 'Quý: ngày cuối quý',
    resolve: (ofYear: number): Span | null =>
      quarters.every((quarter) => quarter >= 1 && quarter <= 4) && (first <= last || overNewYear)
        ? { start: startOfQuarter(overNewYear ? ofYear - 1 : ofYear, first), due: endOfQuarter(ofYear, last) }
        : null,
  };
}
