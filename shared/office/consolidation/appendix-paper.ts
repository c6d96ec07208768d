import { appendixPart } from '../print/appendix-part.ts';
import type { OfficialDocument } from '../report/official-document.ts';
import type { Paper } from './paper.ts';

/** A report's appendix alone: the plan's table with its progress columns. */
export function appendixPaper(
  title: string,
  { document, columns, progress, scope }: Omit<NonNullable<OfficialDocument['appendix']>, 'heading'>,
  { page, planNumber, company }: Pick<OfficialDocument, 'page'> & { planNumber: string; company: string },
): Paper {
  const { margins, fontSize } = page;
  const content = {
    columns,
    ...(progress === undefined ? {} : { progress }),
    ...(scope === undefined ? {} : { scope }),
  };
  return {
    id: 'appendix',
    title,
    docx: async () => ({
      kind: 'appendix-docx',
      input: { document, ...content, page: { margins, fontSize }, company },
    }),
    xlsx: async () => ({
      kind: 'appendix-xlsx',
      document,
      options: { ...content, planNumber, company, margins },
    }),
    parts: async () => [appendixPart({ document, ...content, margins })],
  };
}
