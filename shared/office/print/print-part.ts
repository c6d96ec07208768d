import type { Html } from './escape-html.ts';
import type { Orientation } from './paper.ts';

/** A part of a print document on paper of one direction; each part begins a page. */
export interface PrintPart {
  readonly orientation: Orientation;
  readonly body: Html;
  /** Rules of its own, beside those of every print document. */
  readonly styles: string;
  /** Pages it takes; null where only Chromium can tell. */
  readonly pages: number | null;
}
