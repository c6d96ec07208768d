import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { agencyId } from '#shared/ids.ts';
import { annexPart } from '../print/annex-part.ts';
import { DECREE_MARGINS } from '../print/paper.ts';
import { DEFAULT_MARGINS } from '../setup/office-setup.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { docxPart, docxText } from '../testing/docx-parts.ts';
import { wordSchemaBreaches } from '../testing/word-schema.ts';
import { annexesDocx } from '../word/annexes-docx.ts';
import { agencySheet, allAgencySheets } from './agency-sheet.ts';
import { agencySheetsWorkbook } from './agency-sheets-workbook.ts';
import { sheetNames } from './sheet-names.ts';

const period = reportingPeriod('quarter', 2024, 3);
const book = sampleBook(
  [
    { path: 'I.7', leads: ['so-y-te', 'so-noi-vu'], deadline: 'Thường xuyên' },
    { path: 'I.8', leads: ['so-y-te'], deadline: 'Quý II/2024' },
    { path: 'I.9', leads: [], deadline: '' },
  ],
  [
    {
      agency: 'so-y-te',
      period: period.id,
      stage: 'submitted',
      tasks: {
        'I.7': {
          state: 'in-progress',
          result: 'Đã làm',
          difficulties: 'Thiếu người',
          nextSteps: `${'Rất dài. '.repeat(6000)}hết`,
        },
      },
    },
    { agency: 'so-noi-vu', period: period.id, stage: 'draft', tasks: { 'I.7': { result: 'Nháp' } } },
  ],
);
const sheets = allAgencySheets(book, period, '2024-09-17');

it('has a sheet for every agency that leads or co-leads, with what it sent; a draft is nobody else’s', () => {
  expect(sheets.map(({ agency, table }) => [agency, table.rows.map(({ cells }) => cells[0])])).toEqual([
    ['so-y-te', ['I.7', 'I.8']],
    ['so-noi-vu', ['I.7']],
  ]);
  expect(sheets[0]?.table.rows[0]?.cells.slice(3, 7)).toEqual(['Thường xuyên', 'Đã làm', 'Thiếu người', '']);
  expect(sheets[0]?.table.rows[1]?.cells[3]).toBe('Quá hạn 79 ngày');
  expect(sheets[0]?.table.attachedTo).toContain('báo cáo mã 3Q-1D22');
  expect(sheets[1]?.table.rows[0]?.cells[4]).toBe('');
  expect(sheets[1]?.table.attachedTo).toContain('chưa gửi báo cáo');
  const own = agencySheet(book, agencyId('so-noi-vu'), period, '2024-09-17', 'written');
  expect(own.table.rows[0]?.cells[4]).toBe('Nháp');
});

it('says the same in Word, Excel and print, every letter', async () => {
  const page = { margins: DEFAULT_MARGINS, fontSize: 14 } as const;
  const docx = await annexesDocx(
    { annexes: sheets.map(({ table }) => table), page, title: 'x', subject: 'y', company: 'z' },
    0,
  );
  expect(wordSchemaBreaches(docx)).toEqual([]);
  const word = docxText(docxPart(docx));
  const xlsx = XLSX.read(
    await writeXlsx(
      agencySheetsWorkbook(sheets, {
        period: period.title,
        planNumber: '158',
        company: '',
        margins: DEFAULT_MARGINS,
        createdAt: 0,
      }),
    ),
  );
  expect(xlsx.SheetNames).toEqual(['so-y-te', 'so-noi-vu']);
  const excel = xlsx.SheetNames.map((name) => XLSX.utils.sheet_to_csv(xlsx.Sheets[name] ?? {})).join('\n');
  const print = sheets
    .map(({ table }, index) => annexPart(table, `s${index}`, DECREE_MARGINS).body.toString())
    .join('\n');
  for (const text of [word, excel, print]) {
    for (const words of [
      'NHIỆM VỤ VÀ BÁO CÁO CỦA SO-Y-TE',
      'QUÝ III/2024',
      'Đã làm',
      'Thiếu người',
      'Quá hạn 79 ngày',
    ]) {
      expect(text).toContain(words);
    }
    expect(text.match(/dài\./gu)).toHaveLength(6000);
  }
});

it('names sheets as a spreadsheet program allows, none twice', () => {
  expect(sheetNames(['Sở Y tế', 'sở y tế', 'A/B: [x]*?', '', 'Rất dài '.repeat(6)])).toEqual([
    'Sở Y tế',
    'sở y tế (2)',
    'A B x',
    'Cơ quan',
    'Rất dài Rất dài Rất dài Rất dài',
  ]);
});
