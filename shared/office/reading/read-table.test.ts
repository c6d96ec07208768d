import { describe, expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { addChoices } from './add-choices.ts';
import type { Grid } from './grid.ts';
import { readTable } from './read-table.ts';
import { NO_CHOICES, type ReadingChoices } from './reading-choices.ts';
import { recallChoices, rememberedChoices } from './remembered-shape.ts';

const register = agencyRegister(builtInAgencies);
const read = (grids: readonly Grid[], choices: ReadingChoices = NO_CHOICES) =>
  readTable(grids, choices, { planDate: '2024-05-16', today: '2024-06-01', register });

/** A sheet from rows of cells separated by " | ". */
function sheet(name: string, ...lines: string[]): Grid {
  const rows = lines.map((written, index) => ({
    number: index + 1,
    cells: new Map(
      written.split('|').flatMap((cell, at) => (cell.trim() === '' ? [] : [[at + 1, cell.trim()]])),
    ),
  }));
  return { name, hidden: false, rows: rows.filter(({ cells }) => cells.size > 0), merges: [] };
}

const torn = sheet(
  'Phụ lục',
  'PHÂN CÔNG NHIỆM VỤ',
  'TT | Nội dung | Cơ quan chủ trì | Thời gian | Người nhập',
  '1 | Xây dựng kế hoạch | Sở Xây dựng | Quý III/2024 | A',
  '| thu gom rác thải | | | ',
  '2 | Rà soát quy hoạch | Sở Tài chính | | B',
);

describe('a table is read as the officer decided', () => {
  test('every row has one kind, and rows that were joined are doubted', () => {
    const reading = read([torn]);
    expect(reading.rows.map(({ number, kind, path, sure }) => [number, kind, path, sure])).toEqual([
      [1, 'title', null, true],
      [2, 'header', null, true],
      [3, 'task', '1', false],
      [4, 'continuation', '1', false],
      [5, 'task', '2', false],
    ]);
    expect(reading.doubts.map(({ code, rows }) => [code, rows])).toEqual([
      ['joined-over-page-break', [3, 4]],
      ['empty-cell', [5]],
    ]);
  });

  test('an answer changes the reading, and a settled doubt keeps its place', () => {
    const doubt = read([torn]).doubts[0];
    const apart = doubt?.answers.find(({ label }) => label === 'Để riêng')?.effect;
    if (doubt === undefined || apart?.kind !== 'choose') throw new Error('no answer');
    const separated = read([torn], addChoices(NO_CHOICES, apart.choices));
    expect(separated.document.tasks.map(({ content }) => content)).toEqual([
      'Xây dựng kế hoạch',
      'thu gom rác thải',
      'Rà soát quy hoạch',
    ]);
    const settled = read([torn], addChoices(NO_CHOICES, { settled: [doubt.id] }));
    expect(settled.doubts[0]).toMatchObject({ id: doubt.id, settled: true });
    expect(settled.rows[2]).toMatchObject({ number: 3, sure: true });
  });

  test('columns, rows and cells are taken as chosen', () => {
    const { document } = read([torn], {
      ...NO_CHOICES,
      columns: { 5: 'coordinating' },
      rows: { 4: 'other' },
      cells: { '5:4': 'Quý IV/2024' },
    });
    expect(
      document.tasks.map(({ content, coordinating, deadline }) => [content, coordinating, deadline]),
    ).toEqual([
      ['Xây dựng kế hoạch', 'A', 'Quý III/2024'],
      ['Rà soát quy hoạch', 'B', 'Quý IV/2024'],
    ]);
    expect(document.counts).toMatchObject({ rowsRead: 5, rowsUsed: 4, rowsSkipped: 1 });
  });

  test('all sheets are listed, with the reason where one is no task table', () => {
    const { sheets } = read([sheet('Bìa', 'Tỉnh Kiên Giang'), torn]);
    expect(sheets).toEqual([
      { name: 'Bìa', rows: 1, hidden: false, refused: expect.stringContaining('Không tìm thấy') },
      { name: 'Phụ lục', rows: 5, hidden: false, refused: null },
    ]);
  });

  test('decisions go over to the next file of the same shape, and to no other', () => {
    const decided = read([torn], { ...NO_CHOICES, columns: { 5: 'note' }, rows: { 4: 'task' } });
    const memory = rememberedChoices(decided);
    const next = sheet('Khác', '', 'Tên bảng', ...torn.rows.slice(1).map(({ cells }) => line(cells)));
    expect(recallChoices(memory, [next])).toMatchObject({ columns: { 5: 'note' }, rows: { 5: 'task' } });
    const other = sheet('Khác', 'STT | Nhiệm vụ | Chủ trì', '1 | Việc | Sở Xây dựng');
    expect(recallChoices(memory, [other])).toEqual(NO_CHOICES);
  });
});

function line(cells: ReadonlyMap<number, string>): string {
  return [1, 2, 3, 4, 5].map((column) => cells.get(column) ?? '').join('|');
}

test('a cell merged over start and finish says both, and a section over the whole width says neither', () => {
  const grid = sheet(
    'Phụ lục',
    'TT | Nội dung | Chủ trì | Bắt đầu | Kết thúc',
    'I | NHIỆM VỤ CHUNG | | | ',
    '1 | Tuyên truyền | Sở Du lịch | Thường xuyên | ',
    '2 | Rà soát | Sở Du lịch | 01/2025 | 6/2025',
  );
  const across = (row: number, column: number) => ({ row, column, toRow: row, toColumn: 5 });
  const { document } = read([{ ...grid, merges: [across(2, 2), across(3, 4)] }]);
  expect(document.tasks.map(({ deadline, extra }) => [deadline, extra['Bắt đầu']])).toEqual([
    ['Thường xuyên', 'Thường xuyên'],
    ['6/2025', '01/2025'],
  ]);
  expect(document.warnings.map(({ message }) => message)).toContain(
    'Cột Kết thúc có ô gộp ngang với cột bên. Đã lấy chữ của ô gộp cho các dòng nó phủ: 3.',
  );
});
