import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { appendixWorkbook } from '../appendix/appendix-workbook.ts';
import { cleanCellText } from './cell-text.ts';
import type { SheetDescription, WorkbookDescription } from './workbook-description.ts';
import { writeXlsx } from './write-xlsx.ts';

const { appendix } = plan158();

async function partsOf(description: WorkbookDescription): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await writeXlsx(description));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A bare sheet with what a test is about. */
function sheetOf(name: string, more: Partial<SheetDescription>): SheetDescription {
  return {
    name,
    visibility: 'visible',
    columns: [{ width: 60 }, { width: 60 }],
    rows: [],
    merges: [],
    freeze: null,
    filter: null,
    print: null,
    ...more,
  };
}

test('the appendix prints right: header repeated, area, one page wide, landscape, page numbers', async () => {
  const parts = await partsOf(appendixWorkbook(appendix, { columns: 'issued' }));
  const workbook = parts['xl/workbook.xml'] ?? '';
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(workbook).toContain("'Phụ lục'!$4:$4</definedName>");
  expect(workbook).toContain("'Phụ lục'!$A$1:$F$47</definedName>");
  expect(sheet).toMatch(
    /<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/u,
  );
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toMatch(/<headerFooter differentFirst="1">.*&amp;P/u);
  expect(sheet).toContain('<autoFilter ref="A4:F46"/>');
  expect(sheet).toMatch(/<pane xSplit="2" ySplit="4" topLeftCell="C5"/u);
});

test('columns are measured in Times New Roman, rows have heights and may grow, numbers as text get no warning', async () => {
  const parts = await partsOf(appendixWorkbook(appendix, { columns: 'issued' }));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(parts['xl/styles.xml']).toMatch(
    /<fonts[^>]*><font><sz val="12"\/><color rgb="FF000000"\/><name val="Times New Roman"\/>/u,
  );
  const rows = sheet.match(/<row [^>]*>/gu) ?? [];
  expect(rows).toHaveLength(47);
  for (const row of rows) expect(row).toMatch(/ ht="[\d.]+"/u);
  // Row 6 is a task; row 5 is a section, whose merged cells no program can fit.
  expect(rows[5]).not.toContain('customHeight');
  expect(rows[4]).toContain('customHeight="1"');
  expect(sheet).toContain('<ignoredError sqref="A1:G47" numberStoredAsText="1"/>');
  expect(sheet.indexOf('<ignoredErrors')).toBeGreaterThan(sheet.indexOf('<headerFooter'));
});

test('a sheet to fill in: locked but for the input cells, a drop-down from a named range, its data out of sight', async () => {
  const parts = await partsOf({
    properties: { title: 'A & "B" \u0007\ud800', subject: '', creator: '', company: '', createdAt: 0 },
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: { label: { border: true }, input: { unlocked: true, fill: 'FFF7D6', wrap: true } },
    names: [{ name: 'TinhTrang', refersTo: "'Danh mục'!$A$1:$A$2" }],
    sheets: [
      sheetOf("Báo cáo 'kỳ'", {
        rows: [{ height: 15, cells: [null, { value: null, style: 'input' }] }],
        merges: [{ row: 2, from: 1, to: 1, toRow: 3 }],
        isProtected: true,
        validations: [
          { column: 2, firstRow: 1, lastRow: 9, list: 'TinhTrang', message: 'Chọn trong danh mục' },
        ],
        filter: { row: 1, lastRow: 1, from: 1, to: 2 },
      }),
      sheetOf('Danh mục', { visibility: 'very-hidden' }),
    ],
  });
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  const order = [
    '</sheetData>',
    '<sheetProtection',
    '<autoFilter',
    '<mergeCells',
    '<dataValidations',
    '<ignoredErrors',
  ];
  const places = order.map((element) => sheet.indexOf(element));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(sheet).toContain('sqref="B1:B9"><formula1>TinhTrang</formula1>');
  expect(sheet).toContain('<mergeCell ref="A2:A3"/>');
  expect(parts['xl/styles.xml']).toContain('<protection locked="0"/>');
  expect(parts['xl/workbook.xml']).toContain('state="veryHidden"');
  expect(parts['xl/workbook.xml']).toContain("'Báo cáo ''kỳ'''!$A$1:$B$1</definedName>");
  expect(parts['docProps/core.xml']).toContain('<dc:title>A &amp; &quot;B&quot; \ufffd</dc:title>');
});

test('text stays text, numbers numbers, a day the same day in every time zone', async () => {
  const cell = (value: WorkbookDescription['sheets'][0]['rows'][0]['cells'][0]) => value;
  const bytes = await writeXlsx({
    properties: { title: 't', subject: '', creator: '', company: '', createdAt: 0 },
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: { text: {}, day: { numberFormat: 'dd/mm/yyyy' } },
    sheets: [
      sheetOf('Trang', {
        rows: [
          {
            height: null,
            cells: [
              cell({ value: '=1+1', style: 'text' }),
              cell({ value: '- gạch đầu dòng', style: 'text' }),
              cell({ value: '_x0041_\r\nNFD: Ho\u0300a\u0007', style: 'text' }),
              cell({ value: 12.5, style: 'text' }),
              cell({ value: { date: '2024-02-29' }, style: 'day' }),
            ],
          },
        ],
      }),
    ],
  });
  const sheet = XLSX.read(bytes, { cellText: true }).Sheets['Trang'] ?? {};
  const at = (address: string): XLSX.CellObject => sheet[address] as XLSX.CellObject;
  expect(at('A1')).toMatchObject({ t: 's', v: '=1+1' });
  expect(at('A1').f).toBeUndefined();
  expect(at('B1').v).toBe('- gạch đầu dòng');
  expect(at('C1').v).toBe('_x0041_\nNFD: Hòa');
  expect(at('D1')).toMatchObject({ t: 'n', v: 12.5 });
  expect(at('E1')).toMatchObject({ t: 'n', v: 45_351, w: '29/02/2024' });
});

test('the same description gives the same bytes', async () => {
  const write = () =>
    writeXlsx(appendixWorkbook(appendix, { columns: 'issued', createdAt: 1_715_817_600_000 }));
  expect(await write()).toEqual(await write());
});

test('whatever a text is, it comes out as that text, up to what no cell can hold', async () => {
  const formulaLike = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    "'",
    '_x0041_',
    '_x005F_',
    '\ud800',
    '#N/A',
    'TRUE',
    '1e5',
  );
  const text = fc
    .tuple(fc.oneof(formulaLike, fc.constant('')), fc.string({ unit: 'binary', maxLength: 30 }))
    .map(([head, tail]) => head + tail);
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const bytes = await writeXlsx({
        properties: { title: texts[0] ?? '', subject: '', creator: '', company: '', createdAt: 0 },
        defaultFont: { name: 'Times New Roman', size: 12 },
        styles: { text: {} },
        sheets: [
          sheetOf('Trang', {
            rows: texts.map((value) => ({ height: null, cells: [{ value, style: 'text' }] })),
          }),
        ],
      });
      const sheet = XLSX.read(bytes, { WTF: true }).Sheets['Trang'] ?? {};
      for (const [index, wanted] of texts.entries()) {
        const cell = sheet[`A${index + 1}`] as XLSX.CellObject;
        expect(cell.t).toBe('s');
        expect(cell.f).toBeUndefined();
        expect(cell.v).toBe(cleanCellText(wanted));
      }
    }),
    { seed: 158, numRuns: 200 },
  );
});
