import { gunzipSync } from 'node:zlib';
import type { Gunzip } from '#shared/package/gunzip.ts';

/** By Node's zlib: a third of the work of its DecompressionStream, which hands data over in pieces of 16 kB. */
export const gunzipByNode: Gunzip = (gzip, maxLength) => {
  try {
    return gunzipSync(gzip, { maxOutputLength: Math.max(1, maxLength) });
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
};
