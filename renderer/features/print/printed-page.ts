/** Where one run of text stands on a printed page, in points from the left and the top edge. */
export interface PrintedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One page of the rendered PDF as it can be read back. Sizes in points (1/72 inch). */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
}

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
