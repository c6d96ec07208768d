import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { describe, expect, test } from 'vitest';
import { MEASURE_COLUMNS, measureCellText, readMeasureCell } from './measure-cell.ts';
import { BLANK_MEASURE, readMeasure } from './measure-fields.ts';
import { measureIssues } from './measure-issues.ts';
import { measureState } from './measure-state.ts';
import { measureTemplates } from './measure-templates.ts';
import { measureBlock, type MeasureTarget } from './write-measure-block.ts';

const key = { agency: agencyId('so-y-te'), task: taskPath('I.7'), step: 'a1' };
const measure = (fields: object) => readMeasure(key, { ...BLANK_MEASURE, ...fields });
const planDate = '2024-05-16';

describe('what is stored', () => {
  test('a field that cannot be understood is blank and spoils no other', () => {
    expect(readMeasure(key, { content: 'Mở lớp', due: '2024-02-31', progress: 101, unit: 7 })).toEqual({
      ...key,
      ...BLANK_MEASURE,
      content: 'Mở lớp',
    });
  });
});

describe('issues', () => {
  const complete = { content: 'Mở lớp', unit: 'Phòng NV', due: '2024-09-30' };
  test('a complete measure within its task has none', () => {
    expect(measureIssues(measure(complete), '2024-09-30')).toEqual([]);
    expect(measureIssues(measure(complete), null)).toEqual([]);
  });
  test.each([
    [{ ...complete, content: ' ' }, 'no-content'],
    [{ ...complete, unit: '' }, 'no-unit'],
    [{ ...complete, due: null }, 'no-due'],
    [{ ...complete, start: '2024-10-01' }, 'start-after-due'],
    [{ ...complete, due: '2024-10-01' }, 'due-after-task'],
  ])('%o', (fields, code) => {
    expect(measureIssues(measure(fields), '2024-09-30').map((issue) => issue.code)).toEqual([code]);
  });
  test('“Thường xuyên” has no day and needs none', () => {
    expect(measureIssues(measure({ ...complete, due: null, timing: 'Thường xuyên' }), null)).toEqual([]);
  });
  test('an officer is enough: who does it is known', () => {
    expect(measureIssues(measure({ ...complete, unit: '', officer: 'Lê Thị Hạnh' }), null)).toEqual([]);
  });
});

describe('state', () => {
  test.each([
    [{ progress: 100, due: '2024-01-01' }, { kind: 'done' }],
    [
      { progress: 70, due: '2024-08-31' },
      { kind: 'overdue', days: 17, progress: 70 },
    ],
    [{ progress: null, due: '2024-09-17' }, { kind: 'not-started' }],
    [{ progress: 0, due: null }, { kind: 'not-started' }],
    [
      { progress: 25, due: '2024-09-17' },
      { kind: 'running', progress: 25 },
    ],
  ])('%o on 17/9/2024', (fields, state) => {
    expect(measureState(measure(fields), '2024-09-17')).toEqual(state);
  });
});

test('templates: one measure for each product line, due with the task', () => {
  const { tasks } = plan158().appendix;
  for (const row of tasks) {
    const made = measureTemplates({ row, due: row.reading.deadline.due });
    expect(made.length).toBe(Math.max(1, row.reading.products.length));
    expect(made.map(({ content }) => content)).toEqual(
      row.reading.products.length > 0 ? row.reading.products : [row.content],
    );
    expect(new Set(made.map(({ order }) => order)).size).toBe(made.length);
  }
});

describe('cells', () => {
  test.each([
    ['due', '5/9/2024', { due: '2024-09-05', timing: '' }],
    ['due', 'Quý III/2024', { due: '2024-09-30', timing: 'Quý III/2024' }],
    ['due', 'Thường xuyên', { due: null, timing: 'Thường xuyên' }],
    ['start', 'Quý III/2024', { start: '2024-07-01' }],
    ['due', ' ', { due: null, timing: '' }],
    ['progress', '70 %', { progress: 70 }],
    ['progress', '', { progress: null }],
    ['content', ' hai\r\ndòng ', { content: 'hai\ndòng' }],
    ['unit', 'Phòng NV', { unit: 'Phòng NV' }],
  ] as const)('%s “%s”', (column, text, fields) => {
    expect(readMeasureCell(column, text, planDate)).toEqual({ ok: true, fields });
  });
  test.each([
    ['due', '31/02/2024'],
    ['due', 'sớm'],
    ['due', 'Đến năm 2025'],
    ['start', 'Thường xuyên'],
    ['progress', '101'],
    ['progress', '-5'],
    ['progress', '7,5'],
    ['content', 'x'.repeat(20_001)],
  ] as const)('%s “%s” is refused with a sentence', (column, text) => {
    expect(readMeasureCell(column, text, planDate)).toEqual({ ok: false, problem: expect.any(String) });
  });
  test('what a cell shows reads back as it was', () => {
    for (const timing of ['', 'Quý III/2024']) {
      const whole = measure({ content: 'a', due: '2024-09-30', timing, progress: 0 });
      for (const column of MEASURE_COLUMNS) {
        const back = readMeasureCell(column, measureCellText(whole, column), planDate);
        expect(back.ok && whole).toMatchObject(back.ok ? back.fields : {});
      }
    }
  });
});

describe('a pasted block', () => {
  const task = taskPath('I.7');
  const targets: MeasureTarget[] = [
    { kind: 'measure', task, step: 'a' },
    { kind: 'new', task, order: 2 },
  ];
  const options = () => {
    let made = 0;
    return { planDate, newStep: () => `new${(made += 1)}` };
  };

  test('changes what is there and goes on below as new measures; empty lines add nothing', () => {
    const block = measureBlock(
      [
        ['Mở lớp', '30/9/2024'],
        ['', ''],
        ['Thi', '1/10/2024'],
        ['Tổng kết', ''],
      ],
      targets,
      ['content', 'due'],
      options(),
    );
    expect(block).toEqual({
      problems: [],
      outside: 0,
      edits: [
        { task, step: 'a', fields: { content: 'Mở lớp', due: '2024-09-30', timing: '' } },
        { task, step: 'new1', fields: { content: 'Thi', due: '2024-10-01', timing: '', order: 2 } },
        { task, step: 'new2', fields: { content: 'Tổng kết', due: null, timing: '', order: 3 } },
      ],
    });
  });

  test('names every cell that cannot be read, and counts what lies outside', () => {
    const block = measureBlock([['a', 'hôm nào', 'x']], targets, ['content', 'due'], options());
    expect(block.problems).toEqual([{ row: 0, column: 'due', problem: expect.stringContaining('hôm nào') }]);
    expect(block.outside).toBe(1);
  });
});
