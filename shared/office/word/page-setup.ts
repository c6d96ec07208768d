import {
  AlignmentType,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx';
import { halfPoints, twipsOfMm } from './docx-text.ts';

const A4 = { short: twipsOfMm(210), long: twipsOfMm(297) };
/** Margins of NĐ 30/2020/NĐ-CP, Phụ lục I, in millimetres: top and bottom 20, left 30, right 15. */
const MARGINS = { top: 20, right: 15, bottom: 20, left: 30 };

/** Width between the margins, in twentieths of a point. */
export function textWidth(orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? A4.short : A4.long) - twipsOfMm(MARGINS.left + MARGINS.right);
}

/** An A4 section whose pages are numbered from 1, the number not shown on its first page. */
export function pageProperties(orientation: 'portrait' | 'landscape'): ISectionPropertiesOptions {
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
        top: twipsOfMm(MARGINS.top),
        right: twipsOfMm(MARGINS.right),
        bottom: twipsOfMm(MARGINS.bottom),
        left: twipsOfMm(MARGINS.left),
        header: twipsOfMm(10),
        footer: twipsOfMm(10),
      },
      pageNumbers: { start: 1 },
    },
  };
}

/** Page number centred in the top margin, size 13, on all pages but the first (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export function pageHeaders(): { default: Header; first: Header } {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(13) })],
  });
  return {
    default: new Header({ children: [number] }),
    first: new Header({ children: [new Paragraph('')] }),
  };
}
