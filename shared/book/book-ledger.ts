import type { SegmentHash } from '#shared/ids.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';

/** What a book is read from: a ledger, or a ledger as it stood. */
export type BookLedger = Pick<
  Ledger,
  'options' | 'read' | 'entities' | 'history' | 'knows' | 'asOf' | 'signed' | 'keys'
>;

/**
 * A ledger as it stood when these were its heads. Keys are as they are known now: a book of then names people, nothing
 * else, by them.
 */
export function ledgerAsOf(ledger: BookLedger, heads: readonly SegmentHash[]): BookLedger {
  const { read, entities } = ledger.asOf(heads);
  const known = (hash: SegmentHash): boolean => heads.some((head) => ledger.knows(head, hash));
  return {
    options: ledger.options,
    read,
    entities,
    history: (id, field) => ledger.history(id, field).filter(({ writer }) => known(writer.hash)),
    knows: (later, earlier) => known(later) && ledger.knows(later, earlier),
    asOf: (segments) => ledger.asOf(segments),
    signed: (hash) => (known(hash) ? ledger.signed(hash) : undefined),
    keys: () => ledger.keys(),
  };
}
