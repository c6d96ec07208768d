import type { JsonValue } from '#shared/json.ts';
import { sameJson } from '#shared/ledger/same-json.ts';
import { mergeTexts } from '#shared/text/merge-texts.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';
import type { FieldConflict } from './field-conflict.ts';

/** Fields whose texts are one word of a list, not prose. */
const WORDS = new Set(['state', 'kind', 'decision', 'code']);

/** How a value of this field is entered anew: prose, a day, a percentage, or only by choosing one that is there. */
export type FieldShape = 'text' | 'day' | 'percent' | 'list' | 'choice';

export function fieldShape({ field, values }: FieldConflict): FieldShape {
  if (field === null || WORDS.has(field)) return 'choice';
  if (field === 'progress') return 'percent';
  const filled = values.map(({ value }) => value).filter((value) => value !== null && value !== '');
  if (filled.length > 0 && filled.every((value) => typeof value === 'string')) {
    return filled.every((value) => isCalendarDate(value)) ? 'day' : 'text';
  }
  return filled.length > 0 && filled.every((value) => Array.isArray(value)) ? 'list' : 'choice';
}

/**
 * All values in one: texts merged (`mergeTexts`), lists joined without their doubles. Undefined where a field can
 * hold one value only.
 */
export function keepAll(conflict: FieldConflict): JsonValue | undefined {
  const shape = fieldShape(conflict);
  const before = conflict.before?.value ?? null;
  const values = conflict.values.map(({ value }) => value);
  if (shape === 'text') {
    const from = textOf(before);
    return values.map(textOf).reduce((merged, text) => mergeTexts(from, merged, text).text);
  }
  if (shape !== 'list') return undefined;
  const items: JsonValue[] = [];
  for (const item of values.flatMap((value) =>
    Array.isArray(value) ? (value as readonly JsonValue[]) : [],
  )) {
    if (!items.some((kept) => sameJson(kept, item))) items.push(item);
  }
  return items;
}

const textOf = (value: JsonValue): string => (typeof value === 'string' ? value : '');
