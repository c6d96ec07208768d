import { groupBy } from '#shared/group-by.ts';
import type { JsonValue } from '#shared/json.ts';
import { Problem } from '#shared/problem.ts';
import { entityFault, fieldNameFault, valueFault } from './check-value.ts';
import { SEGMENT_FORMAT, SEGMENT_VERSION, type SegmentHead } from './segment-body.ts';
import type { Change } from './types.ts';

/** A column becomes a dictionary from this many rows per distinct value on. */
const ROWS_PER_VALUE = 2;

type Fields = Readonly<Record<string, JsonValue>>;

/**
 * The exact bytes of a new segment: what is hashed, signed, stored and sent. Equal changes give equal bytes:
 * entities are merged and sorted, fields are sorted, keys stand in a fixed order (docs/formats/segment.md).
 *
 * @throws Problem `value-not-allowed` when a text is too long or a value is no plain JSON.
 */
export function encodeSegment(head: Omit<SegmentHead, 'version'>, changes: readonly Change[]): Uint8Array {
  const { plan, author, n, prev, deps, time } = head;
  const tables = tablesOf(mergeChanges(changes));
  return new TextEncoder().encode(
    JSON.stringify({
      format: SEGMENT_FORMAT,
      version: SEGMENT_VERSION,
      plan,
      author,
      n,
      prev,
      deps,
      time,
      tables,
    }),
  );
}

/** One entry per entity, sorted by id; of a field given twice the later value counts. */
function mergeChanges(changes: readonly Change[]): readonly (readonly [string, Fields])[] {
  const merged = new Map<string, Fields>();
  for (const { entity, fields } of changes) {
    refuse(entity, entityFault(entity));
    for (const [name, value] of Object.entries(fields)) {
      refuse(entity, fieldNameFault(name) ?? valueFault(value));
    }
    if (Object.keys(fields).length > 0) merged.set(entity, { ...merged.get(entity), ...fields });
  }
  return [...merged].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Entities with the same fields share a table. */
function tablesOf(entries: readonly (readonly [string, Fields])[]): object[] {
  const groups = groupBy(entries, ([, fields]) => JSON.stringify(Object.keys(fields).toSorted()));
  return [...groups].map(([shape, rows]) => {
    const fields = JSON.parse(shape) as string[];
    return {
      fields,
      entities: rows.map(([entity]) => entity),
      columns: fields.map((field) => encodeColumn(rows.map(([, values]) => values[field] ?? null))),
    };
  });
}

/**
 * Values that repeat are written once each, with a number per row: a seventh less to hash, decode and keep, for 4 %
 * more deflated bytes.
 */
function encodeColumn(values: readonly JsonValue[]): object {
  const places = new Map<string, number>();
  const rows = values.map((value) => {
    const key = JSON.stringify(value);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  });
  if (places.size * ROWS_PER_VALUE > values.length) return values;
  return { values: [...places.keys()].map((key) => JSON.parse(key) as JsonValue), rows };
}

function refuse(entity: string, fault: string | null): void {
  if (fault === null) return;
  throw new Problem('value-not-allowed', 'Nội dung vừa nhập không ghi được vào sổ: quá dài hoặc sai kiểu.', {
    where: `${entity}: ${fault}`,
    advice: 'Đồng chí rút ngắn nội dung rồi ghi lại.',
  });
}
