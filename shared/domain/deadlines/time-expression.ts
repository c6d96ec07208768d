import type { CalendarDate } from '#shared/ids.ts';

export interface Span {
  readonly start: CalendarDate;
  readonly due: CalendarDate;
}

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'part-of-year' | 'year';

/** A stretch of calendar time named in a phrase: "quý II/2024", "30/6", "2025-2026". */
export interface TimeExpression {
  /** Where it stands in the phrase, end exclusive. */
  readonly at: number;
  readonly end: number;
  readonly unit: TimeUnit;
  /** Null where the phrase names none. */
  readonly year: number | null;
  /** Null when no such day, month or quarter exists (31/02, tháng 13). */
  readonly resolve: (year: number) => Span | null;
  /** The writer left the day open ("giữa năm 2025", năm viết hai chữ số): an officer decides. */
  readonly vague: boolean;
  /** Several months, quarters or years in one expression: "quý I, II/2025". */
  readonly several: boolean;
  /** Vietnamese, for "why this date". */
  readonly rule: string;
}

/** One way of writing time. `pattern` is sticky and works on the folded phrase. */
export interface TimeRule {
  readonly pattern: RegExp;
  read(match: RegExpExecArray): Omit<TimeExpression, 'at' | 'end'> | null;
}

/** A year after a month or a quarter: "/2025", " năm 2025", "-2025", ", năm 2025", "/25". Groups: four digits, two digits. */
export const YEAR_TAIL = String.raw`(?:\s*(?:\/|-|\.|,)?\s*(?:cua\s+)?(?:nam\s*)?((?:19|20|21)\d\d)(?![\d/]|\.\d)|\s*\/\s*(\d{2})(?![\d/]))`;

export interface YearTail {
  readonly year: number | null;
  readonly vague: boolean;
}

/** Two digits mean this century and are shown to an officer. */
export function readYearTail(fourDigits: string | undefined, twoDigits: string | undefined): YearTail {
  if (fourDigits !== undefined) return { year: Number(fourDigits), vague: false };
  if (twoDigits !== undefined) return { year: 2000 + Number(twoDigits), vague: true };
  return { year: null, vague: false };
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };
const WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  sau: 6,
  chin: 9,
};

/** Arabic, Roman (up to VI) or in words; NaN for anything else. */
export function readNumeral(text: string): number {
  return ROMAN[text] ?? WORDS[text] ?? (/^\d+$/u.test(text) ? Number(text) : Number.NaN);
}
