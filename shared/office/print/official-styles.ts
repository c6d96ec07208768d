/** Rules of official documents; `size` is the body's in points (13 or 14). */
export function officialStyles(size: number): string {
  return `
.text { font-size: ${size}pt; line-height: 1.25; }
.text p, .text h2, .text h3 { text-align: justify; text-indent: 1.27cm; margin-bottom: 6pt; white-space: pre-line; }
.text h2 { font-weight: 700; break-after: avoid; }
.text h3 { font-weight: 700; break-after: avoid; }
.text p:has(+ table), .text p:has(+ .closing) { break-after: avoid; }
.text .i { font-style: italic; }
.nb { white-space: nowrap; }
.text hr { border: 0; border-top: 1px solid #000; margin: 2pt auto 6pt; width: 30%; }
.head { display: grid; grid-template-columns: 42% 58%; font-size: 13pt; line-height: 1.2; }
.head p, .closing p { text-align: center; text-indent: 0; margin-bottom: 0; }
.head .strong, .closing .strong { font-weight: 700; }
/* The room for a number and a day is made of spaces. */
.head p { font-size: 13pt; white-space: pre-wrap; }
.head > div:last-child p { white-space: pre; letter-spacing: -.1pt; }
.head .motto { font-size: 14pt; }
.head .motto-line { width: 66%; }
.head .number { margin-top: 4pt; }
.head .place { margin-top: 4pt; font-style: italic; font-size: ${size}pt; }
.text .kind { text-align: center; font-weight: 700; font-size: ${size}pt; margin-top: 14pt; white-space: pre-line; }
.text .addressee { text-align: center; text-indent: 0; margin: 8pt 0 10pt; }
.closing { display: grid; grid-template-columns: 50% 50%; margin-top: 12pt; break-inside: avoid; }
.closing p { font-size: ${size}pt; }
.closing .recipients-label { font-size: 12pt; font-weight: 700; font-style: italic; text-align: left; }
.closing .recipient { font-size: 11pt; text-align: left; }
.closing .mark { font-size: 9pt; }
.closing .signer { margin-top: 60pt; }
.text table { margin: 4pt 0 8pt; }
.text th, .text td { text-indent: 0; }
.figure { margin: 4pt 0 8pt; break-inside: avoid; }
.chart { display: block; }
.chart text { font-family: inherit; }
.h { font-weight: 700; margin: 10pt 0 4pt; break-after: avoid; }
`;
}
