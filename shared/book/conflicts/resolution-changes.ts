import { groupBy } from '#shared/group-by.ts';
import type { JsonValue } from '#shared/json.ts';
import type { Change } from '#shared/ledger/types.ts';
import type { FieldConflict } from './field-conflict.ts';

/** What an officer decided about one conflict. */
export interface Resolution {
  readonly conflict: FieldConflict;
  readonly value: JsonValue;
}

/**
 * The changes that settle the conflicts: written by somebody who knows all the values, so each replaces them
 * everywhere. The values that were not chosen stay in the field's history.
 */
export function resolutionChanges(resolutions: readonly Resolution[]): readonly Change[] {
  return [...groupBy(resolutions, ({ conflict }) => conflict.entity)].map(([entity, ofEntity]) => ({
    entity,
    fields: Object.assign({}, ...ofEntity.map(fieldsOf)) as Record<string, JsonValue>,
  }));
}

function fieldsOf({ conflict: { field }, value }: Resolution): Record<string, JsonValue> {
  return field === null ? (value as Record<string, JsonValue>) : { [field]: value };
}
