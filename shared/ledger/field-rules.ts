import { isHex32 } from '#shared/crypto/hex.ts';
import type { JsonValue } from '#shared/json.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';

/** Branches of one forked chain that a cut may name. */
const MOST_CUTS = 64;

type Rule = (value: JsonValue) => boolean;

/**
 * Values that would do harm if they were out of range, by field and kind of entity. Only rules that no later
 * version could want to widen stand here: a refused field refuses the whole segment. Lists of allowed words
 * (states, decisions) are the readers' affair, because a newer version may add to them.
 */
const RULES: ReadonlyMap<string, Readonly<Record<string, Rule>>> = new Map([
  ['progress', { rep: optional(percent) }],
  ['completedOn', { rep: optional(date) }],
  ['from', { period: optional(date) }],
  ['to', { period: optional(date) }],
  ['sendBy', { period: optional(date) }],
  ['start', { plan: optional(date), reading: optional(date) }],
  ['due', { plan: optional(date), reading: optional(date) }],
  ['validFrom', { agency: optional(date) }],
  ['validTo', { agency: optional(date) }],
  ['until', { extension: optional(date) }],
  ['agency', { roster: optional((value) => typeof value === 'string') }],
  ['cut', { roster: optional(hashOrHashes), key: optional(hashOrHashes) }],
]);

/** The rules of a field by kind of entity (`rep`, `roster`, …), or undefined when any value may stand in it. */
export function fieldRules(field: string): Readonly<Record<string, Rule>> | undefined {
  return RULES.get(field);
}

/** A field that was emptied again is null or an empty text. */
function optional(rule: Rule): Rule {
  return (value) => value === null || value === '' || rule(value);
}

/** One segment, or several of a forked chain. */
function hashOrHashes(value: JsonValue): boolean {
  return isHex32(value) || (Array.isArray(value) && value.length <= MOST_CUTS && value.every(isHex32));
}

function percent(value: JsonValue): boolean {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

/** Days already checked: a ledger holds few different ones, many times each. */
const checkedDays = new Map<string, boolean>();

function date(value: JsonValue): boolean {
  if (typeof value !== 'string') return false;
  const known = checkedDays.get(value);
  if (known !== undefined) return known;
  if (checkedDays.size > 100_000) checkedDays.clear();
  const valid = isCalendarDate(value);
  checkedDays.set(value, valid);
  return valid;
}
