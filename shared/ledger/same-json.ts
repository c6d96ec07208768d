import type { JsonValue } from '#shared/json.ts';

/** Equal as JSON: the order of an object's keys does not count. */
export function sameJson(a: JsonValue, b: JsonValue): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const one = Object.entries(a as Record<string, JsonValue>);
  const other = b as Record<string, JsonValue>;
  return (
    one.length === Object.keys(b).length &&
    one.every(([key, value]) => Object.hasOwn(b, key) && sameJson(value, other[key] ?? null))
  );
}
