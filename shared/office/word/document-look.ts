import { DEFAULT_MARGINS, type OfficeSetup, type PageMargins } from '../setup/office-setup.ts';

/** How a Word document looks: what the office chose for its pages, and the size of the appendix table. */
export interface DocumentLook {
  readonly margins: PageMargins;
  readonly fontSize: OfficeSetup['fontSize'];
  /** Of the letters in the appendix table, in points. */
  readonly tableSize: number;
}

/** The look of an office's documents; the decree's widest page in size 14 without one. */
export function documentLook(
  tableSize: number,
  { margins, fontSize }: Pick<OfficeSetup, 'margins' | 'fontSize'> = {
    margins: DEFAULT_MARGINS,
    fontSize: 14,
  },
): DocumentLook {
  return { margins, fontSize, tableSize };
}
