import {
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx';
import type { PageMargins } from '../setup/office-setup.ts';
import { twipsOfMm } from './docx-text.ts';
import { wordStyle } from './word-style.ts';

export type Orientation = 'portrait' | 'landscape';

const A4 = { short: twipsOfMm(210), long: twipsOfMm(297) };

/** Width between the margins, in twentieths of a point. */
export function textWidth(orientation: Orientation, { left, right }: PageMargins): number {
  return (orientation === 'portrait' ? A4.short : A4.long) - twipsOfMm(left + right);
}

/** An A4 section whose pages are numbered from 1, the number not shown on its first page. */
export function pageProperties(orientation: Orientation, margins: PageMargins): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: {
        width: A4.short,
        height: A4.long,
        orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: twipsOfMm(margins.top),
        right: twipsOfMm(margins.right),
        bottom: twipsOfMm(margins.bottom),
        left: twipsOfMm(margins.left),
        header: twipsOfMm(10),
        footer: twipsOfMm(10),
        gutter: 0,
      },
      pageNumbers: { start: 1 },
    },
  };
}

/** Page number centred in the top margin on all pages but the first (NĐ 30/2020/NĐ-CP, Phụ lục I, mục I.7). */
export function pageHeaders(): { default: Header; first: Header } {
  const numbered = new Paragraph({
    style: wordStyle.pageNumber,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    default: new Header({ children: [numbered] }),
    first: new Header({ children: [new Paragraph({ style: wordStyle.pageNumber })] }),
  };
}
