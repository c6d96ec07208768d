import type { PrintedPage } from '#renderer/workers/pdf-document.ts';
import { CONTINUED } from '#shared/office/print/table-html.ts';
import { squash, squashedPage } from './printed-page.ts';

/** What the print document was made from: the texts that must be found on paper. */
export interface PrintExpectation {
  /** Column heads, left to right. */
  readonly header: readonly string[];
  readonly rows: readonly ExpectedRow[];
  /** Cells of the appendix that are empty as issued and are printed white. */
  readonly blankCells: number;
  /** Running text, which goes over pages as it likes. */
  readonly runs: boolean;
}

export interface ExpectedRow {
  /** How an officer calls it, e.g. `II.5`. */
  readonly label: string;
  /** The row's cells, left to right, empty ones as ''. */
  readonly cells: readonly string[];
}

/** What was found by reading the rendered pages back. Every list names rows or pages, so that an officer can look. */
export interface PrintFindings {
  readonly pageCount: number;
  /** Rows of which some text is not on paper. */
  readonly incomplete: readonly string[];
  /** 1-based pages with text beyond the edge of the sheet. */
  readonly overEdge: readonly number[];
  /** 1-based pages that carry rows of the table. */
  readonly tablePages: readonly number[];
  /** 1-based pages that carry rows but not the column heads. */
  readonly withoutHeader: readonly number[];
  /** Rows that go over a page break without a mark. */
  readonly broken: readonly string[];
  /** Rows taller than a page that go on under "(tiếp theo)". */
  readonly continued: readonly string[];
  readonly blankCells: number;
}

/** A row may be longer than a page, but not than this many. */
const LONGEST_ROW_PAGES = 60;
const MARK = squash(CONTINUED);

/**
 * Reads the rendered pages back and compares them with what should be on them. A row counts as whole when its
 * cells follow each other on one page; else each cell must be found in pieces over consecutive pages.
 */
export function checkPrintedPages(pages: readonly PrintedPage[], expected: PrintExpectation): PrintFindings {
  const texts = pages.map(squashedPage);
  const incomplete: string[] = [];
  const broken: string[] = [];
  const continued: string[] = [];
  const withRows = new Set<number>();
  let from = 0;
  for (const row of expected.rows) {
    const cells = row.cells.map(squash).filter((cell) => cell !== '');
    const found = findRow(texts, cells, from);
    if (!found) {
      incomplete.push(row.label);
      continue;
    }
    from = found.first;
    for (let page = found.first; page <= found.last; page++) withRows.add(page);
    if (found.last > found.first && !expected.runs) {
      const marked = texts.slice(found.first + 1, found.last + 1).every((text) => text.includes(MARK));
      (marked ? continued : broken).push(row.label);
    }
  }
  const header = squash(expected.header.join(''));
  const tablePages = [...withRows].toSorted((a, b) => a - b);
  return {
    pageCount: pages.length,
    incomplete,
    overEdge: pageNumbers(pages.flatMap((page, index) => (isOverEdge(page) ? [index] : []))),
    tablePages: pageNumbers(tablePages),
    // Running text has no table, or several with heads of their own.
    withoutHeader:
      header === '' ? [] : pageNumbers(tablePages.filter((index) => !texts[index]?.includes(header))),
    broken,
    continued,
    blankCells: expected.blankCells,
  };
}

interface FoundRow {
  readonly first: number;
  readonly last: number;
}

function findRow(texts: readonly string[], cells: readonly string[], from: number): FoundRow | null {
  const whole = cells.join('');
  const page = texts.findIndex((text, index) => index >= from && text.includes(whole));
  if (page >= 0) return { first: page, last: page };
  for (let first = from; first < texts.length; first++) {
    const ends = cells.map((cell) => endOfPieces(texts, cell, first));
    if (ends.every((end) => end !== null)) return { first, last: Math.max(...ends) };
  }
  return null;
}

/** Index of the page on which the last piece of the cell stands, the first piece being on `first`; null when it is not all there. */
function endOfPieces(texts: readonly string[], cell: string, first: number): number | null {
  let rest = cell;
  for (let page = first; page < Math.min(first + LONGEST_ROW_PAGES, texts.length); page++) {
    rest = rest.slice(longestPrefix(texts[page] ?? '', rest));
    if (rest === '') return page;
  }
  return null;
}

/** Length of the longest beginning of `text` that stands on the page (what is contained, all its beginnings are too). */
function longestPrefix(page: string, text: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (page.includes(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

const isOverEdge = (page: PrintedPage): boolean =>
  page.texts.some(
    ({ text, left, right, top, bottom }) =>
      text.trim() !== '' && (left < 0 || top < 0 || right > page.width || bottom > page.height),
  );

const pageNumbers = (indexes: readonly number[]): number[] => indexes.map((index) => index + 1);
