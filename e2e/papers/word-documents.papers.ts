import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { allAgencySheets } from '#shared/office/agency-sheet/agency-sheet.ts';
import { consolidatedContent } from '#shared/office/report/consolidated-content.ts';
import { annexesDocx } from '#shared/office/word/annexes-docx.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { HOUSE_COLUMNS } from '#shared/office/appendix/output-columns.ts';
import { documentFrame } from '#shared/office/report/document-frame.ts';
import type { OfficialDocument } from '#shared/office/report/official-document.ts';
import type { OfficeSetup } from '#shared/office/setup/office-setup.ts';
import { sampleSetup } from '#shared/office/setup/sample-setup.ts';
import { cleanCellText } from '#shared/office/sheet/cell-text.ts';
import { longPlan, nastyPlan, nastyProgress } from '#shared/office/testing/nasty-plan.ts';
import { appendixDocx } from '#shared/office/word/appendix-docx.ts';
import { officialDocx } from '#shared/office/word/official-docx.ts';
import { officeToPdf } from './support/office-to-pdf.ts';
import { missingPrograms, paperTitle, run } from './support/programs.ts';
import {
  countLetters,
  overlappingWords,
  pageNumberFaults,
  pagesWithoutHeader,
  wordsOutsideMargins,
} from './support/word-on-paper.ts';
import { pdfPages, type PaperPage } from './support/pdf-pages.ts';

const missing = missingPrograms();
const nasty = nastyPlan();
const wide: OfficeSetup = sampleSetup('Ủy ban nhân dân thành phố Phú Quốc');
const narrow: OfficeSetup = {
  ...sampleSetup('Sở Y tế'),
  margins: { top: 25, right: 20, bottom: 25, left: 35 },
  fontSize: 13,
};
const appendices: Readonly<Record<string, AppendixDocument>> = {
  'plan-158': plan158().appendix,
  long: longPlan(300),
  nasty,
};
/** One agency, nothing late, difficulties taller than a page. */
const book = sampleBook(
  [
    { path: 'I.1', leads: ['so-y-te'], deadline: 'Thường xuyên' },
    { path: 'II.1', leads: ['so-y-te'], deadline: 'Đến năm 2025' },
  ],
  ['2024-Q2', '2024-Q3'].map((of) => ({
    agency: 'so-y-te',
    period: of,
    stage: 'accepted' as const,
    tasks: {
      'I.1': { state: 'in-progress' as const, difficulties: `${'Khó khăn rất dài. '.repeat(500)}hết` },
      'II.1': { state: 'in-progress' as const, result: 'Số 1486/UBND-TH và 178/2004/QĐ-TTg. '.repeat(30) },
    },
  })),
);
const period = reportingPeriod('quarter', 2024, 3);
const sheets = allAgencySheets(book, period, '2024-09-20').map(({ table }) => table);
const HEADER = HOUSE_COLUMNS.map(({ header }) => header);

describe.skipIf(missing.length > 0)(paperTitle('Word documents as LibreOffice prints them', missing), () => {
  let office: ReturnType<typeof officeToPdf>;
  beforeAll(async () => {
    const plain = await Promise.all(
      Object.entries(appendices).map(
        async ([name, document]) =>
          [`${name}.docx`, await appendixDocx({ document, columns: 'issued' })] as const,
      ),
    );
    office = officeToPdf({
      ...Object.fromEntries(plain),
      'report-wide.docx': await officialDocx(report(wide), 0),
      'report-narrow.docx': await officialDocx(report(narrow), 0),
      'sheets.docx': await annexesDocx(
        { annexes: sheets, page: wide, title: 'x', subject: '', company: '' },
        0,
      ),
      'consolidated.docx': await officialDocx(consolidated(), 0),
    });
  });
  afterAll(() => office.remove());

  test.each(Object.entries(appendices))(
    '%s: header and margins on every page, nothing over anything, every word once',
    (name, document) => {
      const pages = pdfPages(office.pdf(`${name}.docx`));
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.filter(({ width, height }) => width < height)).toEqual([]);
      expect(pagesWithoutHeader(pages, HEADER, wide.margins)).toEqual([]);
      expect(pageNumberFaults(pages, wide.margins, 14)).toEqual([]);
      expect(wordsOutsideMargins(pages, wide.margins)).toEqual([]);
      expect(overlappingWords(pages)).toEqual([]);
      expect(lettersOnPaper(pages, wide.margins.top)).toEqual(countLetters(cleanCellText(textsOf(document))));
    },
  );

  test.each([
    ['report-wide', wide],
    ['report-narrow', narrow],
  ] as const)(
    '%s: portrait body, landscape appendix, each numbered anew, in the chosen margins',
    (name, setup) => {
      const pages = pdfPages(office.pdf(`${name}.docx`));
      const landscape = pages.findIndex(({ width, height }) => width > height);
      expect(landscape).toBeGreaterThan(1);
      const body = pages.slice(0, landscape);
      const table = pages.slice(landscape);
      for (const part of [body, table]) {
        expect(pageNumberFaults(part, setup.margins, setup.fontSize)).toEqual([]);
        expect(wordsOutsideMargins(part, setup.margins)).toEqual([]);
        expect(overlappingWords(part)).toEqual([]);
      }
      expect(
        pagesWithoutHeader(table, [...HEADER, 'Kết quả thực hiện', 'Tình trạng'], setup.margins),
      ).toEqual([]);
      const nation = lineOf(body[0], 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      const motto = lineOf(body[0], 'Độc lập - Tự do - Hạnh phúc');
      expect(motto).toBeGreaterThan(nation);
      expect(run('pdffonts', office.pdf(`${name}.docx`))).not.toMatch(/Carlito|Calibri|Sans/u);
    },
  );

  test('agency sheets: landscape, header on every page, nothing cut', () => {
    const pages = pdfPages(office.pdf('sheets.docx'));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.filter(({ width, height }) => width < height)).toEqual([]);
    expect(pagesWithoutHeader(pages, ['TT', 'Nội dung', 'Tình trạng'], wide.margins)).toEqual([]);
    expect(wordsOutsideMargins(pages, wide.margins)).toEqual([]);
    expect(overlappingWords(pages)).toEqual([]);
    expect(wordCount(pages, 'dài.')).toBe(500);
  });

  test('the consolidated report: every word an agency wrote, the chart, numbers of documents whole', () => {
    const pages = pdfPages(office.pdf('consolidated.docx'));
    expect(wordsOutsideMargins(pages, wide.margins)).toEqual([]);
    expect(overlappingWords(pages)).toEqual([]);
    const body = pages.filter(({ width, height }) => width < height);
    expect(wordCount(body, 'dài.')).toBe(500);
    // In the table and on the axis of the chart.
    expect(wordCount(body, 'II/2024')).toBeGreaterThanOrEqual(2);
    const words = body.flatMap((page) => page.words.map(({ text }) => text));
    expect(words.some((text) => /^158\/KH[-\u2011]$/u.test(text))).toBe(false);
  });
});

function wordCount(pages: readonly PaperPage[], word: string): number {
  return pages.flatMap(({ words }) => words).filter(({ text }) => text === word).length;
}

function consolidated(): OfficialDocument {
  const summary = summarise(book, period.id, '2024-09-20');
  const closing = closingDay(book, period.id, Date.parse('2024-09-20T12:00:00+07:00'));
  return consolidatedContent(book, summary, closing, wide);
}

function report(setup: OfficeSetup): OfficialDocument {
  const frame = documentFrame(setup, {
    kind: 'report',
    abstract: 'Kết quả thực hiện Kế hoạch số 158/KH-UBND, Quý III/2024',
    addressees: ['Ủy ban nhân dân tỉnh Kiên Giang'],
    on: '2024-09-20',
  });
  const paragraph = 'Kết quả thực hiện các nhiệm vụ được giao trong kỳ báo cáo. '.repeat(12);
  return {
    frame,
    blocks: [
      { kind: 'part', text: 'I. KẾT QUẢ' },
      ...Array.from({ length: 14 }, () => ({ kind: 'paragraph' as const, text: paragraph })),
    ],
    appendix: {
      document: nasty,
      columns: 'progress',
      progress: nastyProgress(nasty),
      heading: { title: 'KẾT QUẢ', attachedTo: frame.attachment },
    },
    page: setup,
    subject: 'Quý III/2024',
  };
}

/** How high a line of text stands on the page; all its letters must be there on one level. */
function lineOf(page: PaperPage | undefined, text: string): number {
  const levels = new Map<number, string>();
  for (const { top, text: word } of page?.words ?? []) {
    const level = Math.round(top);
    levels.set(level, `${levels.get(level) ?? ''}${word}`);
  }
  const found = [...levels].find(([, line]) => line.includes(text.replaceAll(' ', '')));
  expect(found, text).toBeDefined();
  return found?.[0] ?? 0;
}

/** Everything of an appendix that must be on paper, once. */
function textsOf({ title, attachedTo, notes, sections, tasks }: AppendixDocument): string {
  return [
    'Phụ lục',
    title,
    attachedTo,
    ...sections.flatMap((section) => [section.number, section.title]),
    ...tasks.flatMap((task) => [
      task.number,
      task.content,
      task.lead,
      task.coordinating,
      task.deadline,
      task.product,
      ...Object.values(task.extra),
    ]),
    notes,
  ].join(' ');
}

/** Letters on paper without the repeated header and the page numbers. */
function lettersOnPaper(pages: readonly PaperPage[], top: number): Record<string, number> {
  const limit = (top / 25.4) * 72;
  const counts = countLetters(
    pages
      .flatMap(({ words }) => words.filter((word) => word.bottom > limit).map(({ text }) => text))
      .join(' '),
  );
  for (const [letter, count] of Object.entries(countLetters(HEADER.join('')))) {
    counts[letter] = (counts[letter] ?? 0) - count * pages.length;
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}
