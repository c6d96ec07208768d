import { yearOf } from '#shared/time/calendar-date.ts';
import { readDated } from './dated.ts';
import { readDependent, readEventBefore, scheduleAnchor } from './dependent.ts';
import { findTimes } from './find-times.ts';
import { type Phrase, slicePhrase } from './phrase.ts';
import { type Qualifier, readQualifier } from './qualifier.ts';
import { type Reading, type ReadingContext, reading, trimPunctuation } from './reading.ts';
import { type RecurrenceFound, findRecurrence } from './recurrence.ts';
import { readRelative } from './relative.ts';
import { type TimeGroup, groupTimes, isImpossible, resolveGroup } from './time-group.ts';

/** What one clause (between semicolons or bullets) says: nothing, one reading, or one per date named in it. */
export function readClause(clause: Phrase, context: ReadingContext): Reading[] {
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
  return event ? [event] : readGroups(clause, groups, context);
}

function readGroups(clause: Phrase, groups: readonly TimeGroup[], context: ReadingContext): Reading[] {
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
    readings.push({ ...read, anchor, confirm: read.confirm || yearBorrowed });
    pieceStart = pieceEnd;
  }
  return readings;
}

/** A year missing in one group is borrowed from the nearest group before it, then behind it. */
function resolveAmong(groups: readonly TimeGroup[], index: number, { planDate }: ReadingContext) {
  const yearIn = (group: TimeGroup | undefined) => group?.expressions.find(({ year }) => year !== null)?.year;
  const group = groups[index];
  const own = yearIn(group);
  const borrowed = groups
    .slice(0, index)
    .toReversed()
    .concat(groups.slice(index + 1))
    .map(yearIn)
    .find(Boolean);
  const resolved = group ? resolveGroup(group, planDate, own ?? borrowed ?? null) : null;
  return { resolved, yearBorrowed: own === undefined && borrowed !== undefined };
}

/** Thường xuyên and hằng …, unbounded or bounded by a time in the same clause. */
function readRecurring(
  clause: Phrase,
  { every, confirm, rule }: RecurrenceFound,
  groups: readonly TimeGroup[],
  context: ReadingContext,
): Reading {
  const { planDate } = context;
  const usualStart = every === 'year' ? `${yearOf(planDate)}-01-01` : planDate;
  const dated = groups.find(({ expressions }) => expressions.some(({ year }) => year !== null));
  if (!dated) {
    // "trước 15/12 hằng năm": the day of the year is said, nothing is left to ask.
    const dayGiven = groups.length > 0 && every === 'year';
    const words = dayGiven ? 'Hằng năm, vào ngày ghi rõ trong năm' : rule;
    return reading(clause, {
      kind: 'recurring',
      start: usualStart,
      every,
      confirm: confirm && !dayGiven,
      rule: words,
    });
  }
  const resolved = resolveGroup(dated, planDate, null);
  if (!resolved) return backwards(clause);
  const bounds = readDated(clause, resolved, qualifierOf(clause, dated, 0), planDate);
  if (every === null && bounds.due !== null) {
    return { ...bounds, kind: 'range', rule: `Thường xuyên trong thời gian có hạn; ${bounds.rule}` };
  }
  return reading(clause, {
    kind: 'recurring',
    start: bounds.start ?? (bounds.due !== null && bounds.due < usualStart ? null : usualStart),
    due: bounds.due,
    every,
    confirm: confirm || resolved.vague,
    rule:
      bounds.due === null
        ? rule
        : `${rule.split(':')[0]}, đến ${resolved.several ? 'hết thời gian ghi' : 'mốc ghi'}`,
  });
}

function qualifierOf(clause: Phrase, group: TimeGroup, from: number): Qualifier {
  const qualifier = readQualifier(clause.folded.slice(from, group.at), clause.folded.slice(group.end));
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
