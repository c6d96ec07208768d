import { officialParts } from '../print/official-parts.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import type { Paper } from './paper.ts';

/** A report with its appendix, where it has one. */
export function reportPaper(id: string, title: string, content: () => Promise<OfficialDocument>): Paper {
  return {
    id,
    title,
    docx: async () => ({ kind: 'official-docx', content: await content() }),
    parts: async () => officialParts(await content()),
  };
}
