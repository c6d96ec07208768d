import { wrapLines } from '../sheet/text-metrics.ts';
import { html } from './escape-html.ts';
import { DECREE_MARGINS, innerSize, type Margins, type Orientation } from './paper.ts';
import type { PrintPart } from './print-part.ts';
import { tableStyles } from './print-styles.ts';
import type { PrintTable } from './print-table.ts';
import { tableHtml } from './table-html.ts';
import { NOTES } from './table-metrics.ts';
import { layOutTable } from './table-layout.ts';
import { titleBlockHeight, titleBlockHtml, type TitleLine } from './title-block.ts';

export interface TablePart {
  /** Tells this table's rules from those of others in the same document. */
  readonly name: string;
  readonly orientation: Orientation;
  readonly margins?: Margins;
  readonly titles: readonly TitleLine[];
  readonly table: PrintTable;
  /** Legend below the table; none by default. */
  readonly notes?: string;
}

/** A title and a table under it, on pages of their own. */
export function tablePart(part: TablePart): PrintPart {
  const { name, orientation, margins = DECREE_MARGINS, titles, table, notes = '' } = part;
  const { width, height } = innerSize(orientation, margins);
  const above = titleBlockHeight(titles, width);
  const layout = layOutTable(table, { width, height, taken: above % height });
  return {
    orientation,
    body: html`${titleBlockHtml(titles)} ${tableHtml(table, layout, name)}
    ${notes === '' ? '' : html`<p class="notes">${notes}</p>`}`,
    styles: tableStyles(name, layout.widths, table.fontSize),
    pages:
      Math.floor(above / height) +
      (layout.breakBefore ? 1 : 0) +
      layout.pages +
      Math.ceil(Math.max(0, notesHeight(notes, width) - layout.left) / height),
  };
}

function notesHeight(notes: string, width: number): number {
  if (notes === '') return 0;
  return NOTES.above + NOTES.line * wrapLines(notes, width - 1, { size: NOTES.size }).length;
}
