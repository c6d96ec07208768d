import { html, type Html } from './escape-html.ts';
import { tableStyles } from './print-styles.ts';
import type { PrintTable } from './print-table.ts';
import { tableHtml } from './table-html.ts';
import { layOutTable } from './table-layout.ts';

/** Rows. */
const SHORT = 12;

/** A table within running text: Chromium breaks it between rows, under a repeated header; its rows are short. */
export function plainTable(table: PrintTable, width: number, name: string): { body: Html; styles: string } {
  // As high as it likes: nothing is torn and no page break set.
  const layout = layOutTable(table, { width, height: Number.MAX_SAFE_INTEGER, taken: 0 });
  return {
    // A short one stays on one page.
    body: html`<div class="${table.rows.length <= SHORT ? 'whole' : 'long'}">
      ${tableHtml(table, layout, name)}
    </div>`,
    styles: tableStyles(name, layout.widths, table.fontSize),
  };
}
