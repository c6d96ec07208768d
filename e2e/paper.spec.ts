import { expect, test } from '@playwright/test';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { appendixPart, printedColumns, type PrintInput } from '#shared/office/print/appendix-part.ts';
import { DECREE_MARGINS } from '#shared/office/print/paper.ts';
import { printShell } from '#shared/office/print/print-shell.ts';
import { appendixLines } from '#shared/office/appendix/appendix-scope.ts';
import { titleLines } from '#shared/office/appendix/appendix-title.ts';
import { longPlan, nastyPlan, nastyProgress } from '#shared/office/testing/nasty-plan.ts';
import { marksIn } from '#shared/office/testing/nasty-text.ts';
import {
  continuedPages,
  countLetters,
  lettersOnPaper,
  openTables,
  outsideMargins,
  overlaps,
  pagesWithoutHeads,
  wordsOnPaper,
  wrongPageNumbers,
} from './paper/paper-checks.ts';
import { PaperPrinter } from './paper/paper-printer.ts';
import { readPaper, type Paper } from './paper/read-paper.ts';

/* Rendered pages of the appendix, read back by a reader that knows nothing of the program. */

const FRAME = { margins: DECREE_MARGINS };

const CASES: readonly { name: string; input: PrintInput; torn: boolean }[] = [
  { name: 'plan 158', input: { document: plan158().appendix, columns: 'issued' }, torn: false },
  {
    name: 'plan 158, portrait, in size 9',
    input: { document: plan158().appendix, columns: 'issued', orientation: 'portrait', fontSize: 9 },
    torn: false,
  },
  { name: '300 rows', input: { document: longPlan(300), columns: 'issued' }, torn: true },
  { name: 'a nasty plan', input: { document: nastyPlan(), columns: 'issued' }, torn: true },
  {
    name: 'a nasty plan with progress',
    input: { document: nastyPlan(), columns: 'progress', progress: nastyProgress(nastyPlan()) },
    torn: true,
  },
  {
    name: 'a nasty plan with progress, portrait, in size 9',
    input: {
      document: nastyPlan(),
      columns: 'progress',
      progress: nastyProgress(nastyPlan()),
      orientation: 'portrait',
      fontSize: 9,
    },
    torn: true,
  },
];

let printer: PaperPrinter;
test.beforeAll(async () => {
  printer = await PaperPrinter.start();
});
test.afterAll(() => printer.close());

/** Every text that goes on paper once. */
function textsOf(input: PrintInput): readonly string[] {
  const { document } = input;
  const columns = printedColumns(input);
  return [
    ...titleLines(document),
    document.attachedTo,
    ...appendixLines(document).flatMap((line) =>
      line.kind === 'section' ? [line.number, line.title] : columns.map((column) => column.text(line.task)),
    ),
    document.notes,
  ];
}

for (const { name, input, torn } of CASES) {
  test(`${name}: every word once, inside the margins, under a header`, async () => {
    const part = appendixPart(input);
    const paper = await readPaper(await printer.pdf(printShell(input.document.title, [part])));
    const heads = printedColumns(input).map(({ header }) => header);
    expect(paper.sheets).toHaveLength(part.pages ?? 0);
    const upright = input.orientation === 'portrait';
    for (const { width, height } of paper.sheets) {
      expect([width, height].map(Math.round)).toEqual(upright ? [595, 842] : [842, 595]);
    }
    expect(outsideMargins(paper, FRAME)).toEqual([]);
    expect(overlaps(paper)).toEqual([]);
    expect(wrongPageNumbers(paper, FRAME)).toEqual([]);
    expect(pagesWithoutHeads(paper, heads, FRAME)).toEqual([]);
    expect(openTables(paper, FRAME)).toEqual([]);
    const continued = continuedPages(paper);
    expect(continued.misplaced).toEqual([]);
    expect(continued.pages.length > 0).toBe(torn);
    const texts = textsOf(input);
    expect(lettersOnPaper(paper, heads, FRAME)).toEqual(countLetters(texts.join('')));
    const marks = wordsOnPaper(paper, FRAME).flatMap(marksIn);
    expect(marks.toSorted()).toEqual(texts.flatMap(marksIn).toSorted());
    expectReadable(paper, input);
  });
}

/** For searching, copying, screen readers and machines without the fonts. */
function expectReadable(
  { tagged, language, title, fonts, bookmarks, sheets }: Paper,
  { document }: PrintInput,
): void {
  expect(tagged).toBe(true);
  expect(language).toBe('vi');
  expect(title).toBe(document.title);
  expect(fonts.embedded).toBe(fonts.all);
  expect(fonts.all).toBeGreaterThan(1);
  for (const role of ['Table', 'TR', 'TH', 'TD', 'H1', 'H2'])
    expect([...(sheets[0]?.roles ?? [])]).toContain(role);
  const names = bookmarks.map((bookmark) => bookmark.split('/').at(-1) ?? '');
  for (const section of document.sections) {
    expect(names).toContain(section.title.replaceAll(/\s+/gu, ' ').trim());
  }
}
