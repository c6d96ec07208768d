import type { PrintedPage } from '#renderer/workers/pdf-document.ts';

/**
 * Text without any white space and without ligatures: what is left equal when a justified paragraph
 * comes back from a PDF broken into lines.
 */
export function squash(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Everything printed on the page, in reading order, squashed. */
export function squashedPage(page: PrintedPage): string {
  return squash(page.texts.map(({ text }) => text).join(''));
}
