import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { openAppendixFile } from '../reading/open-appendix-file.ts';
import { NO_CHOICES } from '../reading/reading-choices.ts';
import { readTable } from '../reading/read-table.ts';
import { fillWorkbook } from './fill-workbook.ts';
import { overwrittenCells, resultFill, withColumns } from './result-fill.ts';

const { appendix } = plan158();
const progress = new Map(
  appendix.tasks.map(({ path }) => [
    path,
    { status: `Trong hạn ${path}`, result: `=Kết quả ${path}\n- văn bản` },
  ]),
);
const options = { planDate: '2024-05-16', today: '2024-06-01', register: agencyRegister(builtInAgencies) };
const read = (bytes: Uint8Array) => readTable(openAppendixFile(bytes), NO_CHOICES, options);
const fillOf = (bytes: Uint8Array) => resultFill(read(bytes), appendix.tasks, progress);

/** An agency's own sheet: its part of the plan, other numbers, own words, a status column of its own. */
async function ownSheet(headers: readonly string[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Việc của Sở');
  sheet.addRow(['NHIỆM VỤ CỦA SỞ']);
  sheet.addRow(headers);
  const tasks = ['II.8', 'I.7', 'II.1'].map((path) => appendix.tasks.find((task) => task.path === path));
  for (const [index, task] of tasks.entries()) {
    sheet.addRow([index + 1, task?.content, task?.lead, task?.deadline, index === 0 ? 'Ghi tay' : '']);
  }
  sheet.addRow([4, 'Việc riêng của Sở, không có trong kế hoạch', 'Sở Y tế', 'Quý III/2024']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('results into an office’s own workbook', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await ownSheet(['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời hạn', 'Tình trạng']);
  });

  test('finds the tasks by their words and says what is on neither side', () => {
    const fill = fillOf(bytes);
    expect(fill.rows.map(({ row, path }) => [row, path])).toEqual([
      [3, 'II.8'],
      [4, 'I.7'],
      [5, 'II.1'],
    ]);
    expect(fill.rows[0]?.texts).toEqual({ 5: 'Ghi tay' });
    expect(overwrittenCells(fill)).toBe(1);
    expect(fill.unmatchedRows).toEqual([{ row: 6, text: 'Việc riêng của Sở, không có trong kế hoạch' }]);
    expect(fill.unmatchedTasks).toHaveLength(36);
    expect(fill.status).toEqual({ column: 5, header: 'Tình trạng', isNew: false });
    expect(fill.result).toEqual({ column: 6, header: 'Kết quả thực hiện', isNew: true });
  });

  test('writes them, and the file reads back with exactly these texts', () => {
    const { bytes: written, cells } = fillWorkbook(bytes, fillOf(bytes));
    expect(cells).toBe(7);
    const after = read(written);
    expect(after.document.tasks.map(({ extra }) => extra['Kết quả thực hiện'])).toEqual([
      '=Kết quả II.8\n- văn bản',
      '=Kết quả I.7\n- văn bản',
      '=Kết quả II.1\n- văn bản',
      undefined,
    ]);
    expect(after.document.tasks.map(({ content }) => content)).toEqual(
      read(bytes).document.tasks.map(({ content }) => content),
    );
    // A second time there is nothing left to do.
    expect(() => fillWorkbook(written, fillOf(written))).toThrowError(
      expect.objectContaining({ code: 'nothing-to-fill' }),
    );
  });

  test('the officer chooses other columns, new ones behind the table', () => {
    const fill = fillOf(bytes);
    const news = fill.columns.filter(({ isNew }) => isNew);
    expect(fill.columns.map(({ column }) => column)).toEqual([5, 6, 7]);
    const [status, result] = news;
    if (!status || !result) throw new Error('no new columns');
    const moved = withColumns(fill, status, result);
    expect([moved.status.column, moved.result.column]).toEqual([6, 7]);
    expect(overwrittenCells(moved)).toBe(0);
    const after = read(fillWorkbook(bytes, moved).bytes);
    expect(after.document.tasks[0]?.extra['Tình trạng']).toBe('Ghi tay');
    expect(after.columns.map(({ header }) => header).slice(-2)).toEqual([
      'Tình trạng (2)',
      'Kết quả thực hiện',
    ]);
  });

  test('two rows with the same words are left for an officer', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Trang');
    sheet.addRow(['TT', 'Nội dung', 'Cơ quan chủ trì']);
    sheet.addRow([90, 'Việc giống nhau', 'Sở Y tế']);
    const tasks = ['A.1', 'A.2'].map((path) => ({ path, content: 'Việc giống nhau', kind: 'task' as const }));
    const fill = resultFill(
      read(new Uint8Array(await book.xlsx.writeBuffer())),
      tasks,
      new Map([['A.1', { status: 'x', result: 'y' }]]),
    );
    expect(fill.rows).toEqual([]);
    expect(fill.unmatchedRows).toHaveLength(1);
    expect(fill.unmatchedTasks).toEqual(['A.1', 'A.2']);
  });
});
