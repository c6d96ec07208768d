import type { Ledger } from '#shared/ledger/ledger-api.ts';
import { holdsAllOf } from '#shared/package/holds-all-of.ts';
import { readManifestOnly, readPackage } from '#shared/package/read-package.ts';
import { gunzipByNode } from '../../cli/merge/gunzip-by-node.ts';

/** What an import does with one file: looked at by its manifest first, read and taken in when there may be news in it. */
export async function importOne(ledger: Ledger, file: Uint8Array): Promise<number> {
  const manifest = await readManifestOnly(file, gunzipByNode);
  if (holdsAllOf(manifest, ledger, () => false)) return 0;
  const { segments } = await readPackage(file, gunzipByNode);
  const { fresh } = await ledger.receive(segments);
  return fresh.length;
}
