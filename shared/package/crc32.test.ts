import { expect, test } from 'vitest';
import { seededRandom } from '#shared/seeded-random.ts';
import { crc32 } from './crc32.ts';

test('is the CRC-32 of ZIP at every length, whole or in pieces', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcb_f4_39_26);
  expect(crc32(new Uint8Array())).toBe(0);
  const random = seededRandom(158);
  const bytes = Uint8Array.from({ length: 4_000 }, () => Math.floor(random() * 256));
  for (let length = 0; length < 300; length += 1) {
    const cut = Math.floor(random() * length);
    const whole = crc32(bytes.subarray(0, length));
    expect(crc32(bytes.subarray(cut, length), crc32(bytes.subarray(0, cut)))).toBe(whole);
    expect(whole).toBe(byBit(bytes.subarray(0, length)));
  }
});

/** Straight from the definition, bit by bit. */
function byBit(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xed_b8_83_20 : 0);
  }
  return ~crc >>> 0;
}
