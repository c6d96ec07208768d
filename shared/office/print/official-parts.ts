import type { OfficialDocument } from '../report/official-document.ts';
import { annexPart } from './annex-part.ts';
import { appendixPart } from './appendix-part.ts';
import type { PrintPart } from './print-part.ts';
import { reportPart } from './report-part.ts';

/** An official document in one PDF: its portrait pages, then its appendix on landscape ones. */
export function officialParts({
  frame,
  blocks,
  appendix,
  annexes = [],
  page,
}: OfficialDocument): readonly PrintPart[] {
  const { margins, fontSize } = page;
  const { lines, name } = frame.signature;
  const report = reportPart({
    frame: { ...frame, signature: lines, signerName: name },
    blocks,
    margins,
    fontSize,
  });
  return [
    report,
    ...(appendix === undefined ? [] : [appendixPart({ ...appendix, margins })]),
    ...annexes.map((annex, index) => annexPart(annex, `a${index + 1}`, margins)),
  ];
}
