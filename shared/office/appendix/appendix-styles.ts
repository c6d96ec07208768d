import type { StyleDescription } from '../sheet/workbook-description.ts';

/** The workbook's own font, by which column widths are measured. */
export const SHEET_FONT = { name: 'Times New Roman', size: 12 } as const;
const TITLE_SIZE = 13;

/** @param size of the table's letters in points: 12 in the provinces' own appendices. */
export function appendixStyles(size: number) {
  const cell = { size, wrap: true, vertical: 'top', border: true } as const;
  return {
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
    notes: { size, wrap: true, vertical: 'top', horizontal: 'justify' },
    tag: { size: 9, color: '808080' },
  } satisfies Record<string, StyleDescription>;
}

export type AppendixStyle = keyof ReturnType<typeof appendixStyles>;
