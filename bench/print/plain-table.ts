import { appendixLines } from '#shared/office/appendix/appendix-scope.ts';
import { outputColumns } from '#shared/office/appendix/output-columns.ts';
import { html } from '#shared/office/print/escape-html.ts';
import { PAPER_FONT, paperFontStyles } from '#shared/office/print/paper-fonts.ts';
import { CELL_PADDING, lineHeight } from '#shared/office/print/table-metrics.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';

// The same letters on both sides: what is measured is the way to the pages.
const STYLES = `${paperFontStyles()}
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page) "/" counter(pages); } }
body { font: 12pt/${lineHeight(12)}px ${PAPER_FONT}; margin: 0; }
table { border-collapse: collapse; table-layout: fixed; width: calc(100% - 1px); }
tr { break-inside: avoid; }
th, td { border: 1px solid #000; padding: ${CELL_PADDING.top}px ${CELL_PADDING.side}px ${CELL_PADDING.bottom}px; vertical-align: top; white-space: pre-line; overflow-wrap: break-word; }
`;

/**
 * The same table as plain HTML, rows kept whole as ours are, so that both sides print about as many pages. Chromium breaks
 * it itself: nothing is reckoned, torn rows are not marked.
 */
export function plainTable(document: AppendixDocument): string {
  const columns = outputColumns(document);
  const widths = columns.map(
    ({ share }, index) => `col:nth-child(${index + 1}) { width: ${(share * 100).toFixed(2)}%; }`,
  );
  const rows = appendixLines(document).map((line) =>
    line.kind === 'section'
      ? html`<tr>
          <td>${line.number}</td>
          <td colspan="${columns.length - 1}"><h2>${line.title}</h2></td>
        </tr>`
      : html`<tr>
          ${columns.map((column) => html`<td>${column.text(line.task)}</td>`)}
        </tr>`,
  );
  const heads = columns.map(({ header }) => html`<th>${header}</th>`);
  const body = html`<table>
    <colgroup>
      ${columns.map(() => html`<col />`)}
    </colgroup>
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${document.title}</title><style>${STYLES}${widths.join('')}</style></head><body><h1>${document.title}</h1>${body.toString()}</body></html>`;
}
