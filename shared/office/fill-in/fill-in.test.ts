import { blankReport, type ReportFields } from '#shared/domain/reports/report-fields.ts';
import { openAppendixFile } from '../reading/open-appendix-file.ts';
import type { Grid } from '../reading/grid.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillInCellText } from './fill-in-cell.ts';
import { FILL_IN_COLUMNS, FILL_IN_FIELDS, type FillInField } from './fill-in-columns.ts';
import { columnLetters } from '../reading/cell-address.ts';
import type { FillInDocument } from './fill-in-document.ts';
import { fillInWorkbook } from './fill-in-workbook.ts';
import { productLines, readProductLines } from './product-lines.ts';
import { fillInHead, readFillIn } from './read-fill-in.ts';
import { randomReport } from './testing/random-report.ts';
import { MADE_AT, sampleFillIn, typed } from './testing/sample-fill-in.ts';

async function gridsOf(doc: FillInDocument): Promise<readonly Grid[]> {
  return openAppendixFile(await writeXlsx(fillInWorkbook(doc, { createdAt: MADE_AT })));
}

function read(grids: readonly Grid[], doc: FillInDocument) {
  const head = fillInHead(grids);
  if (head === null || head === 'marks-lost') throw new Error('Not a workbook to fill in');
  return readFillIn(grids, head, doc.tasks);
}

/** The column of a field in a workbook without returned reasons. */
const COLUMNS = FILL_IN_COLUMNS.filter(({ key }) => key !== 'reason').map(({ key }) => key);
const at = (field: FillInField, row: number) => `${columnLetters(COLUMNS.indexOf(field) + 1)}${row}`;
/** Below title, officer, telephone, header and hidden marks. */
const FIRST_ROW = 6;

function valuesOf(report: ReportFields): ReportFields {
  const { evidence: _evidence, corrections: _corrections, ...said } = report;
  return { ...said, evidence: [], corrections: [] };
}

it('gives back what random reports typed into it say', async () => {
  const doc = sampleFillIn();
  const blank = await gridsOf(doc);
  fc.assert(
    fc.property(fc.array(randomReport, { minLength: 3, maxLength: 3 }), (reports) => {
      const cells: Record<string, string> = {};
      for (const [index, report] of reports.entries()) {
        for (const field of FILL_IN_FIELDS)
          cells[at(field, FIRST_ROW + index)] = fillInCellText(report, field);
      }
      const reading = read(typed(blank, cells), doc);
      expect(reading.tasks.map(({ task }) => task)).toEqual(['I.7', 'II.3', 'II.10']);
      for (const [index, { fields }] of reading.tasks.entries()) {
        const said = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
        expect({ ...blankReport(), ...said }).toEqual(valuesOf(reports[index] ?? blankReport()));
      }
      expect([reading.absent, reading.remarks]).toEqual([[], []]);
    }),
    { numRuns: 300 },
  );
});

it.each([';', ';;', 'a;b', 'a ;b; c', '45/BC-SYT;tên'])(
  'keeps a product’s name with semicolons: %s',
  (title) => {
    const products = [{ number: '', date: null, title }];
    expect(readProductLines(productLines(products))).toEqual({ ok: true, products });
  },
);

it('comes filled in, and says nothing new until something is changed', async () => {
  await fc.assert(
    fc.asyncProperty(randomReport, randomReport, async (one, two) => {
      const doc = sampleFillIn({ 'I.7': one, 'II.3': two });
      const reading = read(await gridsOf(doc), doc);
      expect(reading.tasks.map(({ fields }) => fields)).toEqual([[], [], []]);
      expect(reading.remarks).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('tells an emptied cell from one that was empty all along', async () => {
  const doc = sampleFillIn({ 'I.7': { ...blankReport(), result: 'Đã họp', progress: 40 } });
  const grids = await gridsOf(doc);
  const reading = read(typed(grids, { [at('result', FIRST_ROW)]: '' }), doc);
  expect(reading.tasks[0]?.fields).toEqual([
    { field: 'result', value: '', place: `Báo cáo!${at('result', FIRST_ROW)}` },
  ]);
});

it('knows whose workbook it is, and the officer', async () => {
  const doc = sampleFillIn();
  const grids = typed(await gridsOf(doc), { C2: ' Lê Thị Hạnh ', C3: '0297 3846 000' });
  const reading = read(grids, doc);
  expect(reading).toMatchObject({ officer: 'Lê Thị Hạnh', phone: '0297 3846 000' });
  expect(reading.head).toEqual({
    version: 1,
    plan: doc.plan,
    agency: doc.agency,
    period: doc.period.id,
    madeAt: MADE_AT,
  });
});

it('is the same file byte for byte when made again', async () => {
  const once = await writeXlsx(fillInWorkbook(sampleFillIn(), { createdAt: MADE_AT }));
  const again = await writeXlsx(fillInWorkbook(sampleFillIn(), { createdAt: MADE_AT }));
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
});

it('takes nothing typed where a task’s text only goes on, and tells of notes beside the table', async () => {
  const [first, ...others] = sampleFillIn().tasks;
  if (first === undefined) throw new Error('No tasks');
  const content = Array.from({ length: 60 }, (_, part) => `${first.content}, phần ${part + 1}.`).join('\n');
  const doc = { ...sampleFillIn(), tasks: [{ ...first, content }, ...others] };
  const grids = await gridsOf(doc);
  expect(read(grids, doc).remarks).toEqual([]);
  const below = at('result', FIRST_ROW + 1);
  expect(() => read(typed(grids, { [below]: 'Ghi nhầm dòng' }), doc)).toThrow(`Báo cáo!A${FIRST_ROW + 1}`);
  expect(read(typed(grids, { W9: 'hỏi lại chị Hoa' }), doc).remarks).toEqual([
    { place: 'Báo cáo!W9', message: 'ghi chú thêm ngoài bảng, không đọc.' },
  ]);
});

it.each([
  ['the same column twice', { T4: 'Kết quả thực hiện', T6: 'x' }, 'Báo cáo!T4'],
  ['a header that says another column', { G4: 'Kết quả thực hiện' }, 'Báo cáo!G4'],
])('refuses %s, with the place', async (_, cells, place) => {
  const doc = sampleFillIn();
  const grids = (await gridsOf(doc)).map((grid) => ({
    ...grid,
    // The hidden ids one column to the right, to have room.
    rows: grid.rows.map((row) => ({
      ...row,
      cells: new Map([...row.cells].map(([column, text]) => [column === 20 ? 21 : column, text] as const)),
    })),
  }));
  expect(() => read(typed(grids, cells), doc)).toThrow(place);
});
