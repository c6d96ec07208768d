import { Inflate } from 'fflate';
import { Problem } from '#shared/problem.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together after inflating. */
  readonly inflatedBytes: number;
}

/** A real appendix of 10,000 rows inflates to about 20 MB. */
const DEFAULT_LIMITS: ZipLimits = { entries: 4_000, inflatedBytes: 256 * 1024 * 1024 };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
/** Inflated in pieces, so that a bomb is stopped long before it fills the memory. */
const PIECE = 16 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly data: Uint8Array;
}

/**
 * Looks through a ZIP file from outside before any library opens it, and counts the bytes that really come out:
 * declared sizes lie.
 *
 * @returns the names of its entries.
 * @throws Problem `file-damaged` for a broken container, `file-too-large` beyond the limits.
 */
export function guardZip(bytes: Uint8Array, limits: ZipLimits = DEFAULT_LIMITS): readonly string[] {
  let left = limits.inflatedBytes;
  const names = new Set<string>();
  for (const entry of entriesOf(bytes, limits)) {
    if (names.has(entry.name)) throw damaged(`mục “${entry.name}” có hai lần`);
    names.add(entry.name);
    left -= inflatedSize(entry, left);
  }
  return [...names];
}

/** The inflated bytes of one entry, within the limit; undefined when there is no such entry. */
export function readZipEntry(
  bytes: Uint8Array,
  name: string,
  limits: ZipLimits = DEFAULT_LIMITS,
): Uint8Array | undefined {
  for (const entry of entriesOf(bytes, limits)) {
    if (entry.name !== name) continue;
    const pieces: Uint8Array[] = [];
    inflatedSize(entry, limits.inflatedBytes, (piece) => pieces.push(piece));
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let offset = 0;
    for (const piece of pieces) {
      whole.set(piece, offset);
      offset += piece.length;
    }
    return whole;
  }
  return undefined;
}

function* entriesOf(bytes: Uint8Array, limits: ZipLimits): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooLarge();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw damaged('mục lục không đọc được');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const size = view.getUint32(at + 20, true);
    const start = dataStart(view, view.getUint32(at + 42, true), name);
    if (start + size > bytes.length) throw damaged(`thiếu một phần của “${name}”`);
    yield { name, method: view.getUint16(at + 10, true), data: bytes.subarray(start, start + size) };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged('thiếu phần cuối');
}

function dataStart(view: DataView, header: number, name: string): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw damaged(`không tìm thấy “${name}”`);
  }
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

function inflatedSize(entry: Entry, limit: number, keep?: (piece: Uint8Array) => void): number {
  if (entry.method === 0) {
    if (entry.data.length > limit) throw tooLarge();
    keep?.(entry.data);
    return entry.data.length;
  }
  if (entry.method !== 8) throw damaged(`“${entry.name}” nén theo cách lạ`);
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size > limit) throw tooLarge();
    keep?.(piece);
  });
  try {
    for (let at = 0; at < entry.data.length; at += PIECE) {
      inflate.push(entry.data.subarray(at, at + PIECE), at + PIECE >= entry.data.length);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw damaged(`“${entry.name}” không giải nén được`, error);
  }
  return size;
}

function damaged(what: string, cause?: unknown): Problem {
  return new Problem('file-damaged', `Tệp bị hỏng: ${what}.`, {
    advice: 'Đồng chí chép lại tệp từ nơi gửi, hoặc mở bằng Excel, Word rồi lưu lại.',
    cause,
  });
}

function tooLarge(): Problem {
  return new Problem('file-too-large', 'Tệp bung ra quá lớn so với một phụ lục. Chưa đọc gì từ tệp.', {
    advice:
      'Đồng chí kiểm tra lại nguồn của tệp; nếu đúng tệp, mở bằng Excel và chỉ giữ lại trang có phụ lục.',
  });
}
