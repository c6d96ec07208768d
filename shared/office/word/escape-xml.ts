import { cleanCellText } from '../sheet/cell-text.ts';

/** A text as it stands in an element of an XML part: no character XML forbids, markup escaped. */
export function escapeXml(text: string): string {
  return cleanCellText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
