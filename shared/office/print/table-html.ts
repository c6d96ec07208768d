import { textWidth, type TextFont } from '../sheet/text-metrics.ts';
import type { CellLine } from './cell-lines.ts';
import { html, type Html, type HtmlValue } from './escape-html.ts';
import { pixelsOfPoints } from './paper.ts';
import type { PlacedRow } from './paginate-rows.ts';
import type { PrintCell, PrintColumn, PrintTable } from './print-table.ts';
import type { TableLayout } from './table-layout.ts';

/** What stands over the rest of a row that goes on on the next page. */
export const CONTINUED = '(tiếp theo)';

/** The table as laid out; `name` is the class its column widths stand under in the style sheet. */
export function tableHtml(table: PrintTable, layout: TableLayout, name: string): Html {
  return html`<table class="${name}${layout.breakBefore ? ' brk' : ''}">
    <colgroup>
      ${table.columns.map(() => html`<col />`)}
    </colgroup>
    <thead>
      <tr>
        ${table.columns.map(({ header }) => html`<th scope="col">${header}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${layout.placed.map((placed) => rowHtml(table, layout, placed))}
    </tbody>
  </table>`;
}

/** Narrower than this, in pixels, justified lines have holes in them. */
const WIDE_ENOUGH = 170;

function rowHtml(
  { rows, columns, fontSize }: PrintTable,
  { lines, widths }: TableLayout,
  placed: PlacedRow,
): Html {
  const row = rows[placed.row];
  const cellLines = lines[placed.row];
  if (row === undefined || cellLines === undefined) return html``;
  const classes = [...(row.kind === 'row' ? [] : [row.kind]), ...(placed.breakBefore ? ['brk'] : [])];
  const continued = placed.from > 0;
  const font = { size: pixelsOfPoints(fontSize), bold: row.kind !== 'row' };
  let column = 0;
  const cells = row.cells.map((cell, index) => {
    const wide = (widths[column] ?? 0) >= WIDE_ENOUGH;
    const asked = columns[column]?.align ?? 'left';
    const align = asked === 'justify' && !wide ? 'left' : asked;
    column += cell.span ?? 1;
    const piece = (cellLines[index] ?? []).slice(placed.from, placed.to);
    return cellHtml(cell, align, piece, font, { continued, marked: continued && index === row.main });
  });
  return html`<tr${classes.length > 0 ? html` class="${classes.join(' ')}"` : ''}>${cells}</tr>\n`;
}

interface PieceMarks {
  readonly continued: boolean;
  readonly marked: boolean;
}

const ALIGN: Readonly<Record<PrintColumn['align'], string>> = {
  left: '',
  center: 'c',
  right: 'r',
  justify: 'j',
};

function cellHtml(
  cell: PrintCell,
  align: PrintColumn['align'],
  piece: readonly CellLine[],
  font: TextFont,
  { continued, marked }: PieceMarks,
): Html {
  const classes = [
    cell.span !== undefined && cell.span > 1 ? '' : ALIGN[align],
    // Only where line feeds stand in the text: keeping them everywhere costs Chromium a tenth of its time.
    piece.some(({ starts }, index) => starts && index > 0) ? 'n' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
  const span = cell.span === undefined || cell.span === 1 ? '' : html` colspan="${cell.span}"`;
  const kind = classes === '' ? '' : html` class="${classes}"`;
  const text = pieceHtml(piece, font);
  const inner = marked ? [html`<div class="cont">${CONTINUED}</div>`, text] : text;
  if (cell.rowHeader && !continued && piece.length > 0) {
    return html`<th scope="row" ${span}${kind}>${headed(cell, continued, inner)}</th>`;
  }
  return html`<td${span}${kind}>${headed(cell, continued, inner)}</td>`;
}

function headed({ heading, text }: PrintCell, continued: boolean, inner: HtmlValue): HtmlValue {
  if (heading === undefined || continued || text === '') return inner;
  return heading === 2 ? html`<h2>${inner}</h2>` : html`<h3>${inner}</h3>`;
}

interface PieceParagraph {
  text: string;
  readonly starts: boolean;
  readonly bullet: boolean;
  readonly cutBeyond: number | null;
}

/** Lines of one paragraph stand together again: Chromium breaks them, within the lines they were reckoned to take. */
function pieceHtml(piece: readonly CellLine[], font: TextFont): HtmlValue {
  const paragraphs: PieceParagraph[] = [];
  for (const line of piece) {
    const last = paragraphs.at(-1);
    if (last === undefined || line.starts) paragraphs.push({ ...line });
    else last.text += line.text;
  }
  if (!paragraphs.some(({ bullet }) => bullet)) {
    return paragraphs.map((paragraph, index) => [index > 0 ? '\n' : '', wordsHtml(paragraph, font)]);
  }
  return paragraphs.map((paragraph) => {
    const { starts, bullet } = paragraph;
    const kind = bullet ? (starts ? 'b' : 'b more') : 'l';
    return html`<div class="${kind}">${wordsHtml(paragraph, font)}</div>`;
  });
}

function wordsHtml({ text, cutBeyond }: PieceParagraph, font: TextFont): HtmlValue {
  if (cutBeyond === null) return text;
  return text
    .split(/(?<=\s)(?=\S)/u)
    .map((word) =>
      textWidth(word.trimEnd(), font) > cutBeyond ? html`<span class="any">${word}</span>` : word,
    );
}
