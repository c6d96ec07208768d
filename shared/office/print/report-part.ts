import type { ReportBlock } from '../report/report-blocks.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { html, type Html } from './escape-html.ts';
import { lineChartSvg } from './line-chart-svg.ts';
import { officialClosing, officialHead, type OfficialFrame } from './official-page.ts';
import { officialStyles } from './official-styles.ts';
import { DECREE_MARGINS, innerSize, type Margins } from './paper.ts';
import { plainTable } from './plain-table.ts';
import type { PrintPart } from './print-part.ts';

const TABLE_SIZE = 11;

export interface ReportPartInput {
  readonly frame: OfficialFrame;
  readonly blocks: readonly ReportBlock[];
  readonly margins?: Margins;
  /** Of the body, in points. */
  readonly fontSize?: number;
}

/** A report's portrait pages: head, body and signature, the same words as in Word. */
export function reportPart({
  frame,
  blocks,
  margins = DECREE_MARGINS,
  fontSize = 14,
}: ReportPartInput): PrintPart {
  const { width } = innerSize('portrait', margins);
  const styles: string[] = [officialStyles(fontSize)];
  const body = blocks.map((block, index) => {
    if (block.kind !== 'table') return textHtml(block.kind, cleanCellText(block.text));
    const columns = block.columns.map(({ header, share, align }) => ({ header, share, align }));
    const rows = block.rows.map(({ cells, total }) => ({
      kind: total === true ? ('total' as const) : ('row' as const),
      main: 0,
      cells: cells.map((text) => ({ text: cleanCellText(text) })),
    }));
    const table = plainTable({ columns, rows, fontSize: TABLE_SIZE }, width, `r${index}`);
    styles.push(table.styles);
    return block.chart === undefined
      ? table.body
      : html`${table.body}
          <figure class="figure">${lineChartSvg(block.chart, width - 2)}</figure>`;
  });
  return {
    orientation: 'portrait',
    body: html`<div class="text">${officialHead(frame)} ${body} ${officialClosing(frame)}</div>`,
    styles: styles.join('\n'),
    pages: null,
  };
}

/** A word with hyphens inside, e.g. the number of a document; longer ones may be cut where they must. */
const HYPHENATED = /(?<![\p{L}\p{N}&/-])[\p{L}\p{N}&/]+(?:-[\p{L}\p{N}&/]+)+(?![\p{L}\p{N}&/-])/gu;
const LONGEST = 40;

/** Numbers of documents never break at the end of a line, and are copied from the PDF as they were typed. */
function unbroken(text: string): Html[] {
  const pieces: Html[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(HYPHENATED)) {
    if (word.length > LONGEST) continue;
    pieces.push(html`${text.slice(from, index)}<span class="nb">${word}</span>`);
    from = index + word.length;
  }
  return [...pieces, html`${text.slice(from)}`];
}

function textHtml(kind: Exclude<ReportBlock['kind'], 'table'>, text: string): Html {
  switch (kind) {
    case 'part':
      return html`<h2>${text}</h2>`;
    case 'item':
      return html`<h3>${text}</h3>`;
    case 'bullet':
      return html`<p>- ${unbroken(text)}</p>`;
    case 'legal-basis':
      return html`<p class="i">${unbroken(text)}</p>`;
    default:
      return html`<p>${unbroken(text)}</p>`;
  }
}
