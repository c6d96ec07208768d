import { plainBytes } from '#shared/crypto/plain-bytes.ts';
import { crc32 } from './crc32.ts';
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
export async function unpackEntry(entry: PackedEntry, limit: number): Promise<Uint8Array> {
  const { name, method, packed, size, crc } = entry;
  if (size > limit) throw packageProblem('too-large', name);
  if (method === METHOD.stored) {
    if (crc32(packed) !== crc) throw packageProblem('part-damaged', name);
    return packed;
  }
  const content = await inflate(entry);
  if (content.length !== size) throw packageProblem('part-damaged', name);
  return content;
}

async function inflate({ name, packed, size, crc }: PackedEntry): Promise<Uint8Array> {
  const inflated = new Uint8Array(size);
  let length = 0;
  try {
    for await (const chunk of chunksOf(asGzip(packed, crc, size))) {
      if (length + chunk.length > size) throw packageProblem('longer-than-declared', name);
      inflated.set(chunk, length);
      length += chunk.length;
    }
  } catch (error) {
    if (error instanceof TypeError || isZlibError(error)) throw packageProblem('part-damaged', name, error);
    throw error;
  }
  return inflated.subarray(0, length);
}

/** Deflated data between a gzip head and tail: then the platform itself checks CRC and length at full speed. */
function asGzip(packed: Uint8Array, crc: number, size: number): readonly Uint8Array[] {
  const tail = new Uint8Array(8);
  const view = new DataView(tail.buffer);
  view.setUint32(0, crc, true);
  view.setUint32(4, size, true);
  return [Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255), packed, tail];
}

async function* chunksOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  // A failure shows on the reading side, too; this side only must not fail unheard.
  const written = Promise.all([
    ...pieces.map((piece) => writer.write(plainBytes(piece))),
    writer.close(),
  ]).catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
    await written;
  } finally {
    // Ends the stream where the reader stopped early; after a failure there is nothing left to end.
    await reader.cancel().catch(() => undefined);
  }
}

/** Node reports broken data by zlib's own error codes, Chromium by a TypeError. */
function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
