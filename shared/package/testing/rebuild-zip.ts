import { sha256Hex } from '#shared/crypto/sha256.ts';
import type { Signer } from '#shared/ledger/types.ts';
import { dosTime } from '../dos-time.ts';
import { signManifest } from '../manifest-signature.ts';
import { gunzipByStream } from '../gunzip.ts';
import { readZip } from '../read-zip.ts';
import { CENTRAL, LOCAL, SHARED } from '../zip-format.ts';
import { unpackEntry } from '../unpack-entry.ts';
import { writeZip, type ZipEntry } from '../write-zip.ts';
import { NOW } from '#shared/ledger/testing/book-parts.ts';

/** The entries of a sound package, unpacked, for a test to change. */
export async function unzipped(file: Uint8Array): Promise<readonly ZipEntry[]> {
  return Promise.all(
    readZip(file).map(async (entry) => ({
      name: entry.name,
      bytes: await unpackEntry(entry, Number.MAX_SAFE_INTEGER, gunzipByStream),
      stored: entry.name.startsWith('manifest'),
    })),
  );
}

/** A sound container around whatever entries a test made up. */
export function zipped(entries: readonly ZipEntry[]): Uint8Array {
  return writeZip(entries, dosTime(NOW));
}

/**
 * A container whose manifest truly lists the entries as they are now and is truly signed:
 * what a malicious author, rather than a damaged stick, would send.
 */
export async function resealed(
  entries: readonly ZipEntry[],
  signer: Signer,
  change: (manifest: Record<string, unknown>) => Record<string, unknown> = (manifest) => manifest,
): Promise<Uint8Array> {
  const [manifestEntry, , ...parts] = entries;
  const manifest = JSON.parse(new TextDecoder().decode(manifestEntry?.bytes)) as Record<string, unknown>;
  const listed = await Promise.all(
    parts.map(async ({ name, bytes }) => ({ name, bytes: bytes.length, sha256: await sha256Hex(bytes) })),
  );
  const bytes = new TextEncoder().encode(JSON.stringify(change({ ...manifest, parts: listed })));
  return zipped([
    { name: 'manifest.json', bytes, stored: true },
    { name: 'manifest.sig', bytes: await signManifest(bytes, signer), stored: true },
    ...parts,
  ]);
}

/** The same container with one entry said to be so many bytes long, in both its headers. */
export function declared(file: Uint8Array, name: string, bytes: number): Uint8Array {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  for (const { signature, length, sharedFrom } of [LOCAL, CENTRAL]) {
    for (let at = 0; at + length + name.length <= changed.length; at += 1) {
      if (view.getUint32(at, true) !== signature) continue;
      const found = new TextDecoder().decode(changed.subarray(at + length, at + length + name.length));
      if (found === name) view.setUint32(at + sharedFrom + SHARED.size, bytes, true);
    }
  }
  return changed;
}
