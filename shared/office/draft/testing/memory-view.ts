import type { EntityFields, LedgerView } from '#shared/ledger/ledger-api.ts';
import type { Change } from '#shared/ledger/types.ts';

/** A ledger of one writer without segments, for tests of what is read from it. */
export function memoryView(): LedgerView & { write(change: Change): void } {
  const records = new Map<string, EntityFields>();
  return {
    read: (entity) => records.get(entity),
    entities: (prefix) => [...records.keys()].filter((id) => id.startsWith(prefix)).toSorted(),
    write: ({ entity, fields }) => records.set(entity, { ...records.get(entity), ...fields }),
  };
}
