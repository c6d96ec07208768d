import { createHash } from 'node:crypto';

const MAGIC = new TextEncoder().encode('SKHSEG1\n');
const SIGNATURE_BYTES = 64;
const HEADER_BYTES = MAGIC.byteLength + SIGNATURE_BYTES;

/** A segment as it stands in the journal: 8 bytes of magic, 64 of signature, then the segment's exact bytes. */
export function encodeSegmentFile(bytes: Uint8Array, signature: Uint8Array): Uint8Array {
  const file = new Uint8Array(HEADER_BYTES + bytes.byteLength);
  file.set(MAGIC, 0);
  file.set(signature, MAGIC.byteLength);
  file.set(bytes, HEADER_BYTES);
  return file;
}

/** Null when the file is not whole: its content must have the hash it is named by. */
export function decodeSegmentFile(
  file: Uint8Array,
  hash: string,
): { readonly bytes: Uint8Array; readonly signature: Uint8Array } | null {
  if (file.byteLength < HEADER_BYTES) return null;
  if (!MAGIC.every((byte, index) => file[index] === byte)) return null;
  const bytes = file.slice(HEADER_BYTES);
  if (segmentHash(bytes) !== hash) return null;
  return { bytes, signature: file.slice(MAGIC.byteLength, HEADER_BYTES) };
}

/** SHA-256 in lower-case hex, by which a segment is known everywhere. */
export function segmentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
