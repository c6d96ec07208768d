import { packageProblem } from './package-problem.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';
import { CENTRAL, END, LOCAL, METHOD, SHARED, VERSION_NEEDED } from './zip-format.ts';

/** An entry as its two headers agree on it; nothing is inflated yet. */
export interface PackedEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Inflated, as declared. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Steps of plain characters; no step begins with a dot, so none can lead out of the container. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/**
 * The entries of a container in file order. Strict where general ZIP readers are lenient: every byte of the file
 * belongs to exactly one record, both headers of an entry agree, names are unique even on Windows.
 *
 * @throws Problem `package-truncated`, `container-damaged`, `too-many-entries`, `too-large`, `duplicate-entry`, `bad-path`
 */
export function readZip(file: Uint8Array): readonly PackedEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - END.length;
  if (end < 0 || view.getUint32(end, true) !== END.signature) throw packageProblem('package-truncated');
  const count = view.getUint16(end + END.entries, true);
  const centralOffset = view.getUint32(end + END.centralOffset, true);
  const centralSize = view.getUint32(end + END.centralSize, true);
  if (count > PACKAGE_LIMITS.entries) throw packageProblem('too-many-entries', `${count}`);
  const oneDisk =
    view.getUint16(end + END.disk, true) === 0 &&
    view.getUint16(end + END.centralDisk, true) === 0 &&
    view.getUint16(end + END.entriesOnDisk, true) === count;
  if (!oneDisk || view.getUint16(end + END.commentLength, true) !== 0) throw damaged('end record');
  if (centralOffset + centralSize !== end) throw damaged('central directory');

  const entries: PackedEntry[] = [];
  const names = new Set<string>();
  let localAt = 0;
  let centralAt = centralOffset;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const entry = readEntry(file, view, { localAt, centralAt, centralOffset, end });
    total += entry.size;
    if (total > PACKAGE_LIMITS.totalBytes) throw packageProblem('too-large', entry.name);
    if (names.has(entry.name.toLowerCase())) throw packageProblem('duplicate-entry', entry.name);
    names.add(entry.name.toLowerCase());
    entries.push(entry);
    localAt += LOCAL.length + entry.name.length + entry.packed.length;
    centralAt += CENTRAL.length + entry.name.length;
  }
  if (localAt !== centralOffset || centralAt !== end) throw damaged('bytes that belong to no entry');
  return entries;
}

interface Cursor {
  readonly localAt: number;
  readonly centralAt: number;
  readonly centralOffset: number;
  readonly end: number;
}

function readEntry(file: Uint8Array, view: DataView, at: Cursor): PackedEntry {
  const { localAt, centralAt, centralOffset, end } = at;
  if (centralAt + CENTRAL.length > end || localAt + LOCAL.length > centralOffset) throw damaged('headers');
  if (view.getUint32(centralAt, true) !== CENTRAL.signature) throw damaged('central header');
  if (view.getUint32(localAt, true) !== LOCAL.signature) throw damaged('local header');
  if (view.getUint32(centralAt + CENTRAL.localOffset, true) !== localAt) throw damaged('entry offset');
  const shared = localAt + LOCAL.sharedFrom;
  for (let i = 0; i < LOCAL.sharedLength; i++) {
    if (file[shared + i] !== file[centralAt + CENTRAL.sharedFrom + i]) throw damaged('headers disagree');
  }
  const nameLength = view.getUint16(shared + SHARED.nameLength, true);
  const packedSize = view.getUint32(shared + SHARED.packedSize, true);
  const size = view.getUint32(shared + SHARED.size, true);
  const method = view.getUint16(shared + SHARED.method, true);
  const plain =
    view.getUint16(shared + SHARED.versionNeeded, true) === VERSION_NEEDED &&
    view.getUint16(shared + SHARED.flags, true) === 0 &&
    view.getUint16(shared + SHARED.extraLength, true) === 0 &&
    view.getUint16(centralAt + CENTRAL.commentLength, true) === 0 &&
    view.getUint16(centralAt + CENTRAL.disk, true) === 0;
  if (!plain) throw damaged('unused ZIP features');
  const isStored = method === METHOD.stored && packedSize === size;
  if (!isStored && method !== METHOD.deflated) throw damaged('method');
  const dataAt = localAt + LOCAL.length + nameLength;
  if (centralAt + CENTRAL.length + nameLength > end || dataAt + packedSize > centralOffset) {
    throw damaged('sizes');
  }
  const name = readName(file, localAt + LOCAL.length, centralAt + CENTRAL.length, nameLength);
  const crc = view.getUint32(shared + SHARED.crc, true);
  return { name, method, crc, size, packed: file.subarray(dataAt, dataAt + packedSize) };
}

function readName(file: Uint8Array, localAt: number, centralAt: number, length: number): string {
  let name = '';
  for (let i = 0; i < Math.min(length, PACKAGE_LIMITS.nameLength + 1); i++) {
    if (file[localAt + i] !== file[centralAt + i]) throw damaged('names disagree');
    name += String.fromCharCode(file[localAt + i] as number);
  }
  if (length > PACKAGE_LIMITS.nameLength || !NAME.test(name)) throw packageProblem('bad-path', name);
  return name;
}

function damaged(where: string) {
  return packageProblem('container-damaged', where);
}
