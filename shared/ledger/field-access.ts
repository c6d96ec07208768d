import { ownerOf } from './entities.ts';
import type { CellWrite } from './entity-writes.ts';
import { infoOf } from './held-segment.ts';
import type { Ledger } from './ledger-api.ts';
import type { LedgerState } from './ledger-state.ts';
import { writesInOrder } from './resolve-entity.ts';
import { sameJson } from './same-json.ts';
import { cell } from './segment-body.ts';
import type { FieldState, FieldWrite } from './types.ts';

/** The shown value of a field with its writer, and the other values that were written concurrently. */
export function fieldState(state: LedgerState, entity: string, field: string): FieldState | undefined {
  const writes = state.projection.resolve(entity)?.get(field);
  return writes === undefined ? undefined : toFieldState(writes, state);
}

/** All writes of a field, oldest first in causal order. */
export function fieldHistory(state: LedgerState, entity: string, field: string): readonly FieldWrite[] {
  const newest = state.projection.newest(entity);
  if (newest === undefined) return [];
  return writesInOrder(newest).flatMap(({ segment, table, row }) => {
    const place = table.fields.indexOf(field);
    return place < 0 ? [] : [toFieldWrite({ value: cell(table, place, row), segment }, state)];
  });
}

/** Fields whose concurrent writes differ. Of kinds this version does not know it cannot tell what differs. */
export function listConflicts(state: LedgerState): ReturnType<Ledger['conflicts']> {
  const found: { entity: string; field: string; state: FieldState }[] = [];
  for (const [entity, resolved] of state.projection.contestedEntities()) {
    if (ownerOf(entity) === null) continue;
    for (const [field, writes] of resolved) {
      if (writes.length === 1) continue;
      const fieldNow = toFieldState(writes, state);
      if (fieldNow.others.length > 0) found.push({ entity, field, state: fieldNow });
    }
  }
  return found;
}

/** Two people who wrote the same thing do not contradict each other: equal values are no others. */
function toFieldState(
  [shown, ...rest]: readonly [CellWrite, ...CellWrite[]],
  state: LedgerState,
): FieldState {
  return {
    ...toFieldWrite(shown, state),
    others: rest
      .filter(({ value }) => !sameJson(value, shown.value))
      .map((write) => toFieldWrite(write, state)),
  };
}

function toFieldWrite({ value, segment }: CellWrite, state: LedgerState): FieldWrite {
  return { value, writer: infoOf(segment, state.shownAgency(segment.body.head.author)) };
}
