/** For every byte its remainder, and the same with one, two and three zero bytes after it: four bytes are taken at once. */
const TABLES = tables();

function tables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const made = [0, 1, 2, 3].map(() => new Uint32Array(256)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xed_b8_83_20 : 0);
    made[0][byte] = remainder;
  }
  for (let byte = 0; byte < 256; byte += 1) {
    for (let next = 1; next < 4; next += 1) {
      const before = made[next - 1]?.[byte] ?? 0;
      (made[next] as Uint32Array)[byte] = (before >>> 8) ^ (made[0][before & 0xff] ?? 0);
    }
  }
  return made;
}

/**
 * CRC-32 as in ZIP and gzip (polynomial 0xEDB88320), an unsigned number.
 *
 * @param before CRC of what came before these bytes, to go on with a stream.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [one, two, three, four] = TABLES;
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (four[crc & 0xff] as number) ^
      (three[(crc >>> 8) & 0xff] as number) ^
      (two[(crc >>> 16) & 0xff] as number) ^
      (one[crc >>> 24] as number);
  }
  for (; at < bytes.length; at += 1)
    crc = (crc >>> 8) ^ (one[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
