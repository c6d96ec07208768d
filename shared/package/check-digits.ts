import { sha256Hex } from '#shared/crypto/sha256.ts';

/** The first 8 hex digits of a line's SHA-256: they catch slips of hand and eye, and keep no secret. */
export async function checkDigits(text: string): Promise<string> {
  return (await sha256Hex(new TextEncoder().encode(text))).slice(0, 8);
}
