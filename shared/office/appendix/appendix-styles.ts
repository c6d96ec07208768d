import type { StyleDescription } from '../sheet/workbook-description.ts';

/** Times New Roman 12 throughout: the size of the tables in the provinces' own appendices. */
export const SHEET_FONT = { name: 'Times New Roman', size: 12 } as const;
const TITLE_SIZE = 13;

const cell = { wrap: true, vertical: 'top', border: true } as const;

export const appendixStyles = {
  label: { size: 14, bold: true, horizontal: 'center', vertical: 'center', wrap: true },
  title: { size: TITLE_SIZE, bold: true, horizontal: 'center', vertical: 'center', wrap: true },
  attachedTo: { size: TITLE_SIZE, italic: true, horizontal: 'center', vertical: 'center', wrap: true },
  header: { ...cell, bold: true, horizontal: 'center', vertical: 'center' },
  section: { ...cell, bold: true, horizontal: 'left', vertical: 'center' },
  sectionNumber: { ...cell, bold: true, horizontal: 'center', vertical: 'center' },
  text: { ...cell, horizontal: 'left' },
  centred: { ...cell, horizontal: 'center' },
  groupText: { ...cell, bold: true, horizontal: 'left' },
  groupCentred: { ...cell, bold: true, horizontal: 'center' },
  notes: { wrap: true, vertical: 'top', horizontal: 'justify' },
  tag: { size: 9, color: '808080' },
} satisfies Record<string, StyleDescription>;

export type AppendixStyle = keyof typeof appendixStyles;
