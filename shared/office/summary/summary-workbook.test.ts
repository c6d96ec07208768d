import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { summaryTables } from './summary-tables.ts';
import { summaryWorkbook } from './summary-workbook.ts';

const Q3 = periodId('2024-Q3');
const book = sampleBook(
  [
    { path: 'I.1', leads: ['so-y-te'], deadline: 'Thường xuyên' },
    { path: 'I.2', leads: ['so-xay-dung'], deadline: 'Tháng 8/2024' },
    { path: 'II.8', leads: ['so-y-te'], deadline: 'Quý II/2024' },
    { path: 'II.9', leads: ['so-y-te'], deadline: 'Quý IV/2024' },
  ],
  [
    {
      agency: 'so-y-te',
      period: Q3,
      stage: 'accepted',
      tasks: { 'II.8': { state: 'done', completedOn: '2024-06-20' }, 'II.9': { state: 'in-progress' } },
    },
  ],
);
const tables = summaryTables(book, summarise(book, Q3, '2024-09-17'));
const options = { company: 'UBND thành phố Phú Quốc', createdAt: 1_726_500_000_000 };

test('the sheets are those of the summary, their totals the sums of their rows, as numbers', async () => {
  const read = XLSX.read(await writeXlsx(summaryWorkbook(tables, options)), { cellNF: true });
  expect(read.SheetNames).toEqual([
    'Tổng hợp',
    'Theo cơ quan',
    'Theo phần',
    'Theo loại hạn',
    'Nhiệm vụ quá hạn',
  ]);
  for (const name of ['Theo cơ quan', 'Theo phần', 'Theo loại hạn']) {
    const rows = XLSX.utils.sheet_to_json<readonly unknown[]>(read.Sheets[name] ?? {}, {
      header: 1,
      raw: true,
    });
    const header = rows.findIndex((row) => row[0] === 'TT');
    const total = rows.findIndex((row) => row[1] === 'Cộng');
    const body = rows.slice(header + 1, total);
    expect(body.length).toBeGreaterThan(0);
    for (let column = 2; column <= 10; column += 1) {
      const sum = body.reduce((before, row) => before + Number(row[column]), 0);
      expect(rows[total]?.[column]).toBe(sum);
    }
    expect(rows[total]?.[2]).toBe(4);
    for (const row of [...body, rows[total] ?? []]) {
      expect(row.slice(3, 11).reduce<number>((sum, count) => sum + Number(count), 0)).toBe(row[2]);
    }
  }
});

test('days are days, rates are rates with their denominators named', async () => {
  const read = XLSX.read(await writeXlsx(summaryWorkbook(tables, options)), { cellNF: true });
  const overdue = read.Sheets['Nhiệm vụ quá hạn'] ?? {};
  const at = (sheet: XLSX.WorkSheet, text: string) =>
    Object.entries(sheet).find(([, cell]: [string, XLSX.CellObject]) => cell.v === text)?.[0] ?? '';
  const row = at(overdue, 'I.2').slice(1);
  expect(overdue[`D${row}`]).toMatchObject({ t: 'n', z: 'dd/mm/yyyy', w: '31/08/2024' });
  expect(overdue[`E${row}`]).toMatchObject({ t: 'n', v: 17 });
  const overview = read.Sheets['Tổng hợp'] ?? {};
  for (const [index, { denominator, done, of }] of tables.rates.entries()) {
    const place = at(overview, `Tỷ lệ hoàn thành ${denominator}`);
    expect(place).not.toBe('');
    expect(overview[`E${place.slice(1)}`]).toMatchObject({ t: 'n', z: '0.0%', v: done / of });
    expect(index === 0 ? of : of <= 4).toBe(index === 0 ? 4 : true);
  }
});
