import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { CENTRAL, END, LOCAL, METHOD, SHARED, VERSION_NEEDED } from './zip-format.ts';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Kept as it is, so that the entry can be read in the file without inflating anything. */
  readonly stored?: boolean;
}

export interface DosTime {
  readonly date: number;
  readonly time: number;
}

/**
 * A ZIP container of the entries in their order. The same entries and time give the same bytes on every machine:
 * general ZIP writers take the local time zone and the operating system into the file.
 */
export function writeZip(entries: readonly ZipEntry[], { date, time }: DosTime): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes, stored } of entries) {
    const nameBytes = new TextEncoder().encode(name);
    const deflated = stored === true ? bytes : deflateSync(bytes, { level: 9 });
    const smaller = deflated.length < bytes.length;
    const packed = smaller ? deflated : bytes;
    const shared = record(LOCAL.sharedLength, [
      [SHARED.versionNeeded, 2, VERSION_NEEDED],
      [SHARED.method, 2, smaller ? METHOD.deflated : METHOD.stored],
      [SHARED.time, 2, time],
      [SHARED.date, 2, date],
      [SHARED.crc, 4, crc32(bytes)],
      [SHARED.packedSize, 4, packed.length],
      [SHARED.size, 4, bytes.length],
      [SHARED.nameLength, 2, nameBytes.length],
    ]);
    const local = record(LOCAL.length, [[0, 4, LOCAL.signature]]);
    local.set(shared, LOCAL.sharedFrom);
    const directory = record(CENTRAL.length, [
      [0, 4, CENTRAL.signature],
      [4, 2, VERSION_NEEDED],
      [CENTRAL.localOffset, 4, offset],
    ]);
    directory.set(shared, CENTRAL.sharedFrom);
    pieces.push(local, nameBytes, packed);
    central.push(directory, nameBytes);
    offset += local.length + nameBytes.length + packed.length;
  }
  const directory = concat(central);
  const end = record(END.length, [
    [0, 4, END.signature],
    [END.entriesOnDisk, 2, entries.length],
    [END.entries, 2, entries.length],
    [END.centralSize, 4, directory.length],
    [END.centralOffset, 4, offset],
  ]);
  return concat([...pieces, directory, end]);
}

type FieldValue = readonly [offset: number, bytes: 2 | 4, value: number];

function record(length: number, fields: readonly FieldValue[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [offset, size, value] of fields) {
    if (size === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
  }
  return bytes;
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
