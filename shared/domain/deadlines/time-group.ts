import type { CalendarDate } from '#shared/ids.ts';
import { later, yearOf } from '#shared/time/calendar-date.ts';
import type { Span, TimeExpression, TimeUnit } from './time-expression.ts';

/** One or more time expressions that belong together: "từ 01/3 đến 30/6/2025", "quý II/2024 và quý IV/2024". */
export interface TimeGroup {
  readonly at: number;
  readonly end: number;
  readonly expressions: readonly TimeExpression[];
}

export interface ResolvedGroup extends Span {
  readonly unit: TimeUnit;
  readonly several: boolean;
  readonly vague: boolean;
  /** No year was written anywhere near; this one is proposed from the plan's date. */
  readonly yearProposed: boolean;
  readonly rule: string;
}

const RANGE_JOINT = /^[\s)]*(?:-|->|den|toi|cho den)\s*(?:het\s*)?$/u;
const LIST_JOINT = /^[\s)]*(?:va|hoac|,|&|\+)?\s*$/u;
/** "trong năm 2024 (quý IV/2024)". */
const NARROWED = /^\s*[(:]\s*(?:trong\s+)?$/u;

/** Joins neighbours between which there is nothing but a dash or "đến"; a list ("và", comma) stays apart but shares its year. */
export function groupTimes(folded: string, times: readonly TimeExpression[]): TimeGroup[] {
  const groups: TimeGroup[] = [];
  for (const time of times) {
    const last = groups.at(-1);
    const between = last ? folded.slice(last.end, time.at) : '';
    if (last && RANGE_JOINT.test(between)) {
      groups[groups.length - 1] = { at: last.at, end: time.end, expressions: [...last.expressions, time] };
    } else if (last && NARROWED.test(between) && isWithin(time, last)) {
      groups[groups.length - 1] = { at: last.at, end: time.end, expressions: [time] };
    } else groups.push({ at: time.at, end: time.end, expressions: [time] });
  }
  return shareYearInLists(folded, groups);
}

/** "30/6 và 31/12/2024", "tháng 3, tháng 9/2025": the year is written once, at the end. */
function shareYearInLists(folded: string, groups: readonly TimeGroup[]): TimeGroup[] {
  const shared: TimeGroup[] = [];
  for (const group of groups.toReversed()) {
    const next = shared[0];
    const listed = next !== undefined && LIST_JOINT.test(folded.slice(group.end, next.at));
    const year = listed && yearOfGroup(group) === null ? yearOfGroup(next) : null;
    const expressions = group.expressions.map((each) => (year === null ? each : { ...each, year }));
    shared.unshift({ ...group, expressions });
  }
  return shared;
}

/** The year written in a group; null where none is. */
export function yearOfGroup(group: TimeGroup): number | null {
  return group.expressions.find(({ year }) => year !== null)?.year ?? null;
}

function isWithin(inner: TimeExpression, group: TimeGroup): boolean {
  const [outer, ...others] = group.expressions;
  if (!outer || others.length > 0 || outer.year === null) return false;
  const inside = inner.resolve(inner.year ?? outer.year);
  const outside = outer.resolve(outer.year);
  return inside !== null && outside !== null && outside.start <= inside.start && inside.due <= outside.due;
}

/**
 * Dates of a group. A missing year is taken from the neighbours in the group, then from `nearbyYear`,
 * then proposed: the first year from the plan's in which the time is not yet over on the plan's date.
 * Null when a date does not exist or the group runs backwards.
 */
export function resolveGroup(
  group: TimeGroup,
  planDate: CalendarDate,
  nearbyYear: number | null,
): ResolvedGroup | null {
  const yearAfter = (index: number) => group.expressions.slice(index).find(({ year }) => year !== null)?.year;
  const yearBefore = (index: number) =>
    group.expressions.slice(0, index).findLast(({ year }) => year !== null)?.year;
  let yearProposed = false;
  const spans = group.expressions.map((expression, index) => {
    const year = yearAfter(index) ?? yearBefore(index) ?? nearbyYear;
    if (year !== null) return expression.resolve(year);
    yearProposed = true;
    return proposeSpan(expression, planDate);
  });
  const [firstExpression] = group.expressions;
  let [first] = spans;
  const last = spans.at(-1);
  if (!firstExpression || !first || !last || spans.includes(null)) return null;
  // "tháng 10 đến tháng 02/2026": the year was inherited from the end of the range.
  const backwards = first.start > last.due && firstExpression.year === null;
  if (backwards) first = firstExpression.resolve(yearOf(last.due) - 1) ?? first;
  if (first.start > last.due) return null;
  const several = group.expressions.length > 1 || firstExpression.several;
  return {
    start: first.start,
    due: spans.reduce((due, span) => later(due, span?.due ?? due), last.due),
    unit: group.expressions.at(-1)?.unit ?? firstExpression.unit,
    several,
    vague: backwards || group.expressions.some(({ vague }) => vague),
    yearProposed,
    rule: group.expressions.length > 1 ? 'Từ mốc đầu đến mốc cuối' : firstExpression.rule,
  };
}

/** True when no year makes the expression a real time: 31/02, tháng 13, quý V. */
export function isImpossible({ year, resolve }: TimeExpression): boolean {
  // 2024–2031 holds a leap year, so 29/02 without a year is possible.
  return year === null
    ? Array.from({ length: 8 }, (_, index) => 2024 + index).every((candidate) => resolve(candidate) === null)
    : resolve(year) === null;
}

function proposeSpan(expression: TimeExpression, planDate: CalendarDate): Span | null {
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const span = expression.resolve(yearOf(planDate) + ahead);
    if (span && span.due >= planDate) return span;
  }
  return null;
}
