import { isCalendarDate, yearOf } from '#shared/time/calendar-date.ts';
import { readDated } from './dated.ts';
import { readDependent, readEventBefore, scheduleAnchor } from './dependent.ts';
import { findTimes } from './find-times.ts';
import { type Phrase, slicePhrase } from './phrase.ts';
import { type Qualifier, readQualifier } from './qualifier.ts';
import { type Reading, type ReadingContext, reading, trimPunctuation } from './reading.ts';
import { type RecurrenceFound, findRecurrence } from './recurrence.ts';
import { readRelative } from './relative.ts';
import { type TimeGroup, groupTimes, isImpossible, resolveGroup, yearOfGroup } from './time-group.ts';

const LIMITS: ReadonlySet<Qualifier> = new Set(['latest', 'until', 'until-end']);

/** What one clause (between semicolons or bullets) says: nothing, one reading, or one per date named in it. */
export function readClause(clause: Phrase, context: ReadingContext): Reading[] {
  const readings = readParts(clause, context);
  const outside = readings.some(({ start, due }) =>
    [start, due].some((date) => date && !isCalendarDate(date)),
  );
  if (!outside) return readings;
  return [
    reading(clause, { kind: 'unspecified', confirm: true, rule: 'Ngày nằm ngoài khoảng năm 1900–2199' }),
  ];
}

function readParts(clause: Phrase, context: ReadingContext): Reading[] {
  const times = findTimes(clause.folded);
  const impossible = times.find(isImpossible);
  if (impossible) {
    const written = trimPunctuation(clause.display.slice(impossible.at, impossible.end));
    return [reading(clause, { kind: 'unspecified', confirm: true, rule: `Không có ngày “${written}”` })];
  }
  const relative = readRelative(clause);
  if (relative) return [relative];
  const groups = groupTimes(clause.folded, times);
  const recurrence = findRecurrence(clause.folded);
  if (recurrence) return [readRecurring(clause, recurrence, groups, context)];
  const [first] = groups;
  if (!first) return [readDependent(clause) ?? []].flat();
  const event = readEventBefore(clause, first.at);
  if (!event) return readGroups(clause, groups, context);
  // "ngay sau khi được phê duyệt, chậm nhất 30/6/2025": the date limits the event, it does not describe it.
  return LIMITS.has(qualifierOf(clause, first, 0)) ? readGroups(clause, groups, context, true) : [event];
}

function readGroups(
  clause: Phrase,
  groups: readonly TimeGroup[],
  context: ReadingContext,
  confirm = false,
): Reading[] {
  const anchor = scheduleAnchor(clause.folded);
  const readings: Reading[] = [];
  let pieceStart = 0;
  for (const [index, group] of groups.entries()) {
    const next = groups[index + 1];
    const pieceEnd = next ? endOfPiece(clause.folded, group.end, next.at) : clause.folded.length;
    const piece = slicePhrase(clause, pieceStart, pieceEnd);
    const { resolved, yearBorrowed } = resolveAmong(groups, index, context);
    if (!resolved) return [backwards(clause)];
    const qualifier = qualifierOf(clause, group, pieceStart);
    const read = readDated(piece, resolved, qualifier, context.planDate);
    readings.push({ ...read, anchor, confirm: confirm || read.confirm || yearBorrowed });
    pieceStart = pieceEnd;
  }
  return readings;
}

/** A year missing in one group is borrowed from the nearest group before it, then behind it. */
function resolveAmong(groups: readonly TimeGroup[], index: number, { planDate }: ReadingContext) {
  const group = groups[index];
  if (!group) return { resolved: null, yearBorrowed: false };
  const others = [...groups.slice(0, index).toReversed(), ...groups.slice(index + 1)];
  const nearby = others.map(yearOfGroup).find((year) => year !== null) ?? null;
  return {
    resolved: resolveGroup(group, planDate, nearby),
    yearBorrowed: yearOfGroup(group) === null && nearby !== null,
  };
}
/** Thường xuyên and hằng …, unbounded or bounded by a time in the same clause. */
function readRecurring(
  clause: Phrase,
  { every, confirm, rule, at }: RecurrenceFound,
  groups: readonly TimeGroup[],
  { planDate }: ReadingContext,
): Reading {
  const usualStart = every === 'year' ? `${yearOf(planDate)}-01-01` : planDate;
  const dated = groups.find((group) => yearOfGroup(group) !== null);
  if (!dated) {
    // "trước 15/12 hằng năm": the day of the year is said, nothing is left to ask.
    const dayGiven = groups.length > 0 && every === 'year';
    return reading(clause, {
      kind: 'recurring',
      start: usualStart,
      every,
      confirm: confirm && !dayGiven,
      rule: dayGiven ? 'Hằng năm, vào ngày ghi rõ trong năm' : rule,
    });
  }
  const resolved = resolveGroup(dated, planDate, null);
  if (!resolved) return backwards(clause);
  const qualifier = qualifierOf(clause, dated, 0);
  const bounds = readDated(clause, resolved, qualifier, planDate);
  // "quý II/2024 (báo cáo hằng quý)": the date stands alone before, so what it bounds is not clear.
  const unclear = qualifier === 'none' && dated.at < at && !resolved.several;
  if (every === null && bounds.due !== null) {
    const words = `Thường xuyên trong thời gian có hạn; ${bounds.rule}`;
    return { ...bounds, kind: 'range', confirm: bounds.confirm || unclear, rule: words };
  }
  return reading(clause, {
    kind: 'recurring',
    start: bounds.start ?? (bounds.due !== null && bounds.due < usualStart ? null : usualStart),
    due: bounds.due,
    every,
    confirm: confirm || resolved.vague || unclear,
    rule: bounds.due === null ? rule : `${rule.split(':')[0]}, đến hết thời gian ghi`,
  });
}

function qualifierOf(clause: Phrase, group: TimeGroup, from: number): Qualifier {
  const qualifier = readQualifier(slicePhrase(clause, from, group.at), slicePhrase(clause, group.end));
  // "từ … đến …" names both ends; so does "trong quý I, II".
  return qualifier === 'from' && (group.expressions.length > 1 || group.expressions[0]?.several)
    ? 'none'
    : qualifier;
}

function endOfPiece(folded: string, from: number, to: number): number {
  const comma = folded.slice(from, to).search(/[,;]/u);
  return comma < 0 ? from : from + comma;
}

function backwards(clause: Phrase): Reading {
  return reading(clause, {
    kind: 'unspecified',
    confirm: true,
    rule: 'Ngày kết thúc đứng trước ngày bắt đầu',
  });
}
