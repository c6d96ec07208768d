import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { consolidatedContent } from './consolidated-content.ts';
import type { DraftDocument } from './official-document.ts';
import { withUpwardIds } from '../setup/with-upward-ids.ts';
import { upwardContent } from './upward-content.ts';

export interface DraftDocumentFacts {
  readonly book: Book;
  readonly summary: Summary;
  readonly closing: ClosingDay;
  readonly setup: OfficeSetup;
}

export interface DraftDocumentChoice {
  /** As in `DraftDocument.id`. */
  readonly id: string;
  /** "Báo cáo tổng hợp", for a list to choose from. */
  readonly title: string;
  readonly content: () => DraftDocument;
}

/** The documents of a consolidation that can be edited and frozen, the consolidated report first. */
export function draftDocuments({
  book,
  summary,
  closing,
  setup,
}: DraftDocumentFacts): readonly [DraftDocumentChoice, ...(readonly DraftDocumentChoice[])] {
  return [
    {
      id: 'consolidated',
      title: 'Báo cáo tổng hợp',
      content: () => consolidatedContent(book, summary, closing, setup),
    },
    ...withUpwardIds(setup.upward).map((recipient) => ({
      id: recipient.id,
      title: `Báo cáo ${recipient.name}`,
      content: () => upwardContent(book, summary, setup, recipient),
    })),
  ];
}
