import { HANGING } from './cell-lines.ts';
import { PAPER_FONT } from './paper-fonts.ts';
import type { Margins } from './paper.ts';
import { BORDER, CELL_PADDING, lineHeight, NOTES, TITLE } from './table-metrics.ts';

/**
 * Style sheet of every print document. Column widths stand here too and not on the columns: the policy a document is
 * printed under lets only its style sheet through, a style attribute would be dropped.
 *
 * Paper of NĐ 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman; page number centred in the top margin, size 13, not on
 * the first page. Portrait and landscape parts are named pages of one document.
 */
export function printStyles({ top, right, bottom, left }: Margins): string {
  const margin = `margin: ${top}mm ${right}mm ${bottom}mm ${left}mm`;
  return `
@page { ${margin};
  @top-center { content: counter(page) "/" counter(pages); font: 13pt ${PAPER_FONT}; } }
@page portrait { size: A4 portrait; ${margin}; }
@page landscape { size: A4 landscape; ${margin}; }
@page :first { @top-center { content: none; } }
section + section { break-before: page; }
.portrait { page: portrait; }
.landscape { page: landscape; }
html, body { margin: 0; padding: 0; background: #fff; color: #000; }
/* Letters as wide as they are reckoned, and as they were typed when somebody copies them: no pairs, no hyphens. */
body { font-family: ${PAPER_FONT}; font-size: 12pt; line-height: 1.3;
  font-kerning: none; font-variant-ligatures: none; text-rendering: geometricPrecision; hyphens: none;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
p, h1, h2, h3 { margin: 0; font-size: inherit; font-weight: inherit; }
/* Else a bookmark loses the space where its heading goes on in the next line. */
h1, h2, h3 { white-space: pre-wrap; }
.brk { break-before: page; }
.titles { padding-bottom: ${TITLE.below}px; }
.titles p, .titles h1 { text-align: center; font-size: ${TITLE.size}px; line-height: ${TITLE.line}px; white-space: pre-wrap;
  overflow-wrap: break-word; }
.label, .title { font-weight: 700; }
.attached, .scope { font-style: italic; }
table { border-collapse: separate; border-spacing: 0; table-layout: fixed; }
/* Every row carries its own lower line, every cell its right one: no page end takes a border away. */
th, td { border: 0 solid #000; border-width: 0 ${BORDER}px ${BORDER}px 0; vertical-align: top; text-align: left;
  padding: ${CELL_PADDING.top}px ${CELL_PADDING.side}px ${CELL_PADDING.bottom}px; font-weight: 400;
  overflow-wrap: break-word; }
thead th, .n { white-space: pre-line; }
th:first-child, td:first-child { border-left-width: ${BORDER}px; }
thead { display: table-header-group; break-inside: avoid; }
thead th { border-top-width: ${BORDER}px; text-align: center; vertical-align: middle; font-weight: 700; }
tr { break-inside: avoid; }
tr.section, tr.group, tr:has(+ tr.total) { break-after: avoid; }
tr.section > *, tr.group > *, tr.total > * { font-weight: 700; }
.c { text-align: center; }
.r { text-align: right; }
.j { text-align: justify; }
.b { padding-left: ${HANGING}em; text-indent: -${HANGING}em; }
.b.more { text-indent: 0; }
.b, .l { min-height: 1lh; }
.any { line-break: anywhere; }
.whole { break-inside: avoid; }
.cont { font-style: italic; font-weight: 400; text-align: left; }
/* At the top of a page a margin would vanish. */
.notes { padding-top: ${NOTES.above}px; font-size: ${NOTES.size}px; line-height: ${NOTES.line}px; text-align: justify; white-space: pre-line; overflow-wrap: break-word; }
@media screen { .portrait { width: 165mm; } .landscape { width: 252mm; } body > * { margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; } }
`;
}

/** The rules of one table: its column widths in pixels and the size of its letters in points. */
export function tableStyles(name: string, widths: readonly number[], fontSize: number): string {
  const columns = widths.map((width, index) => `.${name} col:nth-child(${index + 1}) { width: ${width}px; }`);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return [
    `.${name} { width: ${whole}px; font-size: ${fontSize}pt; line-height: ${lineHeight(fontSize)}px; }`,
    ...columns,
  ].join('\n');
}
