import { takeStyles } from '#shared/office/print/take-styles.ts';
import type { PrintExpectation } from './print-checks.ts';

const BLOCKS = 'h1, h2, h3, p, li, th, td';
const LABEL_LENGTH = 40;

/** What must be found on paper, read from the document itself: every paragraph and cell, in order. */
export function expectedTexts(html: string): PrintExpectation {
  const printed = new DOMParser().parseFromString(takeStyles(html).html, 'text/html');
  const heads = [...printed.querySelectorAll('thead')];
  const rows = [...printed.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null && block.closest('thead') === null)
    .map((block) => (block.textContent ?? '').trim())
    .filter((text) => text !== '')
    .map((text) => ({
      label: text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text,
      cells: [text],
    }));
  const [only] = heads.length === 1 ? heads : [];
  return {
    header: only ? [...only.querySelectorAll('th')].map(({ textContent }) => textContent ?? '') : [],
    rows,
    blankCells: 0,
    // Running text goes over pages as it likes.
    runs: true,
  };
}
