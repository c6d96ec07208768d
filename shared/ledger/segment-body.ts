import type { AgencyId, Instant, PlanId, PublicKey, SegmentHash } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';

/** The keys every version of the format keeps, so that a segment of a newer version can be chained and handed on. */
export interface SegmentHead {
  readonly version: number;
  readonly plan: PlanId;
  readonly author: PublicKey;
  readonly n: number;
  readonly prev: SegmentHash | null;
  readonly deps: readonly SegmentHash[];
  readonly time: Instant;
}

/** The values of one field over a table's rows: straight, or each distinct value once and a number per row. */
export interface Column {
  readonly values: readonly JsonValue[];
  /** Row → place in `values`; null when `values` already has one entry per row. */
  readonly rows: readonly number[] | null;
}

/** Entities that were written with the same fields. Entities stand in ascending order, so none stands twice. */
export interface Table {
  readonly entities: readonly string[];
  readonly fields: readonly string[];
  readonly columns: readonly Column[];
}

/** A segment's content. A segment of a newer version has a head and no tables. */
export interface SegmentBody {
  readonly head: SegmentHead;
  readonly tables: readonly Table[];
  /** Everybody whose entities are written here (ownerOf); null stands for kinds this version does not know. */
  readonly owners: ReadonlySet<AgencyId | 'focal' | null>;
  /** Number of entities written. */
  readonly changeCount: number;
}

export const SEGMENT_FORMAT = 'skh-segment';
/** The version this program writes and reads in full. */
export const SEGMENT_VERSION = 1;

/** Value of a field in a row. */
export function cell(table: Table, field: number, row: number): JsonValue {
  const column = table.columns[field];
  if (column === undefined) throw new RangeError(`no column ${field}`);
  const value = column.values[column.rows === null ? row : (column.rows[row] ?? -1)];
  if (value === undefined) throw new RangeError(`no row ${row}`);
  return value;
}
