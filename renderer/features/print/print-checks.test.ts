import { describe, expect, test } from 'vitest';
import { checkPrintedPages, type PrintExpectation } from './print-checks.ts';
import type { PrintedPage } from '#renderer/workers/pdf-document.ts';

const HEADER = ['TT', 'Nội dung', 'Cơ quan chủ trì'];

/** A landscape page with each text on its own line. */
function page(...texts: string[]): PrintedPage {
  return {
    width: 842,
    height: 595,
    texts: texts.map((text, line) => ({
      text,
      left: 85,
      right: 400,
      top: 60 + line * 14,
      bottom: 74 + line * 14,
    })),
  };
}

const expected: PrintExpectation = {
  header: HEADER,
  rows: [
    { label: 'I.1', cells: ['1', 'Thực hiện quyết liệt, đồng bộ', 'UBND thành phố Phú Quốc'] },
    { label: 'I.2', cells: ['2', 'Phát triển Phú Quốc theo mô hình đa trung tâm', ''] },
  ],
  blankCells: 1,
  runs: false,
};

describe('checkPrintedPages', () => {
  test('a row broken into lines and justified is found whole', () => {
    const findings = checkPrintedPages(
      [
        page(
          'TT',
          'Nội dung',
          'Cơ quan',
          'chủ trì',
          '1',
          'Thực hiện  quyết liệt,',
          'đồng bộ',
          'UBND thành phố',
          'Phú Quốc',
        ),
        page('TT', 'Nội dung', 'Cơ quan', 'chủ trì', '2', 'Phát triển Phú Quốc', 'theo mô hình đa trung tâm'),
      ],
      expected,
    );
    expect(findings).toEqual({
      pageCount: 2,
      incomplete: [],
      overEdge: [],
      tablePages: [1, 2],
      withoutHeader: [],
      broken: [],
      continued: [],
      blankCells: 1,
    });
  });

  test('a row over a page break is named, and is not incomplete', () => {
    const findings = checkPrintedPages(
      [
        page('TT', 'Nội dung', 'Cơ quan chủ trì', '1', 'Thực hiện quyết', 'UBND thành phố'),
        page(
          'TT',
          'Nội dung',
          'Cơ quan chủ trì',
          'liệt, đồng bộ',
          'Phú Quốc',
          '2',
          'Phát triển Phú Quốc theo mô hình đa trung tâm',
        ),
      ],
      expected,
    );
    expect(findings.broken).toEqual(['I.1']);
    expect(findings.incomplete).toEqual([]);
    expect(findings.tablePages).toEqual([1, 2]);
  });

  test('a cell whose end is missing is incomplete', () => {
    const findings = checkPrintedPages(
      [
        page(
          'TT',
          'Nội dung',
          'Cơ quan chủ trì',
          '1',
          'Thực hiện quyết liệt',
          'UBND thành phố Phú Quốc',
          '2',
          'Phát triển Phú Quốc theo mô hình đa trung tâm',
        ),
      ],
      expected,
    );
    expect(findings.incomplete).toEqual(['I.1']);
  });

  test('a page with rows but no heads is named; a page without rows needs none', () => {
    const findings = checkPrintedPages(
      [
        page(
          'TT',
          'Nội dung',
          'Cơ quan chủ trì',
          '1',
          'Thực hiện quyết liệt, đồng bộ',
          'UBND thành phố Phú Quốc',
        ),
        page('2', 'Phát triển Phú Quốc theo mô hình đa trung tâm'),
        page('Ghi chú: KH&ĐT: Kế hoạch và Đầu tư'),
      ],
      expected,
    );
    expect(findings.withoutHeader).toEqual([2]);
    expect(findings.tablePages).toEqual([1, 2]);
    expect(findings.pageCount).toBe(3);
  });

  test('text beyond the edge of the sheet is found, white space there is not', () => {
    const over = page('TT');
    const texts = [...over.texts, { text: ' ', left: 900, right: 905, top: 60, bottom: 70 }];
    expect(checkPrintedPages([{ ...over, texts }], { ...expected, rows: [] }).overEdge).toEqual([]);
    const cut = [...texts, { text: 'dài', left: 800, right: 860, top: 60, bottom: 70 }];
    expect(checkPrintedPages([{ ...over, texts: cut }], { ...expected, rows: [] }).overEdge).toEqual([1]);
  });
});
