import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { cellLines, paperHeight } from '../sheet/row-height.ts';
import { MAX_ROW_HEIGHT } from '../sheet/workbook-description.ts';
import { appendixWorkbook } from './appendix-workbook.ts';
import { TABLE_SIZE } from './output-columns.ts';
import { randomAppendix } from './random-appendix.ts';

test('no text is cut: every row is as high as its longest cell needs, and at most a line higher', () => {
  fc.assert(
    fc.property(
      randomAppendix,
      fc.constantFrom('issued' as const, 'progress' as const),
      (appendix, columns) => {
        const [sheet] = appendixWorkbook(appendix, { columns }).sheets;
        const size = TABLE_SIZE[columns];
        const merged = new Set(sheet?.merges.map(({ row }) => row));
        for (const [index, { cells, height }] of (sheet?.rows ?? []).entries()) {
          if (merged.has(index + 1)) continue;
          const lines = cells.slice(0, -1).map((cell, column) => {
            const bold = ['header', 'groupText', 'groupCentred'].includes(cell?.style ?? '');
            const text = typeof cell?.value === 'string' ? cell.value : '';
            return cellLines(text, sheet?.columns[column]?.width ?? 0, { size, bold });
          });
          const most = Math.max(...lines.map((cell) => cell.most));
          expect(height).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
          expect(height).toBeGreaterThanOrEqual(paperHeight(most, size));
          expect((height ?? 0) - paperHeight(most, size)).toBeLessThanOrEqual(paperHeight(1, size));
        }
      },
    ),
    { seed: 158, numRuns: 60 },
  );
});

test('the sheet is laid out as the appendix is issued', () => {
  const [sheet] = appendixWorkbook(plan158().appendix, {
    columns: 'issued',
    planNumber: '158/KH-UBND',
  }).sheets;
  const values = sheet?.rows.map(({ cells }) => cells.map((cell) => cell?.value));
  expect(values?.slice(0, 6).map((row) => row.slice(0, 2))).toEqual([
    ['Phụ lục', null],
    ['PHÂN CÔNG NHIỆM VỤ GIAO CHO CÁC SỞ, BAN, NGÀNH, ĐỊA PHƯƠNG THỰC HIỆN', null],
    [expect.stringMatching(/^\(kèm theo Kế hoạch số 158/u), null],
    ['TT', 'Nội dung'],
    ['I', 'CÁC NHIỆM VỤ THỰC HIỆN THƯỜNG XUYÊN'],
    ['1', expect.stringMatching(/^Thực hiện quyết liệt/u)],
  ]);
  expect(sheet?.merges).toContainEqual({ row: 5, from: 2, to: 6 });
  expect(sheet?.columns.at(-1)).toMatchObject({ hidden: true });
  expect(sheet?.rows.find(({ cells }) => cells.at(-1)?.value === '@group:I.10')?.cells[1]?.style).toBe(
    'groupText',
  );
  const width = sheet?.columns.slice(0, 6).reduce((sum, column) => sum + column.width, 0) ?? 0;
  expect(((297 - 45) / 25.4) * 72 - width).toBeCloseTo(1.5);
});

test('prints in the margins the office chose, its columns as wide as they leave', () => {
  const margins = { top: 25, right: 20, bottom: 25, left: 35 };
  const [sheet] = appendixWorkbook(plan158().appendix, { columns: 'issued', margins }).sheets;
  expect(sheet?.print?.margins).toEqual(margins);
  const width = sheet?.columns.slice(0, 6).reduce((sum, column) => sum + column.width, 0) ?? 0;
  expect(width).toBeCloseTo(((297 - 55) / 25.4) * 72 - 1.5, 3);
});
