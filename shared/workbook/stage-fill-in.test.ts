import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { agencyId, planId } from '#shared/ids.ts';
import { FOCAL, machine } from '#shared/ledger/testing/book-parts.ts';
import type { FillInDocument } from '#shared/office/fill-in/fill-in-document.ts';
import { fillInDocumentOf } from '#shared/office/fill-in/fill-in-document-of.ts';
import { fillInWorkbook } from '#shared/office/fill-in/fill-in-workbook.ts';
import { fillInHead } from '#shared/office/fill-in/read-fill-in.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import type { WorkbookDescription } from '#shared/office/sheet/workbook-description.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { expect, it } from 'vitest';
import { stageFillIn } from './stage-fill-in.ts';

const HOME = agencyId('so-noi-vu');
const focal = await machine(1, FOCAL);
const book = createBookReader(plan158(), builtInAgencies)(focal.ledger, '2024-09-20');
const Q3 = reportingPeriod('quarter', 2024, 3);
const right = fillInDocumentOf(book, HOME, Q3);

async function stage(workbook: WorkbookDescription, here = { agency: FOCAL, focal: true }) {
  const grids = openAppendixFile(await writeXlsx(workbook));
  const head = fillInHead(grids);
  if (head === null) throw new Error('Not recognised');
  return stageFillIn(book, focal.ledger, { name: 'baocao (1).xlsx', sha256: '', head, grids }, here);
}

const made = (doc: FillInDocument) => fillInWorkbook(doc, { createdAt: 1 });

/** Every text of the workbook with this in it said otherwise. */
function otherwise(workbook: WorkbookDescription, from: RegExp, to: string): WorkbookDescription {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        typeof cell?.value === 'string' ? { ...cell, value: cell.value.replace(from, to) } : cell,
      ),
    })),
  }));
  return { ...workbook, sheets };
}

it('takes a workbook of this plan, an agency and a period of the book', async () => {
  const staged = await stage(made(right));
  expect(staged).toMatchObject({ agency: HOME, period: Q3.id, fresh: [], conflicts: [], remarks: [] });
  expect(staged.tasks).toHaveLength(right.tasks.length);
});

it.each([
  ['of a newer format', otherwise(made(right), /^skh-fill:1 /u, 'skh-fill:2 '), 'fill-in-newer'],
  ['of another plan', made({ ...right, plan: planId('02-KH-UBND-2025') }), 'fill-in-other-plan'],
  ['of an agency nobody knows', made({ ...right, agency: agencyId('so-la') }), 'fill-in-no-agency'],
  [
    'of a period nobody knows',
    made({ ...right, period: reportingPeriod('quarter', 2031, 3) }),
    'fill-in-no-period',
  ],
  ['without any mark', otherwise(made(right), /^(?:skh-fill:|@|task$).*/u, ''), 'fill-in-unmarked'],
])('refuses a workbook %s, and says so', async (_, workbook, code) => {
  await expect(stage(workbook)).rejects.toMatchObject({
    code,
    advice: expect.stringMatching(/\S/u) as string,
  });
});

it('refuses another agency’s workbook on an agency’s machine', async () => {
  const here = { agency: agencyId('so-y-te'), focal: false };
  await expect(stage(made(right), here)).rejects.toMatchObject({ code: 'fill-in-other-agency' });
});

it('refuses two agencies or two periods in one file, with the sheet', async () => {
  for (const other of [
    fillInDocumentOf(book, agencyId('so-y-te'), Q3),
    { ...right, period: reportingPeriod('half-year', 2024, 1) },
  ]) {
    const sheet = made(other).sheets[1];
    if (sheet === undefined) throw new Error('No sheet');
    const both = made(right);
    const file = { ...both, sheets: [...both.sheets, { ...sheet, name: 'Trang dán thêm' }] };
    await expect(stage(file)).rejects.toMatchObject({
      cells: [{ place: 'Trang dán thêm', message: expect.stringMatching(/cơ quan hoặc kỳ khác/u) as string }],
    });
  }
});
