import * as XLSX from 'xlsx';
import { Problem } from '#shared/problem.ts';
import { decodeTextTable } from './decode-text-table.ts';
import { passwordProtected } from './file-kind.ts';
import type { Grid, GridRow } from './grid.ts';
import { parseTextTable } from './parse-text-table.ts';

/** More rows than any appendix has; more would only be an accident or an attack. */
const MAX_ROWS = 50_000;

/**
 * Reads the sheets of a workbook (.xlsx, .xls, .ods) as grids of text. Only this file knows the library that reads them.
 * Call `officeFileKind` first: it counts what the container really inflates to.
 *
 * @throws Problem `password-protected`, `too-many-rows` or `file-damaged`.
 */
export function readSpreadsheet(bytes: Uint8Array): readonly Grid[] {
  const workbook = open(bytes);
  return workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name];
    return {
      name: name.normalize('NFC'),
      hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      rows: sheet === undefined ? [] : gridRows(sheet, name),
      merges: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
        row: s.r + 1,
        column: s.c + 1,
        toRow: e.r + 1,
        toColumn: e.c + 1,
      })),
    };
  });
}

/** Reads a .csv or .tsv file as one grid of text. */
export function readTextTable(bytes: Uint8Array): readonly Grid[] {
  const name = 'Bảng';
  const rows = parseTextTable(decodeTextTable(bytes));
  if (rows.length > MAX_ROWS) throw tooManyRows(name);
  const gridded = rows.map((row, index): GridRow => ({
    number: index + 1,
    cells: new Map(row.flatMap((cell, column) => (cell === '' ? [] : [[column + 1, cell] as const]))),
  }));
  return [{ name, hidden: false, rows: gridded.filter(({ cells }) => cells.size > 0), merges: [] }];
}

function tooManyRows(name: string): Problem {
  return new Problem('too-many-rows', `Trang “${name}” có hơn ${MAX_ROWS} dòng.`, {
    where: name,
    advice: 'Đồng chí xóa các dòng thừa ở cuối trang tính rồi lưu lại.',
  });
}

function open(bytes: Uint8Array): XLSX.WorkBook {
  try {
    // nodim: a false dimension must neither hang the reader nor lose rows. WTF: a sheet that fails must not vanish.
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      nodim: true,
      sheetRows: MAX_ROWS + 1,
      WTF: true,
      cellHTML: false,
      cellFormula: false,
      cellNF: true,
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/iu.test(error.message)) throw passwordProtected(error);
    throw new Problem('file-damaged', 'Tệp bị hỏng, không đọc được các trang tính.', {
      advice: 'Đồng chí mở tệp bằng Excel, lưu thành bản mới rồi đưa vào.',
      cause: error,
    });
  }
}

function gridRows(sheet: XLSX.WorkSheet, name: string): readonly GridRow[] {
  const rows: GridRow[] = [];
  // Dense sheets are sparse arrays: forEach walks what is there, however far away the last cell lies.
  (sheet['!data'] ?? []).forEach((cells, index) => {
    if (index >= MAX_ROWS) throw tooManyRows(name);
    const texts = new Map<number, string>();
    cells.forEach((cell, column) => {
      const text = cellText(cell);
      if (text !== '') texts.set(column + 1, text);
    });
    if (texts.size > 0) rows.push({ number: index + 1, cells: texts });
  });
  return rows;
}

function cellText(cell: XLSX.CellObject | undefined): string {
  if (cell === undefined || cell.t === 'z' || cell.v === undefined) return '';
  if (cell.t === 's') return String(cell.v).replace(/\r\n?/gu, '\n').normalize('NFC');
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell.v, cell.z);
  return cell.w ?? String(cell.v);
}

/** A number as its cell shows it; a date as d/m/yyyy, from the serial number itself, so that no time zone moves it. */
function numberText(value: number, format: string | number | undefined): string {
  const pattern = String(format ?? 'General');
  if (XLSX.SSF.is_date(pattern)) {
    const day: { d: number; m: number; y: number } | null = XLSX.SSF.parse_date_code(value);
    return day === null ? String(value) : `${day.d}/${day.m}/${day.y}`;
  }
  return pattern === 'General' ? String(value) : String(XLSX.SSF.format(pattern, value)).trim();
}
