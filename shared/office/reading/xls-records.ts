import { legacyFont, type LegacyFont } from '#shared/text/legacy-text.ts';
import { damagedFile, passwordProtected } from '../zip/zip-problems.ts';
import { checkMerges, READING_LIMITS } from './grid-budget.ts';
import { Problem } from '#shared/problem.ts';

/** What the styles of a sheet's cells say: `row * 256 + column`, both from 0 → look. Plain cells are left out. */
export type XlsLooks = ReadonlyMap<number, { readonly font: LegacyFont | null; readonly bold: boolean }>;

const FILE_PASS = 0x2f;
const FONT = 0x31;
const SHEET = 0x85;
const MANY_NUMBERS = 0xbd;
const XF = 0xe0;
const MERGES = 0xe5;
const STRINGS = 0xfc;
const BEGIN = 0x809;
/** Records that begin with the row, the column and the style of one cell. */
const CELLS: ReadonlySet<number> = new Set([0x06, 0xd6, 0xfd, 0x201, 0x203, 0x204, 0x205, 0x27e]);
const BIFF8 = 0x0600;

/**
 * Walks the records of a workbook stream ([MS-XLS]) before the library opens it: each must lie within the stream, counts
 * must be possible, and there must be no password. On the way it learns what the library does not tell: fonts.
 *
 * @returns for each sheet in the order of the file what its cells look like.
 * @throws Problem `password-protected`, `file-damaged`, `too-many-cells` or `too-many-merges`.
 */
export function xlsLooks(stream: Uint8Array): readonly XlsLooks[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: { font: LegacyFont | null; bold: boolean }[] = [];
  const styles: number[] = [];
  const starts: number[] = [];
  const looks = new Map<number, Map<number, { font: LegacyFont | null; bold: boolean }>>();
  let sheet = new Map<number, { font: LegacyFont | null; bold: boolean }>();
  let cells = 0;
  let merges = 0;
  let at = 0;
  let version = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const from = at + 4;
    if (type === 0 && length === 0) break; // padding behind the last record
    if (from + length > stream.length) throw damagedFile('sổ tính bị cắt giữa chừng');
    if (type === FILE_PASS) throw passwordProtected();
    if (type === BEGIN && length >= 4) {
      if (at === 0) version = view.getUint16(from, true);
      sheet = new Map();
      looks.set(at, sheet);
    } else if (type === SHEET && length >= 4) {
      starts.push(view.getUint32(from, true));
    } else if (type === FONT && version === BIFF8 && length >= 16) {
      fonts.push({
        font: legacyFont(nameOf(stream, from, length)),
        bold: view.getUint16(from + 6, true) >= 700,
      });
    } else if (type === XF && length >= 2) {
      styles.push(view.getUint16(from, true));
    } else if (type === MERGES && length >= 2) {
      merges += view.getUint16(from, true);
      checkMerges(merges, 'sổ tính');
    } else if (type === STRINGS && length >= 8) {
      if (view.getUint32(from + 4, true) > stream.length)
        throw damagedFile('bảng chữ của sổ tính không đúng');
    } else if ((CELLS.has(type) || type === MANY_NUMBERS) && length >= 6) {
      cells += 1;
      if (cells > READING_LIMITS.cells) throw tooManyCells();
      const style = styles[view.getUint16(from + 4, true)] ?? 0;
      // There is no font 4: numbers above it are one more than their place.
      const look = fonts[style > 4 ? style - 1 : style];
      if (look !== undefined && (look.bold || look.font !== null)) {
        sheet.set(view.getUint16(from, true) * 256 + view.getUint16(from + 2, true), look);
      }
    }
    at = from + length;
  }
  return starts.map((start) => looks.get(start) ?? new Map());
}

function nameOf(stream: Uint8Array, from: number, length: number): string {
  const letters = stream[from + 14] ?? 0;
  const wide = ((stream[from + 15] ?? 0) & 1) === 1;
  const bytes = stream.subarray(from + 16, Math.min(from + length, from + 16 + letters * (wide ? 2 : 1)));
  return new TextDecoder(wide ? 'utf-16le' : 'windows-1252').decode(bytes);
}

function tooManyCells(): Problem {
  return new Problem('too-many-cells', 'Sổ tính có quá nhiều ô so với một phụ lục.', {
    advice: 'Đồng chí chép riêng bảng phụ lục sang một tệp mới rồi đưa vào.',
  });
}
