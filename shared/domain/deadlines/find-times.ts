import { dayRules } from './day-rules.ts';
import { monthRules } from './month-rules.ts';
import { partOfYearRules } from './part-of-year-rules.ts';
import { quarterRules } from './quarter-rules.ts';
import type { TimeExpression, TimeRule } from './time-expression.ts';
import { yearRules } from './year-rules.ts';

/** Order matters where two rules could read the same place: the more particular one comes first. */
const RULES: readonly TimeRule[] = [
  ...dayRules,
  ...partOfYearRules,
  ...quarterRules,
  ...monthRules,
  ...yearRules,
];

/** "Tầm nhìn 2050" looks ahead; nothing is due. */
const VISION = /\btam nhin\s*(?:den\s*)?(?:nam\s*)?\d{4}/gu;

/** The time expressions of a folded phrase, left to right, never overlapping. */
export function findTimes(folded: string): TimeExpression[] {
  const text = folded.replace(VISION, (found) => ' '.repeat(found.length));
  const found: TimeExpression[] = [];
  for (let at = 0; at < text.length;) {
    const expression = startsWord(text, at) ? readAt(text, at) : undefined;
    if (expression) found.push(expression);
    at = expression?.end ?? at + 1;
  }
  return found;
}

function readAt(text: string, at: number): TimeExpression | undefined {
  for (const rule of RULES) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    const read = match && rule.read(match);
    if (read) return { at, end: at + match[0].length, ...read };
  }
  return undefined;
}

/** Not inside a word, a number, a date already passed over, or a code such as KH-2025. */
function startsWord(text: string, at: number): boolean {
  if (!/[a-z\d]/u.test(text[at] ?? '')) return false;
  const before = text.slice(Math.max(0, at - 2), at);
  return !/[a-z\d/#]$/u.test(before) && !/\d\.$|[a-z]-$/u.test(before);
}
