import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { BLANK_MEASURE } from '#shared/domain/measures/measure-fields.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { openAppendixFile } from '../reading/open-appendix-file.ts';
import type { Grid } from '../reading/grid.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedTaskText } from './detailed-plan-document.ts';
import { detailedPlanWorkbook } from './detailed-plan-workbook.ts';
import { readDetailedPlan } from './read-detailed-plan.ts';

const AGENCY = agencyId('so-y-te');
const PLAN_DATE = '2024-05-16';
const ROWS = plan158().appendix.tasks.filter(({ kind }) => kind === 'task');

const options = () => {
  let made = 0;
  return {
    planDate: PLAN_DATE,
    planNumber: '158/KH-UBND',
    agencyName: 'Sở Y tế',
    newStep: () => `new${(made += 1)}`,
  };
};
const measure = (task: string, step: string, fields: Partial<Measure>): Measure => ({
  agency: AGENCY,
  task: taskPath(task),
  step,
  ...BLANK_MEASURE,
  ...fields,
});
function planned(paths: readonly string[], of: (path: string) => readonly Measure[]): PlannedTaskText[] {
  return ROWS.filter(({ path }) => paths.includes(path)).map(({ path, content, deadline }) => ({
    path: taskPath(path),
    content,
    deadline,
    measures: of(path),
  }));
}
async function gridsOf(tasks: readonly PlannedTaskText[]): Promise<readonly Grid[]> {
  const doc = { agencyName: 'Sở Y tế', planNumber: '158/KH-UBND', tasks };
  return openAppendixFile(await writeXlsx(detailedPlanWorkbook(doc, { createdAt: 0 })));
}
const sample = () =>
  planned(['I.7', 'II.3'], (path) => [
    measure(path, 'a', {
      order: 1,
      content: 'Mở lớp',
      unit: 'Phòng NV',
      start: '2024-07-01',
      due: '2024-09-05',
    }),
    measure(path, 'b', {
      order: 2,
      content: '- Dự thảo\n- Trình',
      due: '2024-09-30',
      timing: 'Quý III/2024',
      progress: 70,
    }),
  ]);

/** A line of text as an officer types it: no white space around, which no cell keeps. */
const line = fc
  .string({ unit: fc.constantFrom('a', 'ế', ' ', '=', '-', '@', '7', '\n', '"'), maxLength: 40 })
  .map((text) => text.trim());

test('a plan written and read back changes nothing, whatever its cells hold', async () => {
  const day = fc.constantFrom(null, '2024-01-31', '2024-12-09', '2025-02-28');
  const fields = fc.record({
    content: line.filter((text) => text !== ''),
    method: line,
    unit: line,
    officer: line,
    start: day,
    due: day,
    product: fc.oneof(line, fc.constant('Văn bản dài. '.repeat(900).trim())),
    resources: line,
    progress: fc.constantFrom(null, 0, 25, 100),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { maxLength: 6 }), async (list) => {
      const tasks = planned(['I.7', 'II.3'], (path) =>
        list.map((each, index) => measure(path, `s${index}`, { ...each, order: index + 1 })),
      );
      const back = readDetailedPlan(await gridsOf(tasks), tasks, options());
      expect(back).toMatchObject({ edits: [], changed: 0, added: 0, same: 2 * list.length, kept: 0 });
      expect(back.headings + back.same + back.skipped.length).toBe(back.rows);
    }),
    { seed: 158, numRuns: 40 },
  );
});

test('what an officer changed, added, sorted and left out comes back as that', async () => {
  const tasks = sample();
  const [grid] = await gridsOf(tasks);
  if (!grid) throw new Error('no sheet');
  const at = (text: string) => grid.rows.find((row) => [...row.cells.values()].includes(text));
  const edited = grid.rows.map((row) => {
    if (row !== at('Mở lớp')) return row;
    return { ...row, cells: new Map(row.cells).set(4, 'Phòng Kế hoạch').set(10, '25') };
  });
  const added = {
    number: 99,
    cells: new Map([
      [2, 'Nghiệm thu'],
      [7, '31/12/2024'],
    ]),
  };
  // The second task's measures are gone from the file; the first one's are in another order, a new line between them.
  const heading = edited.findIndex((row) => row.cells.get(1) === 'I.7');
  const second = edited.findIndex((row) => row.cells.get(1) === 'II.3');
  const own = edited.slice(heading + 1, second).toReversed();
  const rows = [...edited.slice(0, heading + 1), ...own.slice(0, 1), added, ...own.slice(1)];
  const back = readDetailedPlan([{ ...grid, rows }], tasks, options());
  expect(back.edits).toEqual([
    {
      task: 'I.7',
      step: 'new1',
      fields: expect.objectContaining({ content: 'Nghiệm thu', due: '2024-12-31', order: 3 }),
    },
    { task: 'I.7', step: 'a', fields: { unit: 'Phòng Kế hoạch', progress: 25 } },
  ]);
  expect(back).toMatchObject({ changed: 1, added: 1, same: 1, kept: 2, skipped: [] });
});

test('without the hidden tags, and with columns in another order, tasks are told by their number', async () => {
  const tasks = sample();
  const [grid] = await gridsOf(tasks);
  if (!grid) throw new Error('no sheet');
  const order = [1, 5, 4, 3, 2, 7, 6, 8, 9, 10];
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: new Map(
      order.flatMap((from, index) => {
        const text = row.cells.get(from);
        return text === undefined ? [] : [[index + 1, text] as const];
      }),
    ),
  }));
  const empty = tasks.map((task) => ({ ...task, measures: [] }));
  const back = readDetailedPlan([{ ...grid, rows }], empty, options());
  expect(back.edits.map(({ task, fields }) => [task, fields.content, fields.due])).toEqual([
    ['I.7', 'Mở lớp', '2024-09-05'],
    ['I.7', '- Dự thảo\n- Trình', '2024-09-30'],
    ['II.3', 'Mở lớp', '2024-09-05'],
    ['II.3', '- Dự thảo\n- Trình', '2024-09-30'],
  ]);
});

test('a date that lost its format is the same day', async () => {
  const tasks = sample();
  const [grid] = await gridsOf(tasks);
  if (!grid) throw new Error('no sheet');
  const rows = grid.rows.map((row) =>
    row.cells.get(7) === '5/9/2024' ? { ...row, cells: new Map(row.cells).set(7, '45540') } : row,
  );
  expect(rows).not.toEqual(grid.rows);
  expect(readDetailedPlan([{ ...grid, rows }], tasks, options())).toMatchObject({ edits: [], same: 4 });
});

test('cells that cannot be read are named with sheet and cell, and nothing is taken', async () => {
  const tasks = sample();
  const [grid] = await gridsOf(tasks);
  if (!grid) throw new Error('no sheet');
  const rows = grid.rows.map((row) =>
    row.cells.get(2) === 'Mở lớp' ? { ...row, cells: new Map(row.cells).set(7, '31/02/2024') } : row,
  );
  expect(() => readDetailedPlan([{ ...grid, rows }], tasks, options())).toThrowError(
    expect.objectContaining({
      code: 'cells-not-readable',
      message: expect.stringMatching(/Có 2 ô.*Trang “Kế hoạch chi tiết”, ô G\d+: “31\/02\/2024”/u),
    }),
  );
});

test('another agency’s rows are skipped and counted; a table of something else is refused', async () => {
  const grids = await gridsOf(sample());
  const back = readDetailedPlan(
    grids,
    planned(['I.7'], () => []),
    options(),
  );
  expect(back.added).toBe(2);
  expect(back.skipped.map(({ why }) => why)).toEqual([
    'nhiệm vụ II.3 không phải của cơ quan này',
    'không nằm dưới nhiệm vụ nào của cơ quan này',
    'không nằm dưới nhiệm vụ nào của cơ quan này',
  ]);
  const other: Grid = {
    name: 'x',
    hidden: false,
    merges: [],
    rows: [{ number: 1, cells: new Map([[1, 'TT']]) }],
  };
  expect(() => readDetailedPlan([other], sample(), options())).toThrowError(
    expect.objectContaining({ code: 'not-a-detailed-plan' }),
  );
});
