import { fold } from '#shared/text/fold.ts';
import type { Grid, GridRow } from './grid.ts';
import { isColumnNumbers } from './header-block.ts';
import { isCapitals } from './leading-number.ts';
import type { RowKind } from './reading-choices.ts';
import type { TableHeader } from './table-header.ts';
import type { WrittenRow } from './written-row.ts';

/** Kinds of rows whose text goes nowhere, each for its own reason. */
export type SkippedRow = Extract<
  RowKind,
  'repeated-header' | 'column-numbers' | 'total' | 'signature' | 'page-number' | 'other'
>;

/** Tells rows that printed tables repeat or carry along from rows of the table. */
export class SkippedRows {
  readonly #header: TableHeader;
  readonly #headerRows: readonly ReadonlyMap<number, string>[];
  readonly #longest: number;
  readonly #titles: ReadonlySet<string>;

  constructor(grid: Grid, header: TableHeader) {
    this.#header = header;
    const rows = grid.rows.slice(header.first, header.last + 1);
    this.#headerRows = rows.map(
      (row) => new Map([...row.cells].map(([column, text]) => [column, key(text)])),
    );
    this.#longest =
      Math.max(...rows.flatMap((row) => [...row.cells.values()].map((text) => text.length))) + 20;
    this.#titles = new Set(
      grid.rows
        .slice(0, header.first)
        .flatMap(({ cells }) => (cells.size === 1 ? [...cells.values()].map(key) : []))
        .filter((text) => text.length > 6),
    );
  }

  repeatsHeader(written: WrittenRow, afterHeader: boolean): boolean {
    const { row } = written;
    if (written.width === 1) return this.#repeatsTitle(written.cells[0]?.[1] ?? '');
    // Nearly every row has a sentence that no header has.
    for (const text of row.cells.values()) if (text.length > this.#longest) return false;
    const same = this.#headerRow(written.cells);
    return same === 0 || (same > 0 && afterHeader) || (same > 0 && row.cells.size > 2);
  }

  /** The first row of a header that is printed again. */
  beginsHeader(row: GridRow): boolean {
    for (const text of row.cells.values()) if (text.length > this.#longest) return false;
    return row.cells.size > 1 && this.#headerRow([...row.cells]) === 0;
  }

  #headerRow(cells: readonly (readonly [number, string])[]): number {
    return this.#headerRows.findIndex((known) =>
      cells.every(([column, text]) => known.get(column) === key(text)),
    );
  }

  columnNumbers({ row, tag }: WrittenRow, afterHeader: boolean): boolean {
    return (
      tag === '' &&
      row.cells.size >= Math.min(3, this.#header.columns.length) &&
      afterHeader &&
      isColumnNumbers(row)
    );
  }

  #repeatsTitle(text: string): boolean {
    if (text.length > 400) return false;
    const words = key(text);
    return this.#titles.has(words) || /^phu luc.{0,12}\(?tiep(?:theo)?\)?$/u.test(words);
  }
}

/** Headers are compared without marks, spaces and hyphens: they break differently on every page. */
function key(text: string): string {
  return fold(text).replace(/[\s*:.–-]+/gu, '');
}

/** "Tổng cộng", "Cộng (I + II)", "Tổng số: 39 nhiệm vụ" in one of the first cells. */
export function isTotal(written: WrittenRow): boolean {
  if (!mayBeTotal(written)) return false;
  return written.cells.slice(0, 2).some(([, text]) => {
    // "công" is another word, however alike it folds.
    if (text.length > 60 || !/^[\s*]*(?:t[oổ]ng|c[oộ]ng)/iu.test(text)) return false;
    const words = fold(text.replaceAll('*', ' '));
    return /^(?:tong cong|tong so|cong)(?:\s*[:(].*|\s*(?:phan|muc)? ?[ivx\d]+\)?|\s*(?:toan bo )?(?:nhiem vu|so nhiem vu)?[:\s\d]*)?$/u.test(
      words,
    );
  });
}

/** Looked at before the cells are put in order: few rows have a short cell with such a beginning. */
function mayBeTotal({ row }: WrittenRow): boolean {
  for (const text of row.cells.values()) {
    if (text.length <= 60 && /^[\s*]*[tc]/iu.test(text)) return true;
  }
  return false;
}

/** "12", "Trang 12", "12/40", "- 12 -" alone in a row. */
export function isPageNumber(text: string): boolean {
  return text.length <= 16 && /^(?:trang\s*)?[-–]?\s*\d{1,3}\s*(?:[-–]|\/\s*\d{1,3})?$/iu.test(text.trim());
}

const SIGNATURE =
  /^(?:noi nhan|nguoi lap|lap bieu|thu truong|xac nhan cua|.{0,40},? ngay [\d.…_]* ?thang [\d.…_]* ?nam [\d.…_]*)/u;
const SIGNER =
  /^(?:tm|kt|tl|tuq|q)\s*[./]|^[tk]\/[mt]\b|^(?:pho )?(?:chu tich|giam doc|bi thu|truong ban|truong phong|chanh van phong|cuc truong|bo truong|thu truong|hieu truong)|^(?:ban thuong vu|dang uy|uy ban nhan dan)/u;

/** Begins the signature below a table: "Nơi nhận", "TM. ỦY BAN NHÂN DÂN", "Người lập biểu", place and date. */
export function beginsSignature({ cells, number }: WrittenRow): boolean {
  if (number !== null && cells.length > 1 && number.readings[0].style !== 'bullet') return false;
  return cells.length <= 3 && cells.some(([, text]) => isSignature(text));
}

function isSignature(text: string): boolean {
  if (text.length > 400) return false;
  const words = fold(text.replaceAll('*', ' '));
  if (/^\s*\(?\s*(?:đã\s+)?ký(?:\s*\)|\s+tên|[\s,]+(?:ghi rõ|đóng dấu|họ))/iu.test(text)) return true;
  return SIGNATURE.test(words) || (SIGNER.test(words) && isCapitals(text.split('\n')[0] ?? ''));
}

/** "./.", "…", "-----": ends or fills a table. */
export function isMark(text: string): boolean {
  return text.length <= 40 && !/[\p{L}\d]/u.test(text);
}

/** Begins the legend: "Ghi chú: …", "Chữ viết tắt". */
export function beginsNotes(written: WrittenRow): boolean {
  if (written.width > 3 || written.number !== null) return false;
  const [first] = written.cells;
  if (first === undefined) return false;
  if (!/^[\s*(]*(?:ghi|ch[úu]|l[ưu]u|c[áa]c|t[ừu]|danh|gi[ảa]i|viết)/iu.test(first[1])) return false;
  return /^[\s*(]*(?:ghi chu|chu thich|chu giai|luu y|(?:cac |danh muc |giai thich )*(?:chu|tu|cum tu|ky hieu) viet tat|viet tat)\s*(?:[:.)]|$)/u.test(
    fold(first[1].slice(0, 60)),
  );
}
