import { CENTRAL, END, LOCAL, SHARED } from '#shared/package/zip-format.ts';
import { damagedFile, fileTooLarge, passwordProtected } from './zip-problems.ts';

/** One entry of a ZIP file as its central directory tells; nothing of it is believed but where its bytes lie. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are refused when the entry is read. */
  readonly method: number;
  readonly crc: number;
  /** The bytes as they lie in the file. */
  readonly data: Uint8Array;
}

const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const MAX_COMMENT = 0xffff;
const IN_EXTRA_FIELD = 0xffffffff;

/**
 * Entries of a ZIP file in the order of its directory. Part names of Office files do not distinguish capitals.
 *
 * @throws Problem `file-damaged` for a broken directory, a name twice or entries that overlap; `file-too-large` for
 *   more entries than `limit`; `password-protected`.
 */
export function zipEntries(bytes: Uint8Array, limit: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { end, count, start } = directoryOf(view);
  if (count > limit) throw fileTooLarge();
  const entries: ZipEntry[] = [];
  const spans: { from: number; to: number }[] = [];
  const names = new Set<string>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature)
      throw damagedFile('mục lục không đọc được');
    const shared = at + CENTRAL.sharedFrom;
    const nameAt = at + CENTRAL.length;
    const nameLength = view.getUint16(shared + SHARED.nameLength, true);
    const extraLength = view.getUint16(shared + SHARED.extraLength, true);
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)).replaceAll('\\', '/');
    if (names.has(name.toLowerCase())) throw damagedFile(`mục “${name}” có hai lần`);
    names.add(name.toLowerCase());
    if ((view.getUint16(shared + SHARED.flags, true) & 1) === 1) throw passwordProtected();
    const { size, header } = placeOf(view, at, nameAt + nameLength, extraLength, end);
    const from = dataStart(view, header, name);
    if (from + size > bytes.length) throw damagedFile(`thiếu một phần của “${name}”`);
    spans.push({ from: header, to: from + size });
    entries.push({
      name,
      method: view.getUint16(shared + SHARED.method, true),
      crc: view.getUint32(shared + SHARED.crc, true),
      data: bytes.subarray(from, from + size),
    });
    at = nameAt + nameLength + extraLength + view.getUint16(at + CENTRAL.commentLength, true);
  }
  refuseOverlaps(spans);
  return entries;
}

/** Entries that share bytes are how a small file becomes endless. */
function refuseOverlaps(spans: { from: number; to: number }[]): void {
  spans.sort((a, b) => a.from - b.from);
  for (const [index, { from }] of spans.entries()) {
    if (index > 0 && from < (spans[index - 1]?.to ?? 0))
      throw damagedFile('các mục trong tệp chồng lên nhau');
  }
}

function directoryOf(view: DataView): { end: number; count: number; start: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + END.entries, true);
  const start = view.getUint32(end + END.centralOffset, true);
  if (count !== 0xffff && start !== IN_EXTRA_FIELD) return { end, count, start };
  if (end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return { end, count, start };
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > end || view.getUint32(at, true) !== END_OF_DIRECTORY_64)
    throw damagedFile('mục lục không đọc được');
  return {
    end,
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END.length - MAX_COMMENT);
  for (let at = view.byteLength - END.length; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw damagedFile('thiếu phần cuối');
}

/** Packed size and place of the local header; sizes of 4 GB and of careful writers stand in the ZIP64 extra field. */
function placeOf(view: DataView, at: number, extraFrom: number, extraLength: number, end: number) {
  const shared = at + CENTRAL.sharedFrom;
  let size = view.getUint32(shared + SHARED.packedSize, true);
  let header = view.getUint32(at + CENTRAL.localOffset, true);
  const extraEnd = Math.min(end, extraFrom + extraLength);
  for (let extra = extraFrom; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let field = extra + 4;
    const next = () => {
      if (field + 8 > extraEnd) throw damagedFile('mục lục không đọc được');
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    if (view.getUint32(shared + SHARED.size, true) === IN_EXTRA_FIELD) next();
    if (size === IN_EXTRA_FIELD) size = next();
    if (header === IN_EXTRA_FIELD) header = next();
  }
  return { size, header };
}

function dataStart(view: DataView, header: number, name: string): number {
  if (header + LOCAL.length > view.byteLength || view.getUint32(header, true) !== LOCAL.signature) {
    throw damagedFile(`không tìm thấy “${name}”`);
  }
  const shared = header + LOCAL.sharedFrom;
  const nameLength = view.getUint16(shared + SHARED.nameLength, true);
  return header + LOCAL.length + nameLength + view.getUint16(shared + SHARED.extraLength, true);
}
