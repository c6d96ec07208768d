import { strFromU8, unzipSync } from 'fflate';

/** Who wrote a file and when: no part of what it says. */
const PROPERTIES = 'docProps/core.xml';

/** Every part of an office file by name, those of workbooks within it too, without the moment it was written. */
export function officeParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]): [string, string][] => {
      if (name === PROPERTIES) return [];
      if (!name.endsWith('.xlsx')) return [[name, strFromU8(part, true)]];
      return Object.entries(officeParts(part)).map(([inner, text]) => [`${name}/${inner}`, text]);
    }),
  );
}
