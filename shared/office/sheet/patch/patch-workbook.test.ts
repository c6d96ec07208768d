import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { cleanCellText } from '../cell-text.ts';
import { patchWorkbook, type CellEdit } from './patch-workbook.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SHEET = 'Phân công';

/** An office's own workbook: picture, comment, drop-down, conditional format, table, formulas, macros, a part nobody knows. */
async function officeWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(SHEET);
  sheet.addRow(['BẢNG PHÂN CÔNG']);
  sheet.mergeCells('A1:F1');
  sheet.addRow(['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn', 'Tình trạng', 'Điểm']);
  for (let row = 3; row <= 8; row += 1) {
    sheet.addRow([
      row - 2,
      `Việc ${row}`,
      'Sở Y tế',
      new Date('2024-06-30T00:00:00Z'),
      '',
      { formula: `A${row}*2` },
    ]);
    sheet.getCell(`D${row}`).numFmt = 'dd/mm/yyyy';
  }
  sheet.getCell('B4').note = 'Chú thích';
  sheet.getCell('E3').dataValidation = { type: 'list', formulae: ['"Xong,Chưa"'] };
  sheet.getCell('E4').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  sheet.addConditionalFormatting({
    ref: 'E3:E8',
    rules: [
      {
        type: 'containsText',
        operator: 'containsText',
        text: 'Quá hạn',
        style: { font: { bold: true } },
        priority: 1,
      },
    ],
  });
  sheet.addImage(book.addImage({ buffer: PIXEL as never, extension: 'png' }), 'H1:I3');
  const other = book.addWorksheet('Danh bạ');
  other.addTable({
    name: 'DanhBa',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Tên' }, { name: 'Số' }],
    rows: [['A', 1]],
  });
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  return zipSync({
    ...parts,
    'xl/vbaProject.bin': [Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 256), { level: 0 }],
    'custom/unknown.bin': [strToU8('không ai biết'), { level: 9 }],
    'xl/calcChain.xml': strToU8(
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="F3" i="1"/></calcChain>',
    ),
  });
}

let office: Uint8Array;
beforeAll(async () => {
  office = await officeWorkbook();
});

const patch = (...cells: readonly CellEdit[]) => patchWorkbook(office, { sheet: SHEET, cells });
const sheetOf = (bytes: Uint8Array) => XLSX.read(bytes, { WTF: true, cellFormula: true }).Sheets[SHEET] ?? {};
const sheetPartName = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).find(
    ([name, part]) => /worksheets\/sheet\d/u.test(name) && strFromU8(part).includes('F8'),
  )?.[0] ?? '';

describe('writing into an office’s own workbook', () => {
  test('changes the cells asked for and nothing else in the file', () => {
    const patched = patch(
      { row: 3, column: 5, value: '=Đã xong\n- văn bản 12' },
      { row: 4, column: 5, value: 'Quá hạn' },
      { row: 5, column: 7, value: 0.5 },
      { row: 20, column: 2, value: 'dòng mới' },
    );
    const before = sheetOf(office);
    const after = sheetOf(patched);
    expect(after['E3']).toMatchObject({ t: 's', v: '=Đã xong\n- văn bản 12' });
    expect((after['E3'] as XLSX.CellObject).f).toBeUndefined();
    expect(after['G5']).toMatchObject({ t: 'n', v: 0.5 });
    expect(after['B20']).toMatchObject({ v: 'dòng mới' });
    expect(after['!ref']).toBe('A1:G20');
    for (const address of Object.keys(before).filter((key) => !key.startsWith('!'))) {
      if (!['E3', 'E4'].includes(address)) expect(after[address]).toEqual(before[address]);
    }
    expect(after['!merges']).toEqual(before['!merges']);
  });

  test('leaves every other part byte for byte, packed as it came and in the same order', () => {
    const patched = patch({ row: 3, column: 5, value: 'Xong' });
    const changed = sheetPartName(office);
    const [old, now] = [office, patched].map(rawEntries);
    expect(now?.map(({ name }) => name)).toEqual(old?.map(({ name }) => name));
    for (const [index, entry] of (old ?? []).entries()) {
      if (entry.name !== changed) expect(now?.[index]?.raw).toEqual(entry.raw);
    }
    expect(old?.some(({ name }) => name === 'xl/vbaProject.bin')).toBe(true);
    expect(Object.keys(unzipSync(patched))).toContain('custom/unknown.bin');
  });

  test('keeps the look of a cell, and gives a new one the look of its neighbour', () => {
    const patched = patch(
      { row: 4, column: 5, value: 'x' },
      { row: 4, column: 7, value: 'y', likeColumn: 4 },
    );
    const xml = strFromU8(unzipSync(patched)[sheetPartName(office)] ?? new Uint8Array());
    const style = (address: string) => new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`, 'u').exec(xml)?.[1];
    const old = strFromU8(unzipSync(office)[sheetPartName(office)] ?? new Uint8Array());
    expect(style('E4')).toBe(/<c r="E4" s="(\d+)"/u.exec(old)?.[1]);
    expect(style('G4')).toBe(style('D4'));
    expect(xml).toContain('<sheetCalcPr fullCalcOnLoad="1"/>');
  });

  test.each([
    ['a formula', { row: 3, column: 6, value: 'x' }, 'formula-cell'],
    ['a cell under a merged one', { row: 1, column: 3, value: 'x' }, 'merged-cell'],
    ['a text no cell holds', { row: 3, column: 5, value: 'x'.repeat(32_768) }, 'cell-too-long'],
  ])('refuses %s with its place', (_, edit, code) => {
    expect(() => patch(edit)).toThrowError(
      expect.objectContaining({ name: 'Problem', code, where: expect.stringContaining(SHEET) }),
    );
  });

  test('refuses a missing sheet, the header of a table, a protected sheet, and what is no .xlsx', () => {
    const into =
      (bytes: Uint8Array, sheet: string, row = 1) =>
      () =>
        patchWorkbook(bytes, { sheet, cells: [{ row, column: 1, value: 'x' }] });
    const code = (wanted: string) => expect.objectContaining({ name: 'Problem', code: wanted });
    expect(into(office, 'Trang 9')).toThrowError(code('no-such-sheet'));
    expect(into(office, 'Danh bạ')).toThrowError(code('table-header'));
    expect(into(office, 'Danh bạ', 2)).not.toThrow();
    const isProtected = withSheet((xml) =>
      xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    );
    expect(into(isProtected, SHEET, 3)).toThrowError(code('protected-sheet'));
    const strict = withSheet((xml) =>
      xml.replace(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
    );
    expect(into(strict, SHEET, 3)).toThrowError(code('strict-workbook'));
    const odd = withSheet((xml) => xml.replace('<sheetData>', '<sheetData><!-- lạ -->'));
    expect(into(odd, SHEET, 3)).toThrowError(code('unknown-structure'));
    expect(into(strToU8('TT,Nội dung\n1,a'), SHEET)).toThrowError(code('not-xlsx'));
  });

  test('rows and cells without numbers, and prefixed elements, are understood', () => {
    const bare = withSheet((xml) =>
      xml
        .replace(/<mergeCells[\s\S]*<\/mergeCells>/u, '')
        .replace(
          /<sheetData>[\s\S]*<\/sheetData>/u,
          '<sheetData><row><c t="str"><v>a</v></c><c/></row><row r="4"><c><v>1</v></c></row></sheetData>',
        )
        .replace(/<(\/?)([a-zA-Z]\w*)(?=[\s>/])/gu, (_, slash: string, name: string) => `<${slash}x:${name}`)
        .replace(
          'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
          'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
        ),
    );
    const xml = strFromU8(
      unzipSync(
        patchWorkbook(bare, {
          sheet: SHEET,
          cells: [
            { row: 1, column: 2, value: 'b' },
            { row: 2, column: 1, value: 7 },
          ],
        }),
      )[sheetPartName(office)] ?? new Uint8Array(),
    );
    expect(xml).toContain(
      '<x:sheetData><x:row r="1"><x:c t="str" r="A1"><x:v>a</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">b</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row><x:row r="4">',
    );
  });

  test('any texts in any free cells come out as they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            row: fc.integer({ min: 2, max: 40 }),
            column: fc.integer({ min: 7, max: 30 }),
            value: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (cells) => {
          const sheet = sheetOf(patch(...cells));
          const last = new Map(
            cells.map((cell) => [
              XLSX.utils.encode_cell({ r: cell.row - 1, c: cell.column - 1 }),
              cell.value,
            ]),
          );
          for (const [address, value] of last) {
            const text = cleanCellText(value);
            const cell = sheet[address] as XLSX.CellObject | undefined;
            expect(cell?.v ?? '').toBe(text);
            expect(cell?.f).toBeUndefined();
          }
        },
      ),
      { seed: 158, numRuns: 25 },
    );
  });
});

/** The office's workbook with its sheet's XML changed. */
function withSheet(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(office);
  const name = sheetPartName(office);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

/** Local records as they lie in the file, headers and packed bytes. */
function rawEntries(bytes: Uint8Array): readonly { name: string; raw: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = [];
  for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
    const nameLength = view.getUint16(at + 26, true);
    const end = at + 30 + nameLength + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
    entries.push({
      name: strFromU8(bytes.subarray(at + 30, at + 30 + nameLength)),
      raw: bytes.slice(at, end),
    });
    at = end;
  }
  return entries;
}
