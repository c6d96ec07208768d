import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { appendixWorkbook } from '../appendix/appendix-workbook.ts';
import type { WorkbookDescription } from './workbook-description.ts';
import { writeXlsx } from './write-xlsx.ts';

const { appendix } = plan158();

async function partsOf(description: WorkbookDescription): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await writeXlsx(description));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('the appendix prints right: header repeated, area, one page wide, landscape, page numbers', async () => {
  const parts = await partsOf(appendixWorkbook(appendix, { columns: 'issued' }));
  const workbook = parts['xl/workbook.xml'] ?? '';
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(workbook).toContain('&apos;Phụ lục&apos;!$4:$4</definedName>');
  expect(workbook).toContain('&apos;Phụ lục&apos;!$A$1:$F$47</definedName>');
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
    /<fonts[^>]*><font><sz val="12"\/><color theme="1"\/><name val="Times New Roman"\/>/u,
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

test('text stays text, numbers numbers, a day the same day in every time zone', async () => {
  const cell = (value: WorkbookDescription['sheets'][0]['rows'][0]['cells'][0]) => value;
  const bytes = await writeXlsx({
    properties: { title: 't', subject: '', creator: '', company: '', createdAt: 0 },
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: { text: {}, day: { numberFormat: 'dd/mm/yyyy' } },
    sheets: [
      {
        name: 'Trang',
        visibility: 'visible',
        columns: [{ width: 60 }],
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
        merges: [],
        freeze: null,
        filter: null,
        print: null,
      },
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
