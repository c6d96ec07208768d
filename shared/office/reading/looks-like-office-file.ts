import { startsLikePackage } from '#shared/package/starts-like-package.ts';

/**
 * Whether a file could be an appendix rather than a package: an Office container by its first bytes, or a text table
 * by its name, since text has no mark of its own. Whether it can be read is for the reader to say.
 */
export function looksLikeOfficeFile({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): boolean {
  const starts = (...magic: readonly number[]): boolean =>
    magic.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return !startsLikePackage(bytes);
  return starts(0xd0, 0xcf, 0x11, 0xe0) || /\.(?:csv|xlsx?|ods|docx)$/iu.test(name);
}
