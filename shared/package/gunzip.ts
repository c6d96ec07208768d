import { plainBytes } from '#shared/crypto/plain-bytes.ts';

/**
 * Inflates gzip data, checking its CRC. Null as soon as there is more than `maxLength`; the rest is not inflated.
 * @throws any error when the data is damaged
 */
export type Gunzip = (gzip: Uint8Array, maxLength: number) => Uint8Array | null | Promise<Uint8Array | null>;

/** By DecompressionStream, which browsers and Node have. Hosts with something quicker may give readPackage that. */
export const gunzipByStream: Gunzip = async (gzip, maxLength) => {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  // A failure shows on the reading side, too; this side only must not fail unheard.
  const written = Promise.all([writer.write(plainBytes(gzip)), writer.close()]).catch(() => undefined);
  const reader = stream.readable.getReader();
  const inflated = new Uint8Array(maxLength);
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (length + part.value.length > maxLength) return null;
      inflated.set(part.value, length);
      length += part.value.length;
    }
    await written;
  } finally {
    // Ends the stream where the reader stopped early; after a failure there is nothing left to end.
    await reader.cancel().catch(() => undefined);
  }
  return inflated.subarray(0, length);
};
