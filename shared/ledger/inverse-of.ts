import type { JsonValue } from '#shared/json.ts';
import type { LedgerView } from './ledger-api.ts';
import type { Change } from './types.ts';

/** The changes that bring back what stands now; what nobody wrote becomes empty. */
export function inverseOf(ledger: LedgerView, changes: readonly Change[]): readonly Change[] {
  return changes.map(({ entity, fields }) => {
    const before = ledger.read(entity) ?? {};
    const restored: Record<string, JsonValue> = {};
    for (const field of Object.keys(fields)) restored[field] = before[field] ?? null;
    return { entity, fields: restored };
  });
}
