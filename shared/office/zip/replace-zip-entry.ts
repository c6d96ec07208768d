import { deflateSync } from 'fflate';
import { crc32 } from '#shared/package/crc32.ts';
import { damagedFile } from './zip-problems.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const LOCAL_SIZE = 30;
const DIRECTORY_SIZE = 46;
const ZIP64 = 0xff_ff_ff_ff;
const DEFLATED = 8;
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
  const directory = view.getUint32(end + 16, true);
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
      fields.setUint16(8, fields.getUint16(8, true) & ~SIZES_FOLLOW, true);
      fields.setUint16(10, DEFLATED, true);
      fields.setUint32(16, entry.crc, true);
      fields.setUint32(20, entry.packed, true);
      fields.setUint32(24, content.length, true);
    }
    if (place.local > wanted.local) fields.setUint32(42, place.local + moved, true);
    return record;
  });
  const tail = bytes.slice(end);
  new DataView(tail.buffer).setUint32(16, directory + moved, true);
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
  const head = bytes.slice(
    local,
    local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  );
  const fields = new DataView(head.buffer);
  const crc = crc32(content);
  fields.setUint16(6, fields.getUint16(6, true) & ~SIZES_FOLLOW, true);
  fields.setUint16(8, DEFLATED, true);
  fields.setUint32(14, crc, true);
  fields.setUint32(18, packed.length, true);
  fields.setUint32(22, content.length, true);
  return { record: joined([head, packed]), crc, packed: packed.length };
}

function placesOf(view: DataView, end: number, directory: number): readonly Place[] {
  const places: Place[] = [];
  let at = directory;
  for (let index = view.getUint16(end + 10, true); index > 0; index -= 1) {
    if (at + DIRECTORY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw damagedFile('mục lục không đọc được');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw damagedFile('có mục đặt mật khẩu');
    const local = view.getUint32(at + 42, true);
    if (local === ZIP64 || view.getUint32(at + 20, true) === ZIP64) throw damagedFile('tệp lớn kiểu ZIP64');
    const directoryLength =
      DIRECTORY_SIZE +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    places.push({ directory: at, directoryLength, local });
    at += directoryLength;
  }
  // Anything between the directory and its end record (a signature, ZIP64 records) would be lost.
  if (at !== end) throw damagedFile('sau mục lục còn phần lạ');
  return places;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= 0; at -= 1) {
    const isEnd = view.getUint32(at, true) === END_OF_DIRECTORY;
    if (isEnd && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw damagedFile('thiếu phần cuối');
}

function nameOf(bytes: Uint8Array, view: DataView, at: number): string {
  const name = bytes.subarray(at + DIRECTORY_SIZE, at + DIRECTORY_SIZE + view.getUint16(at + 28, true));
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
