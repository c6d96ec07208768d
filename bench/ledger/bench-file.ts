import type { LedgerOptions } from '#shared/ledger/types.ts';

/** What the measuring processes share. */
export interface BenchFile {
  readonly options: LedgerOptions;
  readonly packages: readonly Uint8Array[];
  readonly finalState: Uint8Array;
}
