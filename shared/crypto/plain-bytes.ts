/**
 * The same bytes in memory that is not shared between threads, which is all that WebCrypto and streams accept.
 * Copies only what lies in shared memory.
 */
export function plainBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
