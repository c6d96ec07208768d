import { toHex } from './hex.ts';
import { plainBytes } from './plain-bytes.ts';

/** SHA-256 (32 bytes). WebCrypto computes it off the calling thread, so several may run at once. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', plainBytes(bytes)));
}

/** SHA-256 as 64 lower-case hex digits. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return toHex(await sha256(bytes));
}
