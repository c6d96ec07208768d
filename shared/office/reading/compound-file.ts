import { damagedFile } from '../zip/zip-problems.ts';

const HEADER = 512;
const ENTRY = 128;
/** Sector numbers from here on say that a chain ends. */
const NO_SECTOR = 0xfffffffa;
const FILE_OR_ROOT = new Set([2, 5]);

interface StreamEntry {
  readonly name: string;
  readonly isRoot: boolean;
  readonly start: number;
  readonly size: number;
}

/**
 * The container of .xls and .doc files: streams in chains of sectors ([MS-CFB]). Every chain is followed within the
 * file and never in a circle; the sizes of streams are those of bytes that are there.
 *
 * @throws Problem `file-damaged`, from the constructor and from reading.
 */
export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #table: readonly number[];
  readonly #entries: readonly StreamEntry[];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER) throw damaged();
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged();
    this.#sectorSize = 1 << shift;
    this.#table = this.#readTable();
    this.#entries = this.#readEntries();
  }

  has(name: string): boolean {
    return this.#entry(name) !== undefined;
  }

  /** The bytes of a stream; undefined when there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entry(name);
    if (entry === undefined) return undefined;
    if (entry.size >= this.#view.getUint32(56, true)) return this.#whole(entry.start, entry.size);
    // Small streams share one: the stream of the root.
    const root = this.#entries.find(({ isRoot }) => isRoot);
    if (root === undefined) throw damaged();
    const pool = this.#whole(root.start, root.size);
    const links = this.#numbers(this.#chain(this.#view.getUint32(60, true), this.#table));
    const pieces = this.#chain(entry.start, links).map((sector) =>
      pool.subarray(sector * 64, sector * 64 + 64),
    );
    return cut(pieces, entry.size);
  }

  #entry(name: string): StreamEntry | undefined {
    return this.#entries.find((entry) => !entry.isRoot && entry.name.toLowerCase() === name.toLowerCase());
  }

  #whole(start: number, size: number): Uint8Array {
    return cut(
      this.#chain(start, this.#table).map((sector) => this.#sector(sector)),
      size,
    );
  }

  /** Which sector follows which; where that table lies stands in the header and, for large files, in a chain of its own. */
  #readTable(): readonly number[] {
    const sectors: number[] = [];
    for (let at = 76; at < HEADER; at += 4) sectors.push(this.#view.getUint32(at, true));
    let more = this.#view.getUint32(68, true);
    for (let seen = 0; more < NO_SECTOR; seen += 1) {
      if (seen > this.#bytes.length / this.#sectorSize) throw damaged();
      const numbers = this.#numbers([more]);
      sectors.push(...numbers.slice(0, -1));
      more = numbers.at(-1) ?? NO_SECTOR;
    }
    return this.#numbers(sectors.filter((sector) => sector < NO_SECTOR));
  }

  #readEntries(): readonly StreamEntry[] {
    const entries: StreamEntry[] = [];
    for (const sector of this.#chain(this.#view.getUint32(48, true), this.#table)) {
      const bytes = this.#sector(sector);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
        const type = view.getUint8(at + 66);
        if (!FILE_OR_ROOT.has(type)) continue;
        const letters = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
        const codes = Array.from({ length: letters }, (_, index) => view.getUint16(at + 2 * index, true));
        entries.push({
          name: String.fromCharCode(...codes),
          isRoot: type === 5,
          start: view.getUint32(at + 116, true),
          size: view.getUint32(at + 120, true),
        });
      }
    }
    return entries;
  }

  #chain(start: number, links: readonly number[]): readonly number[] {
    const chain: number[] = [];
    for (let sector = start; sector < NO_SECTOR; sector = links[sector] ?? NO_SECTOR) {
      if (sector >= links.length || chain.length > links.length) throw damaged();
      chain.push(sector);
    }
    return chain;
  }

  #numbers(sectors: readonly number[]): readonly number[] {
    return sectors.flatMap((sector) => {
      const bytes = this.#sector(sector);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      return Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(4 * index, true));
    });
  }

  /** The last sector of a file may be short. */
  #sector(number: number): Uint8Array {
    const from = (number + 1) * this.#sectorSize;
    if (from >= this.#bytes.length) throw damaged();
    return this.#bytes.subarray(from, from + this.#sectorSize);
  }
}

function cut(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const there = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (there < size) throw damaged();
  const whole = new Uint8Array(there);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, size);
}

function damaged(): Error {
  return damagedFile('các phần bên trong không nối được với nhau');
}
