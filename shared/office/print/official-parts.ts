import type { OfficialDocument } from '../report/official-document.ts';
import { appendixPart } from './appendix-part.ts';
import type { PrintPart } from './print-part.ts';
import { reportPart } from './report-part.ts';

/** An official document in one PDF: its portrait pages, then its appendix on landscape ones. */
export function officialParts({ frame, blocks, appendix, page }: OfficialDocument): readonly PrintPart[] {
  const { margins, fontSize } = page;
  const { lines, name } = frame.signature;
  const report = reportPart({
    frame: { ...frame, signature: lines, signerName: name },
    blocks,
    margins,
    fontSize,
  });
  return appendix === undefined ? [report] : [report, appendixPart({ ...appendix, margins })];
}
