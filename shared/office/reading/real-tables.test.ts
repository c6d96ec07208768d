import * as XLSX from 'xlsx';
import { describe, expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { appendixRows } from '#seeds/appendices/appendix-files.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import { agencyRegister } from '#shared/domain/agencies/register.ts';
import { appendixWorkbook } from '../appendix/appendix-workbook.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { writtenRow } from '../testing/written-texts.ts';
import type { Grid } from './grid.ts';
import { openAppendixFile } from './open-appendix-file.ts';
import { readTable } from './read-table.ts';
import { NO_CHOICES } from './reading-choices.ts';
import { table, wordFile, type WordFileCell } from './testing/word-file.ts';

const register = agencyRegister(builtInAgencies);
const read = (grids: readonly Grid[]) =>
  readTable(grids, NO_CHOICES, { planDate: '2024-05-16', today: '2026-06-01', register });

/** The rows as a workbook's bytes; with merged cells where wanted. */
function xlsxOf(rows: readonly (readonly string[])[], merged: readonly XLSX.Range[] = []): Uint8Array {
  const cells = rows.map((row) => [...row]);
  for (const { s, e } of merged) for (let r = s.r + 1; r <= e.r; r += 1) (cells[r] ?? [])[s.c] = '';
  const sheet = XLSX.utils.aoa_to_sheet(cells);
  sheet['!merges'] = [...merged];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Phụ lục');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** Equal neighbours of the first column as one merged cell each. */
function mergedFirst(rows: readonly (readonly string[])[]): readonly XLSX.Range[] {
  const starts = rows.flatMap((row, index) => (index > 0 && row[0] !== rows[index - 1]?.[0] ? [index] : []));
  return starts
    .map((start, index) => ({
      s: { r: start, c: 0 },
      e: { r: (starts[index + 1] ?? rows.length) - 1, c: 0 },
    }))
    .filter(({ s, e }) => e.r > s.r);
}

/** The rows as a table in a Word file; merged downwards in the first column where wanted. */
function docxOf(rows: readonly (readonly string[])[], merged: readonly XLSX.Range[] = []): Uint8Array {
  const starts = new Set(merged.map(({ s }) => s.r));
  const covered = new Set(
    merged.flatMap(({ s, e }) => Array.from({ length: e.r - s.r }, (_, index) => s.r + 1 + index)),
  );
  const width = Math.max(...rows.map((row) => row.length));
  return wordFile(
    table(
      rows.map((row, index) =>
        Array.from({ length: width }, (_, column): WordFileCell => {
          const text = row[column] ?? '';
          if (column > 0 || !(starts.has(index) || covered.has(index))) return { text };
          return starts.has(index) ? { text, vertical: 'restart' } : { text: '', vertical: 'continue' };
        }),
      ),
    ),
  );
}

const kinds = [
  ['.xlsx', xlsxOf],
  ['.docx', docxOf],
] as const;

describe.each(kinds)('tables of real plans as %s', (_kind, fileOf) => {
  test('a company plan whose first column is one merged cell per project', () => {
    const rows = appendixRows('company');
    const { document } = read(openAppendixFile(fileOf(rows, mergedFirst(rows))));
    expect(
      document.tasks.map(({ content, deadline, extra }) => [extra['Dự án/nhóm việc'], content, deadline]),
    ).toEqual(rows.slice(1));
    expect(document.warnings).toContainEqual(
      expect.objectContaining({ code: 'merged-cell-filled', message: expect.stringContaining('3, 4, 6–9') }),
    );
    expect(document.counts).toEqual({ rowsRead: 15, rowsUsed: 15, rowsSkipped: 0, tasks: 14, groups: 0 });
  });

  test('a commune table without numbers and deadlines', () => {
    const rows = appendixRows('commune');
    const { document } = read(openAppendixFile(fileOf(rows)));
    expect(document.tasks.map(({ content, lead, coordinating }) => [content, lead, coordinating])).toEqual(
      rows.slice(1),
    );
    expect(document.counts).toEqual({ rowsRead: 20, rowsUsed: 20, rowsSkipped: 0, tasks: 19, groups: 0 });
  });

  test('work packages with a code for a number and a span of weeks that their tasks stand in', () => {
    const rows = appendixRows('workPackages');
    const { document } = read(openAppendixFile(fileOf(rows)));
    expect(
      document.tasks.map((t) => [t.number, t.content, t.product, t.lead, t.coordinating, t.deadline]),
    ).toEqual(rows.slice(1).map((row) => Array.from({ length: 6 }, (_, column) => row[column] ?? '')));
    expect(document.tasks.map(({ path, parent, kind }) => [path, parent, kind])).toEqual([
      ['WP1', null, 'group'],
      ['WP1.1.1', 'WP1', 'task'],
      ['WP1.1.2', 'WP1', 'task'],
      ['WP1.1.3', 'WP1', 'task'],
      ['WP1.1.4', 'WP1', 'task'],
      ['WP2', null, 'task'],
    ]);
  });

  test('a table of indicators is refused', () => {
    expect(() => read(openAppendixFile(fileOf(appendixRows('indicators'))))).toThrowError(
      expect.objectContaining({
        code: 'not-a-task-table',
        message: expect.stringContaining('bảng chỉ tiêu'),
      }),
    );
  });
});

describe('plan 158 as a file from elsewhere, without our hidden column', () => {
  const { appendix } = plan158();
  const withoutTags = (grid: Grid): Grid => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].filter(([column]) => column < 7)),
    })),
  });

  test('comes back with every text, section, number and reading', async () => {
    const grids = openAppendixFile(await writeXlsx(appendixWorkbook(appendix, { columns: 'issued' })));
    const { document, doubts, rows } = read(grids.map(withoutTags));
    const { title, attachedTo, columns, sections, notes, abbreviations } = document;
    expect({ title, attachedTo, columns, sections, notes, abbreviations }).toEqual({
      title: appendix.title,
      attachedTo: appendix.attachedTo,
      columns: appendix.columns,
      sections: appendix.sections,
      notes: appendix.notes,
      abbreviations: appendix.abbreviations,
    });
    const plain = (task: AppendixTask) => ({ ...writtenRow(task), reading: task.reading });
    expect(document.tasks.map(plain)).toEqual(appendix.tasks.map(plain));
    expect(rows.every(({ kind }) => kind !== 'other')).toBe(true);
    expect(doubts.map(({ code, place }) => [code, place]).slice(0, 6)).toEqual([
      ['empty-cell', 'Dòng 29'],
      ['empty-cell', 'Dòng 36, cột E'],
      ['empty-cell', 'Dòng 38'],
      ['empty-cell', 'Dòng 46, cột D'],
      ['name-misspelt', 'Dòng 10, cột C'],
      ['legend-mismatch', 'Ghi chú'],
    ]);
    // II.5 stands with II.6, II.14 with II.13 (each was one merged cell); nothing is proposed for a lone coordinator.
    const proposed = (path: string) =>
      document.tasks.find((task) => task.path === path)?.warnings[0]?.proposeFrom;
    expect(['II.5', 'II.14', 'II.22'].map(proposed)).toEqual(['II.6', 'II.13', undefined]);
  });
});
