import { createLedger } from '#shared/ledger/create-ledger.ts';
import type { Ledger } from '#shared/ledger/ledger-api.ts';
import type { LedgerOptions } from '#shared/ledger/types.ts';
import { gunzipByNode } from '../../cli/merge/gunzip-by-node.ts';
import { readPackage } from '#shared/package/read-package.ts';

/** What an import does with the files, from bytes to a ledger that can be read; everything is verified. */
export async function mergePackages(
  options: LedgerOptions,
  packages: readonly Uint8Array[],
): Promise<Ledger> {
  const opened = await Promise.all(packages.map((file) => readPackage(file, gunzipByNode)));
  const ledger = createLedger(options);
  const segments = opened.flatMap((each) => each.segments);
  const { fresh } = await ledger.receive(segments);
  if (fresh.length !== segments.length) throw new Error('not everything was taken in');
  return ledger;
}
