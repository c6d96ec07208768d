import { legacyFont, type LegacyFont } from '#shared/text/legacy-text.ts';
import type { XmlReader } from '../xml/xml-reader.ts';
import type { FontSpan } from './grid.ts';

/** The text of a cell or shared string; `runs` where parts of it have fonts of their own. */
export interface RichText {
  readonly text: string;
  /** Ends of the runs and their fonts; null for a Unicode font, undefined for the font of the cell. */
  readonly runs: readonly { readonly to: number; readonly font: LegacyFont | null | undefined }[] | null;
}

/** Reads a `si` or `is` element just opened: its runs, without the phonetic guide above them. */
export function readRichText(reader: XmlReader): RichText {
  const depth = reader.depth;
  const runs: { to: number; font: LegacyFont | null | undefined }[] = [];
  let font: LegacyFont | null | undefined;
  let text = '';
  let inText = false;
  for (;;) {
    const event = reader.next();
    if (event === 'close' && reader.depth < depth) break;
    if (event === 'end') break;
    if (event === 'text') {
      if (inText) text += reader.text;
    } else if (event === 'open') {
      if (reader.name === 'x:t') inText = true;
      else if (reader.name === 'x:r') font = undefined;
      else if (reader.name === 'x:rFont') font = legacyFont(reader.attribute('val') ?? '');
      else if (reader.name === 'x:rPh' || reader.name === 'x:phoneticPr') reader.skip();
    } else if (reader.name === 'x:t') {
      inText = false;
    } else if (reader.name === 'x:r') {
      text = plainText(text);
      runs.push({ to: text.length, font });
    }
  }
  return { text: plainText(text), runs: runs.length > 0 ? runs : null };
}

/** LF line ends, NFC, and Excel's `_x000D_` for characters that XML cannot hold. */
export function plainText(written: string): string {
  let text = written;
  if (text.includes('_x')) {
    text = text.replace(/_x(?<code>[0-9a-fA-F]{4})_/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  if (text.includes('\r')) text = text.replace(/\r\n?/gu, '\n');
  return text.normalize('NFC');
}

/** The parts of a cell's text in old fonts; undefined when there is none. */
export function fontSpans(
  { text, runs }: RichText,
  cellFont: LegacyFont | null,
): readonly FontSpan[] | undefined {
  if (runs === null) return cellFont === null ? undefined : [{ from: 0, to: text.length, font: cellFont }];
  const spans: FontSpan[] = [];
  let from = 0;
  for (const { to, font = cellFont } of runs) {
    if (font !== null && to > from) spans.push({ from, to, font });
    from = to;
  }
  return spans.length === 0 ? undefined : spans;
}
