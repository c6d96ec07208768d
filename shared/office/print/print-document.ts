import { appendixPart, type PrintInput } from './appendix-part.ts';
import { printShell } from './print-shell.ts';

export type { PrintInput } from './appendix-part.ts';

/** Above this many rows making the pages takes long enough to be told how far it is, and to be stopped. */
export const SOME_ROWS = 500;
/** Above this many rows printing takes minutes: ask before starting. */
export const MANY_ROWS = 2_000;
/** Above this many rows Chromium often does not finish at all: say so before starting. */
export const TOO_MANY_ROWS = 5_000;

/**
 * The appendix as a complete, self-contained HTML document (styles inline, no scripts) that Chromium prints on A4
 * landscape: header repeated on every page, rows kept whole where they fit one, taller ones torn between two lines and
 * marked "(tiếp theo)", page numbers in the top margin.
 */
export function printDocument(input: PrintInput): string {
  return printShell(input.document.title, [appendixPart(input)]);
}
