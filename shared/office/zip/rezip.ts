import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** One part of an Office file we have just written ourselves. */
export interface ZipPart {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** Opens a file this program's own writers made a moment ago. Never for files from outside: nothing is checked. */
export function unzipParts(bytes: Uint8Array): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, text: strFromU8(content) }));
}

/** Packs the parts with a fixed date, so that the same content gives the same bytes. Folder entries are left out. */
export function rezip(parts: readonly ZipPart[]): Uint8Array {
  // Local midnight, because the ZIP format stores local time: the bytes are the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const { name, text } of parts) {
    if (!name.endsWith('/')) files[name] = typeof text === 'string' ? strToU8(text) : text;
  }
  return zipSync(files, { level: 6, mtime });
}
