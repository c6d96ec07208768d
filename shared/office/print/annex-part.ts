import { capitalTitleLines } from '../report/annex-title.ts';
import type { AnnexTable } from '../report/annex-table.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import type { Margins } from './paper.ts';
import type { PrintPart } from './print-part.ts';
import type { PrintRow } from './print-table.ts';
import { tablePart } from './table-part.ts';

/** Points. */
const SIZE = 11;

/**
 * A table with its title on landscape pages of its own, the same words as in Word.
 *
 * @param name tells its rules from those of other tables in the same document.
 */
export function annexPart(annex: AnnexTable, name: string, margins: Margins): PrintPart {
  const { label, attachedTo, columns, rows, notes = '' } = annex;
  return tablePart({
    name,
    orientation: 'landscape',
    margins,
    titles: [
      ...(label === undefined ? [] : [{ kind: 'label' as const, text: label }]),
      { kind: 'title', text: capitalTitleLines(annex).join('\n') },
      ...(attachedTo === '' ? [] : [{ kind: 'attached' as const, text: attachedTo }]),
    ],
    notes,
    table: {
      fontSize: SIZE,
      columns: columns.map(({ header, share, align }) => ({ header, share, align })),
      rows: rows.map(({ kind, cells }): PrintRow => ({
        kind,
        main: 1,
        cells: cells.map((text, index) => ({
          text: cleanCellText(text.trim()),
          ...(index === 0 ? { rowHeader: true } : {}),
          ...(kind === 'group' && index === 1 ? { span: columns.length - 1, heading: 3 as const } : {}),
        })),
      })),
    },
  });
}
