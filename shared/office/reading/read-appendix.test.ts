import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { appendixWorkbook } from '../appendix/appendix-workbook.ts';
import { randomAppendix } from '../appendix/random-appendix.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { writtenTexts } from '../testing/written-texts.ts';
import { readAppendix } from './read-appendix.ts';

const register = agencyRegister(builtInAgencies);
const read = (bytes: Uint8Array, sheet?: string) =>
  readAppendix(bytes, {
    planDate: null,
    today: '2024-06-01',
    register,
    ...(sheet === undefined ? {} : { sheet }),
  });
const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));

describe('our own workbook', () => {
  test('gives plan 158 back with every text and every reading', async () => {
    const { appendix } = plan158();
    const back = read(await writeXlsx(appendixWorkbook(appendix, { columns: 'issued' })));
    expect(writtenTexts(back)).toEqual(writtenTexts(appendix));
    expect(back.tasks.map((task) => task.reading)).toEqual(appendix.tasks.map((task) => task.reading));
    expect(back.abbreviations).toEqual(appendix.abbreviations);
    expect(back.counts).toMatchObject({ tasks: 39, groups: 1, rowsSkipped: 0 });
    expect(back.counts.rowsUsed).toBe(back.counts.rowsRead);
  });

  test('gives any appendix back with every text', async () => {
    await fc.assert(
      fc.asyncProperty(randomAppendix, async (appendix) => {
        const back = read(await writeXlsx(appendixWorkbook(appendix, { columns: 'issued' })));
        expect(writtenTexts(back)).toEqual(writtenTexts(appendix));
      }),
      { seed: 158, numRuns: 60 },
    );
  });

  test('with progress reads back as the same plan with two more columns', async () => {
    const { appendix } = plan158();
    const progress = new Map([['I.1', { status: 'Thường xuyên', result: '- Đã ban hành kế hoạch.' }]]);
    const back = read(await writeXlsx(appendixWorkbook(appendix, { columns: 'progress', progress })));
    expect(back.tasks.map((task) => task.content)).toEqual(appendix.tasks.map((task) => task.content));
    expect(back.tasks[0]?.extra).toEqual({
      'Kết quả thực hiện': '- Đã ban hành kế hoạch.',
      'Tình trạng': 'Thường xuyên',
    });
  });
});

describe('files from elsewhere', () => {
  test('a plain table is read by its header words, rows cut by a page break are joined and named', () => {
    const doc = read(
      csv(
        'STT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn hoàn thành',
        'I\tCÁC NHIỆM VỤ CHUNG\t\t',
        '1\tXây dựng kế hoạch thu gom\tSở Xây dựng\tQuý III/2024',
        'STT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn hoàn thành',
        '\trác thải\t\t',
        '2\tBa việc:\t\t',
        'a)\tViệc một\tSở Y tế\tTháng 8/2024',
        'đ)\tViệc hai\tSở Tài chính\t',
      ),
    );
    expect(doc.tasks.map((task) => [task.path, task.kind, task.content, task.lead])).toEqual([
      ['I.1', 'task', 'Xây dựng kế hoạch thu gom rác thải', 'Sở Xây dựng'],
      ['I.2', 'group', 'Ba việc:', ''],
      ['I.2.a', 'task', 'Việc một', 'Sở Y tế'],
      ['I.2.đ', 'task', 'Việc hai', 'Sở Tài chính'],
    ]);
    expect(doc.tasks[0]?.source.rows).toEqual([3, 5]);
    expect(doc.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'repeated-header',
        'joined-over-page-break',
        'empty-cell',
        'plan-date-assumed',
      ]),
    );
    expect(doc.counts).toEqual({ rowsRead: 8, rowsUsed: 7, rowsSkipped: 1, tasks: 3, groups: 1 });
  });

  test('a text table is split by its tabs, however many commas its sentences have, and stays as written', () => {
    const doc = read(
      csv(
        'Nhóm việc\tNội dung\tThời hạn\tPhòng',
        'Đất, rừng, biển\tRà soát, kiểm tra, xử lý\t05/06/2024\t007',
        'Đất, rừng, biển\t"Hai dòng\nvà ""ngoặc"", tab\t."\tQuý IV/2024\t',
      ),
    );
    expect(doc.tasks.map(({ path, content, deadline }) => [path, content, deadline])).toEqual([
      ['1', 'Rà soát, kiểm tra, xử lý', '05/06/2024'],
      ['2', 'Hai dòng\nvà "ngoặc", tab\t.', 'Quý IV/2024'],
    ]);
    expect(doc.tasks[0]?.extra).toEqual({ 'Nhóm việc': 'Đất, rừng, biển', Phòng: '007' });
  });

  test('a table of indicators is refused with the reason', () => {
    const bytes = csv('TT,Chỉ tiêu,Đơn vị,Kết quả', '1,Tốc độ tăng GRDP,%,7');
    expect(() => read(bytes)).toThrowError(
      expect.objectContaining({ code: 'not-a-task-table', message: expect.stringContaining('chỉ tiêu') }),
    );
  });

  test.each([
    ['empty', new Uint8Array(), 'unknown-file'],
    ['random', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 256), 'unknown-file'],
    ['a web page', csv('<html><table><tr><td>TT</td></tr></table></html>'), 'unknown-file'],
    ['half a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'file-damaged'],
  ])('%s is refused', (_, bytes, code) => {
    expect(() => read(bytes)).toThrowError(expect.objectContaining({ name: 'Problem', code }));
  });

  test('a wrong sheet name is answered with those there are', async () => {
    const bytes = await writeXlsx(appendixWorkbook(plan158().appendix, { columns: 'issued' }));
    expect(() => read(bytes, 'Trang 9')).toThrowError(
      expect.objectContaining({ code: 'no-such-sheet', advice: expect.stringContaining('Phụ lục') }),
    );
  });
});
