import type { PublicKey } from '#shared/ids.ts';
import { fromHex } from './hex.ts';

/** Without I, O, 0 and 1, which are mistaken for one another on paper and on the telephone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CHARACTERS = 16;

/**
 * Short form of a public key for two officers to compare by telephone, e.g. `7QK4-M2XP-9TRA-HV5C`.
 * The first 80 bits of the key, five to a character: finding another key with the same ones takes about 2^80 tries.
 */
export function fingerprint(key: PublicKey): string {
  let bits = '';
  for (const byte of fromHex(key).subarray(0, (CHARACTERS * 5) / 8))
    bits += byte.toString(2).padStart(8, '0');
  const characters = Array.from({ length: CHARACTERS }, (_, i) =>
    ALPHABET.charAt(Number.parseInt(bits.slice(5 * i, 5 * i + 5), 2)),
  ).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
