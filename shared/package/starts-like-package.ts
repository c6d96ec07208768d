import { MANIFEST_NAME } from './package-layout.ts';
import { LOCAL } from './zip-format.ts';

/**
 * Whether a file begins as a package does: a ZIP whose first entry is the manifest. A file is known by its
 * content, never by its name. A beginning cut short still counts.
 */
export function startsLikePackage(bytes: Uint8Array): boolean {
  const beginning = [0x50, 0x4b, 3, 4];
  const name = [...new TextEncoder().encode(MANIFEST_NAME)];
  const matches = (expected: readonly number[], at: number) =>
    expected.every((byte, i) => at + i >= bytes.length || bytes[at + i] === byte);
  return bytes.length >= beginning.length && matches(beginning, 0) && matches(name, LOCAL.length);
}
