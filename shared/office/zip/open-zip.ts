import { Inflate } from 'fflate';
import { crc32 } from '#shared/package/crc32.ts';
import { Problem } from '#shared/problem.ts';
import { zipEntries, type ZipEntry } from './zip-directory.ts';
import { damagedFile, fileTooLarge } from './zip-problems.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes that come out of all reading of this file together. */
  readonly inflatedBytes: number;
}

/** A real appendix of 10,000 rows inflates to about 20 MB. */
const DEFAULT_LIMITS: ZipLimits = { entries: 4_000, inflatedBytes: 200 * 1024 * 1024 };

/** Inflated in pieces, so that a bomb is stopped long before it fills the memory. */
const PIECE = 16 * 1024;

/**
 * A ZIP file from outside. Entries are inflated when they are asked for, once, piece by piece; the bytes that really
 * come out are counted, because declared sizes lie, and their CRC is checked, because a flipped bit in a text shows
 * nowhere else. Entries inside entries are never opened.
 *
 * @throws Problem `file-damaged`, `file-too-large` or `password-protected`, from the constructor and from reading.
 */
export class ZipArchive {
  readonly names: readonly string[];
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left: number;

  constructor(bytes: Uint8Array, limits: ZipLimits = DEFAULT_LIMITS) {
    const entries = zipEntries(bytes, limits.entries);
    this.names = entries.map(({ name }) => name);
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.#left = limits.inflatedBytes;
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The inflated bytes of an entry, in pieces; undefined when there is no such entry. */
  chunks(name: string): Iterable<Uint8Array> | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    return entry === undefined ? undefined : this.#inflate(entry);
  }

  /** The inflated bytes of an entry; undefined when there is no such entry. */
  read(name: string): Uint8Array | undefined {
    const chunks = this.chunks(name);
    if (chunks === undefined) return undefined;
    const pieces = [...chunks];
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let offset = 0;
    for (const piece of pieces) {
      whole.set(piece, offset);
      offset += piece.length;
    }
    return whole;
  }

  /** Inflates everything once and keeps nothing: for a library that would open the file without counting. */
  checkAll(): void {
    for (const entry of this.#entries.values()) {
      for (const piece of this.#inflate(entry)) void piece;
    }
  }

  *#inflate(entry: ZipEntry): Generator<Uint8Array> {
    let crc = 0;
    for (const piece of piecesOf(entry)) {
      this.#left -= piece.length;
      if (this.#left < 0) throw fileTooLarge();
      crc = crc32(piece, crc);
      yield piece;
    }
    if (crc !== entry.crc) throw damagedFile(`“${entry.name}” không còn nguyên vẹn`);
  }
}

function* piecesOf(entry: ZipEntry): Generator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw damagedFile(`“${entry.name}” nén theo cách lạ`);
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => ready.push(piece));
  for (let at = 0; at < entry.data.length || at === 0; at += PIECE) {
    const packed = entry.data.subarray(at, at + PIECE);
    if (entry.method === 0) ready.push(packed);
    else push(inflate, packed, at + PIECE >= entry.data.length, entry.name);
    yield* ready;
    ready.length = 0;
  }
}

function push(inflate: Inflate, packed: Uint8Array, last: boolean, name: string): void {
  try {
    inflate.push(packed, last);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw damagedFile(`“${name}” không giải nén được`, error);
  }
}
