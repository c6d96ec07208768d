import { deflateSync } from 'fflate';
import { crc32 } from '#shared/package/crc32.ts';
import { CENTRAL, END, LOCAL, METHOD, SHARED } from '#shared/package/zip-format.ts';
import { damagedFile } from './zip-problems.ts';

const ZIP64 = 0xff_ff_ff_ff;
const SIZES_FOLLOW = 1 << 3;
const ENCRYPTED = 1;

interface Place {
  /** Of its record in the directory. */
  readonly directory: number;
  readonly directoryLength: number;
  readonly local: number;
}

/**
 * Puts new content in the place of one entry of a ZIP file. Every other entry keeps its very bytes, compressed as they
 * came, in the same order, with its dates and extra fields; so do gaps, comments and the directory's other records.
 * Open the file with `ZipArchive` first: it checks what is only used here. Names do not distinguish capitals.
 *
 * @throws Problem `file-damaged` without such an entry, or for a file in ZIP64 or with encrypted entries.
 */
export function replaceZipEntry(bytes: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const directory = view.getUint32(end + END.centralOffset, true);
  const places = placesOf(view, end, directory);
  const wanted = places.find(({ directory: at }) => nameOf(bytes, view, at) === name.toLowerCase());
  if (wanted === undefined) throw damagedFile(`không có mục “${name}”`);

  const next = Math.min(directory, ...places.map(({ local }) => local).filter((at) => at > wanted.local));
  const entry = localEntry(bytes, view, wanted, content);
  const moved = entry.record.length - (next - wanted.local);
  const records = places.map((place) => {
    const record = bytes.slice(place.directory, place.directory + place.directoryLength);
    const fields = new DataView(record.buffer);
    if (place === wanted) {
      setContent(fields, CENTRAL.sharedFrom, entry);
    }
    if (place.local > wanted.local) fields.setUint32(CENTRAL.localOffset, place.local + moved, true);
    return record;
  });
  const tail = bytes.slice(end);
  new DataView(tail.buffer).setUint32(END.centralOffset, directory + moved, true);
  return joined([
    bytes.subarray(0, wanted.local),
    entry.record,
    bytes.subarray(next, directory),
    ...records,
    tail,
  ]);
}

/** A local header with the old name, date and extra field before the new content. */
function localEntry(bytes: Uint8Array, view: DataView, { local }: Place, content: Uint8Array) {
  const packed = deflateSync(content, { level: 6 });
  const head = bytes.slice(local, local + LOCAL.length + lengthsOf(view, local + LOCAL.sharedFrom));
  const written = { crc: crc32(content), packedSize: packed.length, size: content.length };
  setContent(new DataView(head.buffer), LOCAL.sharedFrom, written);
  return { record: joined([head, packed]), ...written };
}

/** The fields that both records of an entry repeat, and that speak of its content. */
function setContent(
  fields: DataView,
  from: number,
  { crc, packedSize, size }: { readonly crc: number; readonly packedSize: number; readonly size: number },
): void {
  const flags = from + SHARED.flags;
  fields.setUint16(flags, fields.getUint16(flags, true) & ~SIZES_FOLLOW, true);
  fields.setUint16(from + SHARED.method, METHOD.deflated, true);
  fields.setUint32(from + SHARED.crc, crc, true);
  fields.setUint32(from + SHARED.packedSize, packedSize, true);
  fields.setUint32(from + SHARED.size, size, true);
}

/** Bytes of name and extra field. */
function lengthsOf(view: DataView, from: number): number {
  return view.getUint16(from + SHARED.nameLength, true) + view.getUint16(from + SHARED.extraLength, true);
}

function placesOf(view: DataView, end: number, directory: number): readonly Place[] {
  const places: Place[] = [];
  let at = directory;
  for (let index = view.getUint16(end + END.entries, true); index > 0; index -= 1) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature)
      throw damagedFile('mục lục không đọc được');
    const shared = at + CENTRAL.sharedFrom;
    if (view.getUint16(shared + SHARED.flags, true) & ENCRYPTED) throw damagedFile('có mục đặt mật khẩu');
    const local = view.getUint32(at + CENTRAL.localOffset, true);
    if (local === ZIP64 || view.getUint32(shared + SHARED.packedSize, true) === ZIP64)
      throw damagedFile('tệp lớn kiểu ZIP64');
    const directoryLength =
      CENTRAL.length + lengthsOf(view, shared) + view.getUint16(at + CENTRAL.commentLength, true);
    places.push({ directory: at, directoryLength, local });
    at += directoryLength;
  }
  // Anything between the directory and its end record (a signature, ZIP64 records) would be lost.
  if (at !== end) throw damagedFile('sau mục lục còn phần lạ');
  return places;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END.length; at >= 0; at -= 1) {
    const isEnd = view.getUint32(at, true) === END.signature;
    if (isEnd && at + END.length + view.getUint16(at + END.commentLength, true) === view.byteLength)
      return at;
  }
  throw damagedFile('thiếu phần cuối');
}

function nameOf(bytes: Uint8Array, view: DataView, at: number): string {
  const from = at + CENTRAL.length;
  const length = view.getUint16(at + CENTRAL.sharedFrom + SHARED.nameLength, true);
  const name = bytes.subarray(from, from + length);
  return new TextDecoder().decode(name).replaceAll('\\', '/').toLowerCase();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
