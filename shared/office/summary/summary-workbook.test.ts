import { expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import * as XLSX from 'xlsx';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { summaryTables } from './summary-tables.ts';
import { summaryWorkbook } from './summary-workbook.ts';

const Q3 = periodId('2024-Q3');
const Q2 = periodId('2024-Q2');
const book = sampleBook(
  [
    { path: 'I.1', leads: ['so-y-te'], deadline: 'Thường xuyên' },
    { path: 'I.2', leads: ['so-xay-dung'], deadline: 'Tháng 8/2024' },
    { path: 'II.8', leads: ['so-y-te'], deadline: 'Quý II/2024' },
    { path: 'II.9', leads: ['so-y-te'], deadline: 'Quý IV/2024' },
  ],
  [
    { agency: 'so-xay-dung', period: Q2, stage: 'accepted', tasks: { 'I.2': { state: 'in-progress' } } },
    {
      agency: 'so-xay-dung',
      period: Q3,
      stage: 'accepted',
      tasks: {
        'I.2': {
          state: 'in-progress',
          lateReason: 'Chờ vốn',
          extension: { until: '2024-11-30', reason: 'Chờ vốn' },
          products: [{ number: '12/SXD', date: '2024-09-02', title: 'Tờ trình' }],
          proposals: 'Đề nghị Bộ Xây dựng hướng dẫn',
        },
      },
    },
    {
      agency: 'so-y-te',
      period: Q3,
      stage: 'accepted',
      tasks: {
        'II.8': { state: 'done', completedOn: '2024-07-20', lateReason: 'Thiếu người' },
        'II.9': { state: 'in-progress', difficulties: `${'Rất dài. '.repeat(6000)}hết` },
      },
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
    'Biểu đồ tình trạng',
    'Diễn biến',
    'Nhiệm vụ quá hạn',
    'Hoàn thành quá hạn',
    'Khó khăn',
    'Kiến nghị',
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

const values = (sheet: XLSX.WorkSheet | undefined): unknown[][] =>
  XLSX.utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1, raw: true, blankrows: false });

test('late tasks stand with days, reason, the new day asked for and evidence; finished ones with theirs', async () => {
  const read = XLSX.read(await writeXlsx(summaryWorkbook(tables, options)));
  const late = values(read.Sheets['Nhiệm vụ quá hạn']).find(([path]) => path === 'I.2');
  expect(late?.[4]).toBe(17);
  expect(late?.[6]).toBe('Chờ vốn');
  expect(XLSX.SSF.format('dd/mm/yyyy', late?.[7])).toBe('30/11/2024');
  expect(late?.[9]).toBe('12/SXD ngày 02/9/2024, Tờ trình');
  const done = values(read.Sheets['Hoàn thành quá hạn']).find(([path]) => path === 'II.8');
  // Due on the last of June, finished on 20 July.
  expect(done?.slice(5, 7)).toEqual([20, 'Thiếu người']);
});

test('difficulties and proposals keep every letter and name their source', async () => {
  const read = XLSX.read(await writeXlsx(summaryWorkbook(tables, options)));
  const proposals = values(read.Sheets['Kiến nghị']);
  expect(proposals.at(-1)).toEqual([
    'Bộ Xây dựng',
    'Đề nghị Bộ Xây dựng hướng dẫn',
    'so-xay-dung',
    'I.2',
    'Quý III/2024',
    '3Q-1D22',
  ]);
  const words = values(read.Sheets['Khó khăn'])
    .slice(3)
    .map((row) => row[1])
    .join(' ');
  expect(words.match(/Rất dài\./gu)).toHaveLength(6000);
  expect(words.endsWith('hết')).toBe(true);
});

test('charts are real ones whose ranges are the cells of their tables', async () => {
  const bytes = await writeXlsx(summaryWorkbook(tables, options));
  const read = XLSX.read(bytes);
  const parts = unzipSync(bytes);
  const charts = Object.entries(parts).filter(([name]) => name.startsWith('xl/charts/'));
  expect(charts).toHaveLength(2);
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('/xl/charts/chart2.xml');
  for (const [, content] of charts) {
    const xml = strFromU8(content);
    const ranges = [...xml.matchAll(/<c:f>(?<f>[^<]*)<\/c:f>(?<cache>.*?)<\/c:(?:str|num)Cache>/gu)];
    expect(ranges.length).toBeGreaterThan(2);
    for (const { groups } of ranges) {
      const [, sheet = '', range = ''] = /^'(.*)'!(.*)$/u.exec(groups?.['f'] ?? '') ?? [];
      const cells = XLSX.utils.sheet_to_json<unknown[]>(read.Sheets[sheet] ?? {}, {
        header: 1,
        range: range.replaceAll('$', ''),
        raw: true,
      });
      const cached = [...(groups?.['cache'] ?? '').matchAll(/<c:v>(.*?)<\/c:v>/gu)].map(([, value]) => value);
      expect(cells.flat().map(String)).toEqual(cached);
    }
  }
});

test('a filtered summary says what it is about', async () => {
  const filtered = summaryTables(
    book,
    summarise(book, Q3, '2024-09-17', { filter: { section: 'II', deadlineKind: 'recurring' } }),
  );
  const read = XLSX.read(await writeXlsx(summaryWorkbook(filtered, options)));
  for (const name of read.SheetNames) {
    expect(values(read.Sheets[name])[1]?.[0]).toBe(
      'Quý III/2024, tính đến 17/9/2024; chỉ tính: phần II; thường xuyên, định kỳ',
    );
  }
});
