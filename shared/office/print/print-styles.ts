import { Html } from './escape-html.ts';

/**
 * Column widths stand in the style sheet and not on the columns: the policy a document is printed under lets only its
 * style sheet through, a style attribute would be dropped and all columns come out equally wide.
 *
 * Paper of NĐ 30/2020/NĐ-CP, Phụ lục I: A4, margins top and bottom 20, left 30, right 15 mm, Times New Roman;
 * page number centred in the top margin, size 13, not on the first page.
 */
export function printStyles(fontSize: number, shares: readonly number[]): Html {
  const widths = shares.map(
    (share, index) => `col:nth-child(${index + 1}) { width: ${(share * 100).toFixed(3)}%; }`,
  );
  return new Html(`
${widths.join('\n')}
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm;
  @top-center { content: counter(page) "/" counter(pages); font: 13pt "Times New Roman", "Liberation Serif", serif; } }
@page :first { @top-center { content: none; } }
html, body { margin: 0; padding: 0; background: #fff; color: #000; }
body { font-family: "Times New Roman", "Liberation Serif", "Tinos", serif; font-size: ${fontSize}pt; line-height: 1.18;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
p { margin: 0; }
header p { text-align: center; font-size: 13.5pt; line-height: 1.3; white-space: pre-line; }
.label, .title { font-weight: 700; }
.attached, .scope { font-style: italic; }
header p:last-of-type { margin-bottom: 8pt; }
/* Collapsed borders stick out by half their width: a full 100 % would lose the right one. */
table { border-collapse: collapse; table-layout: fixed; width: calc(100% - 1px); }
th, td { border: 1px solid #000; padding: 2pt 4pt 2.5pt; vertical-align: top; text-align: left;
  overflow-wrap: break-word; white-space: pre-line; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
th { text-align: center; vertical-align: middle; font-weight: 700; }
thead { display: table-header-group; }
/* Closes the table at the foot of every page: a row torn by the page end has no bottom line of its own. */
tfoot { display: table-footer-group; }
tfoot td { border: 0; border-top: 1px solid #000; padding: 0; height: 0; line-height: 0; font-size: 0; }
tr { break-inside: avoid; }
tr.long { break-inside: auto; }
tr.section, tr.group { break-after: avoid; }
tr.section td, tr.group td { font-weight: 700; }
td.c { text-align: center; }
td.j { text-align: justify; }
.b { padding-left: .7em; text-indent: -.7em; }
.notes { margin-top: 6pt; text-align: justify; white-space: pre-line; }
@media screen { body { width: 252mm; margin: 20mm 15mm 20mm 30mm; } }
`);
}
