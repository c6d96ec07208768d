import { Problem } from '#shared/problem.ts';

/** What one file may hold; far more than any appendix, little enough for an old machine. */
export const READING_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  /** The workbook in an .xls file: the library that reads it takes forty times as much memory. */
  xlsBytes: 8 * 1024 * 1024,
  /** Rows with text in one sheet or table. */
  rows: 30_000,
  /** Columns with text in one sheet: a plan with a column for every day of a year has fewer. */
  columns: 500,
  /** Cells with text in one file. */
  cells: 600_000,
  /** Characters in one file; a text that many cells share counts in each. */
  characters: 24_000_000,
  /** Characters in one cell; Excel's end at 32,767. */
  cellCharacters: 100_000,
  merges: 100_000,
  sheets: 500,
} as const;

/** Counts what is read of a file while it is read, so that too much is refused long before it hurts. */
export class GridBudget {
  #cells = 0;
  #characters = 0;

  /** @throws Problem `too-many-cells` or `too-much-text`, naming the sheet and the row. */
  addCell(text: string, sheet: string, row: number): void {
    if (text.length > READING_LIMITS.cellCharacters) {
      throw tooMuch(
        'too-much-text',
        `Một ô có hơn ${number(READING_LIMITS.cellCharacters)} ký tự`,
        sheet,
        row,
      );
    }
    this.#cells += 1;
    this.#characters += text.length;
    if (this.#cells > READING_LIMITS.cells) {
      throw tooMuch('too-many-cells', `Tệp có hơn ${number(READING_LIMITS.cells)} ô có chữ`, sheet, row);
    }
    if (this.#characters > READING_LIMITS.characters) {
      throw tooMuch('too-much-text', `Tệp có hơn ${number(READING_LIMITS.characters)} ký tự`, sheet, row);
    }
  }
}

/** @param rows how many rows with text the sheet has so far. */
export function checkRows(rows: number, sheet: string): void {
  if (rows <= READING_LIMITS.rows) return;
  throw new Problem('too-many-rows', `Trang “${sheet}” có hơn ${number(READING_LIMITS.rows)} dòng có chữ.`, {
    where: sheet,
    advice: 'Đồng chí xóa các dòng thừa rồi lưu lại, hoặc chép riêng bảng phụ lục sang một tệp mới.',
  });
}

/** @param columns how many columns with text the sheet has so far. */
export function checkColumns(columns: number, sheet: string): void {
  if (columns <= READING_LIMITS.columns) return;
  throw new Problem('too-many-columns', `Trang “${sheet}” có hơn ${READING_LIMITS.columns} cột có chữ.`, {
    where: sheet,
    advice: 'Đồng chí chép riêng bảng phụ lục sang một tệp mới rồi đưa vào.',
  });
}

/** @param merges how many merged areas the sheet has so far. */
export function checkMerges(merges: number, sheet: string): void {
  if (merges <= READING_LIMITS.merges) return;
  throw new Problem(
    'too-many-merges',
    `Trang “${sheet}” có hơn ${number(READING_LIMITS.merges)} vùng trộn ô.`,
    {
      where: sheet,
      advice: 'Đồng chí chép riêng bảng phụ lục sang một tệp mới rồi đưa vào.',
    },
  );
}

/** @throws Problem `file-too-large`. */
export function checkFileSize(bytes: Uint8Array): void {
  if (bytes.length <= READING_LIMITS.fileBytes) return;
  throw new Problem(
    'file-too-large',
    `Tệp nặng ${number(Math.ceil(bytes.length / 1024 / 1024))} MB, quá mức ${READING_LIMITS.fileBytes / 1024 / 1024} MB của một phụ lục.`,
    { advice: 'Đồng chí bỏ hình ảnh và các trang không cần, hoặc chép riêng bảng phụ lục sang một tệp mới.' },
  );
}

/** @throws Problem `file-too-large`. */
export function checkXlsSize(stream: Uint8Array): void {
  if (stream.length <= READING_LIMITS.xlsBytes) return;
  const most = READING_LIMITS.xlsBytes / 1024 / 1024;
  throw new Problem('file-too-large', `Sổ tính .xls nặng hơn ${most} MB, quá mức của một phụ lục.`, {
    advice: 'Đồng chí mở tệp bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi đưa tệp mới vào.',
  });
}

function tooMuch(code: string, what: string, sheet: string, row: number): Problem {
  return new Problem(code, `${what}, quá mức của một phụ lục; dừng ở trang “${sheet}”, dòng ${row}.`, {
    where: `${sheet}, dòng ${row}`,
    advice: 'Đồng chí chép riêng bảng phụ lục sang một tệp mới rồi đưa vào.',
  });
}

function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
