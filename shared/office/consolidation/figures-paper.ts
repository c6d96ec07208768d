import type { Book } from '#shared/book/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { summaryPart } from '../print/summary-part.ts';
import type { PageMargins } from '../setup/office-setup.ts';
import { filterWords } from '../summary/filter-words.ts';
import { summaryTables } from '../summary/summary-tables.ts';
import type { Paper } from './paper.ts';

/** The figures: tables, charts, lists of what is late and of what agencies ask. */
export function figuresPaper(
  title: string,
  book: Book,
  summary: Summary,
  { margins, company }: { readonly margins: PageMargins; readonly company: string },
): Paper {
  return {
    id: 'figures',
    title,
    xlsx: async () => ({
      kind: 'figures-xlsx',
      tables: summaryTables(book, summary),
      options: { company, margins },
    }),
    parts: async () => [summaryPart(summary, book.plan, margins, filterWords(book, summary.filter))],
  };
}
