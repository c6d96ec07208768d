// A detailed plan's workbook as offices send it back: composed otherwise, moved, of another plan, emptied.
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { BLANK_MEASURE } from '#shared/domain/measures/measure-fields.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { expect, test } from 'vitest';
import { openAppendixFile } from '../reading/open-appendix-file.ts';
import type { Grid, GridRow } from '../reading/grid.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import type { PlannedTaskText } from './detailed-plan-document.ts';
import { detailedPlanWorkbook } from './detailed-plan-workbook.ts';
import { readDetailedPlan } from './read-detailed-plan.ts';

const PLAN = '158/KH-UBND';
const row = plan158().appendix.tasks.find(({ path }) => path === 'I.7');
const measure: Measure = {
  ...BLANK_MEASURE,
  agency: agencyId('so-y-te'),
  task: taskPath('I.7'),
  step: 'a',
  order: 1,
  content: 'Mở lớp tập huấn',
  unit: 'Phòng Nghiệp vụ',
  due: '2024-09-05',
};
const tasks: readonly PlannedTaskText[] = [
  { path: taskPath('I.7'), content: row?.content ?? '', deadline: 'Thường xuyên', measures: [measure] },
];

async function file(agencyName = 'Sở Y tế', planNumber = PLAN): Promise<Grid> {
  const bytes = await writeXlsx(detailedPlanWorkbook({ agencyName, planNumber, tasks }, { createdAt: 0 }));
  const [grid] = openAppendixFile(bytes);
  if (!grid) throw new Error('no sheet');
  return grid;
}
const read = (grid: Grid) => {
  let made = 0;
  return readDetailedPlan([grid], tasks, {
    planDate: '2024-05-16',
    planNumber: PLAN,
    agencyName: 'Sở Y tế',
    newStep: () => `new${(made += 1)}`,
  });
};
const everyCell = (grid: Grid, change: (text: string) => string): Grid => ({
  ...grid,
  rows: grid.rows.map((each) => ({
    ...each,
    cells: new Map([...each.cells].map(([column, text]) => [column, change(text)])),
  })),
});

test('decomposed text is the same text, in header, title and cells', async () => {
  expect(read(everyCell(await file(), (text) => text.normalize('NFD')))).toMatchObject({
    edits: [],
    same: 1,
    skipped: [],
    madeBy: null,
  });
});

test('no-break spaces, zero-width marks and controls in a cell change nothing', async () => {
  const odd = everyCell(await file(), (text) =>
    text === 'Mở lớp tập huấn' ? 'Mở\u00a0lớp\u200b tập huấn\u0007' : text,
  );
  expect(read(odd)).toMatchObject({ edits: [], same: 1 });
});

test('columns moved about with their hidden tags are told by their words', async () => {
  const grid = await file();
  const move = (column: number) => (column === 1 ? 1 : column === 11 ? 2 : column + 3);
  const rows = grid.rows.map((each) => ({
    ...each,
    cells: new Map([...each.cells].map(([column, text]) => [move(column), text])),
  }));
  expect(read({ ...grid, rows })).toMatchObject({ edits: [], same: 1, skipped: [] });
});

test('the file of another plan is refused: its numbers mean other tasks', async () => {
  const grid = await file('Sở Y tế', '12/KH-UBND');
  expect(() => read(grid)).toThrowError(
    expect.objectContaining({ code: 'other-plan', message: expect.stringContaining('12/KH-UBND') }),
  );
  // Without the title nothing says so; the tags still hold each row to its task.
  const untitled: Grid = { ...grid, rows: grid.rows.slice(2) };
  expect(read(untitled)).toMatchObject({ same: 1 });
});

test('the file of another agency says whose it is', async () => {
  expect(read(await file('Sở Du lịch')).madeBy).toBe('SỞ DU LỊCH');
  expect(read(everyCell(await file(), (text) => text.toLocaleLowerCase('vi'))).madeBy).toBeNull();
});

test('an empty sheet is refused, a table of header and tasks alone changes nothing', async () => {
  const grid = await file();
  const refused = expect.objectContaining({ code: 'not-a-detailed-plan' });
  expect(() => read({ ...grid, rows: [] })).toThrowError(refused);
  expect(() =>
    readDetailedPlan([], tasks, { planDate: '', planNumber: '', agencyName: '', newStep: () => '' }),
  ).toThrowError(refused);
  const isMeasure = ({ cells }: GridRow) => [...cells.values()].some((text) => text.startsWith('@step:'));
  expect(read({ ...grid, rows: grid.rows.filter((each) => !isMeasure(each)) })).toMatchObject({
    edits: [],
    same: 0,
    kept: 1,
  });
});

test('a plan begun in Excel: free lines typed in are measures of their task, wherever they stand', async () => {
  const bare = tasks.map((task) => ({ ...task, measures: [] }));
  const doc = { agencyName: 'Sở Y tế', planNumber: PLAN, tasks: bare };
  const [grid] = openAppendixFile(await writeXlsx(detailedPlanWorkbook(doc, { createdAt: 0 })));
  if (!grid) throw new Error('no sheet');
  expect(read(grid)).toMatchObject({ edits: [], skipped: [], headings: grid.rows.length });
  const isFree = ({ cells }: GridRow) => [...cells.values()].includes('@free:I.7');
  const [first] = grid.rows.filter(isFree);
  if (!first) throw new Error('no free line');
  const typed = { ...first, cells: new Map(first.cells).set(2, 'Khảo sát 9 trạm').set(7, '30/11/2024') };
  const others = grid.rows.filter((each) => each !== first);
  const back = read({ ...grid, rows: [...others.slice(0, 3), typed, ...others.slice(3)] });
  expect(back.edits).toEqual([
    {
      task: 'I.7',
      step: 'new1',
      fields: expect.objectContaining({ content: 'Khảo sát 9 trạm', due: '2024-11-30' }),
    },
  ]);
  expect(back.headings + back.added).toBe(back.rows);
});
