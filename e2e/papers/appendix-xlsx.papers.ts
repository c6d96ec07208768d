import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { appendixWorkbook } from '#shared/office/appendix/appendix-workbook.ts';
import { SHEET_FONT } from '#shared/office/appendix/appendix-styles.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import type { WorkbookDescription } from '#shared/office/sheet/workbook-description.ts';
import { longPlan, nastyPlan, nastyProgress } from '#shared/office/testing/nasty-plan.ts';
import { officeToPdf } from './support/office-to-pdf.ts';
import { pdfPages } from './support/pdf-pages.ts';
import { missingPrograms, paperTitle } from './support/programs.ts';
import { faultsOnPaper } from './support/sheet-on-paper.ts';

const missing = missingPrograms();

const nasty = nastyPlan();
const workbooks: Readonly<Record<string, WorkbookDescription>> = {
  'plan-158': appendixWorkbook(plan158().appendix, { columns: 'issued' }),
  long: appendixWorkbook(longPlan(300), { columns: 'issued' }),
  nasty: appendixWorkbook(nasty, { columns: 'issued' }),
  'nasty-progress': appendixWorkbook(nasty, { columns: 'progress', progress: nastyProgress(nasty) }),
};

describe.skipIf(missing.length > 0)(paperTitle('appendices printed from Excel', missing), () => {
  let office: ReturnType<typeof officeToPdf>;
  beforeAll(async () => {
    const documents = await Promise.all(
      Object.entries(workbooks).map(async ([name, book]) => [`${name}.xlsx`, await writeXlsx(book)] as const),
    );
    office = officeToPdf(Object.fromEntries(documents));
  });
  afterAll(() => office.remove());

  test.each(Object.entries(workbooks))(
    '%s: header on every page, every cell once, whole and in its place',
    (name, book) => {
      const pages = pdfPages(office.pdf(`${name}.xlsx`));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page.width).toBeGreaterThan(page.height);
      const [sheet] = book.sheets;
      expect(
        sheet === undefined
          ? ['no sheet']
          : faultsOnPaper(sheet, pages, book.styles['text']?.size ?? SHEET_FONT.size),
      ).toEqual([]);
    },
  );
});
