import { crc32 } from './crc32.ts';
import type { Gunzip } from './gunzip.ts';
import { packageProblem } from './package-problem.ts';
import type { PackedEntry } from './read-zip.ts';
import { METHOD } from './zip-format.ts';

/**
 * The content of an entry, never more than it declares: real bytes are counted while inflating, and inflating
 * stops at the first byte too many. The CRC is checked.
 *
 * @param limit upper bound for this entry, in bytes
 * @throws Problem `too-large`, `longer-than-declared` or `part-damaged`, naming the entry
 */
export async function unpackEntry(entry: PackedEntry, limit: number, gunzip: Gunzip): Promise<Uint8Array> {
  const { name, method, packed, size, crc } = entry;
  if (size > limit) throw packageProblem('too-large', name);
  if (method === METHOD.stored) {
    if (crc32(packed) !== crc) throw packageProblem('part-damaged', name);
    return packed;
  }
  const content = await inflate(entry, gunzip);
  if (content === null) throw packageProblem('longer-than-declared', name);
  if (content.length !== size) throw packageProblem('part-damaged', name);
  return content;
}

async function inflate(entry: PackedEntry, gunzip: Gunzip): Promise<Uint8Array | null> {
  try {
    return await gunzip(asGzip(entry), entry.size);
  } catch (error) {
    throw packageProblem('part-damaged', entry.name, error);
  }
}

/** Deflated data between a gzip head and tail: then the platform itself checks CRC and length at full speed. */
function asGzip({ packed, crc, size }: PackedEntry): Uint8Array {
  const head = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
  const gzip = new Uint8Array(head.length + packed.length + 8);
  gzip.set(head);
  gzip.set(packed, head.length);
  const view = new DataView(gzip.buffer);
  view.setUint32(head.length + packed.length, crc, true);
  view.setUint32(head.length + packed.length + 4, size, true);
  return gzip;
}
