import type { AgencyId, PeriodId, TaskPath } from '#shared/ids.ts';
import type { JsonValue } from '#shared/json.ts';
import type { SegmentInfo } from '#shared/ledger/types.ts';

/** One of the values that stand beside each other, and who wrote it. */
export interface ConflictValue {
  readonly value: JsonValue;
  readonly writer: SegmentInfo;
}

/** A field, or a record that only makes sense whole, which two places wrote without knowing of each other. */
export interface FieldConflict {
  /** Entity and field in one, unique in the list. */
  readonly id: string;
  readonly entity: string;
  /** Null: the record as a whole is chosen, its fields belong together (a review, an acceptance, a reading). */
  readonly field: string | null;
  /** What stood there when both knew of it last; null when there was nothing. */
  readonly before: ConflictValue | null;
  /** Two or more different values; this machine's first, then the one that is shown meanwhile. */
  readonly values: readonly [ConflictValue, ConflictValue, ...ConflictValue[]];
}

/** The conflicts of one entity. */
export interface ConflictGroup {
  readonly entity: string;
  /** First step of the entity's id: `rep`, `plan`, `task`, `review`, … */
  readonly kind: string;
  /** Whose it is, hence who may choose. */
  readonly owner: AgencyId;
  readonly task: TaskPath | null;
  readonly period: PeriodId | null;
  /** Two machines submitted the same report: not chosen, submitted anew once its fields are settled. */
  readonly submission: boolean;
  readonly conflicts: readonly FieldConflict[];
}
