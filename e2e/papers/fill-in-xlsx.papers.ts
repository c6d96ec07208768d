import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillInWorkbook } from '#shared/office/fill-in/fill-in-workbook.ts';
import { MADE_AT } from '#shared/office/fill-in/testing/sample-fill-in.ts';
import { seededFillIn } from '#shared/office/fill-in/testing/seeded-fill-in.ts';
import { FONT } from '#shared/office/fill-in/fill-in-guide-sheet.ts';
import type { WorkbookDescription } from '#shared/office/sheet/workbook-description.ts';
import { writeXlsx } from '#shared/office/sheet/write-xlsx.ts';
import { officeToPdf } from './support/office-to-pdf.ts';
import { pdfPages } from './support/pdf-pages.ts';
import { missingPrograms, paperTitle } from './support/programs.ts';
import { faultsOnWidePaper } from './support/wide-sheet-on-paper.ts';

const missing = missingPrograms();
/** Below title, officer, telephone, header and the hidden row of marks. */
const FIRST_ROW = 6;

const { document, reports } = seededFillIn();
const returned = {
  ...document,
  tasks: document.tasks.map((task) => ({ ...task, reason: 'Thiếu số, ngày của văn bản minh chứng.' })),
};
/** Made again after something was reported: it comes filled in. */
const filled = {
  ...document,
  tasks: document.tasks.map((task) => ({ ...task, now: reports.get(task.path) ?? null })),
};
const workbooks: Readonly<Record<string, WorkbookDescription>> = {
  trong: fillInWorkbook(document, { createdAt: MADE_AT }),
  'tra-lai': fillInWorkbook(returned, { createdAt: MADE_AT }),
  'da-dien': fillInWorkbook(filled, { createdAt: MADE_AT }),
};

describe.skipIf(missing.length > 0)(paperTitle('workbooks to fill in, printed', missing), () => {
  let office: ReturnType<typeof officeToPdf>;
  beforeAll(async () => {
    const files = await Promise.all(
      Object.entries(workbooks).map(async ([name, book]) => [`${name}.xlsx`, await writeXlsx(book)] as const),
    );
    office = officeToPdf(Object.fromEntries(files));
  });
  afterAll(() => office.remove());

  test.each(Object.entries(workbooks))(
    '%s: one page of instructions, then the table on A4 landscape, two pages wide, nothing cut',
    (name, book) => {
      const [guide, ...table] = pdfPages(office.pdf(`${name}.xlsx`));
      // A PDF holds words in pieces.
      const words = guide?.words.map(({ text }) => text).join('') ?? '';
      expect(words).toContain('HƯỚNGDẪNĐIỀNBÁOCÁOQUÝIII/2024');
      expect(words).toContain('Giữnguyênnhưkỳtrước');
      expect(words).toContain('Khôngcònphùhợp');
      expect(table.length % 2).toBe(0);
      for (const { width, height } of table)
        expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
      const sheet = book.sheets[1];
      expect(
        sheet === undefined ? ['no sheet'] : faultsOnWidePaper(sheet, table, FIRST_ROW, FONT.size),
      ).toEqual([]);
      // Marks and lists are not printed.
      expect(table.flatMap((page) => page.words).some(({ text }) => /^(?:@|skh)/u.test(text))).toBe(false);
    },
  );
});
