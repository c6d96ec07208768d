import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { consolidatedBlocks } from './consolidated-blocks.ts';
import { documentFrame } from './document-frame.ts';
import type { DraftDocument } from './official-document.ts';
import { reportSubject } from './period-words.ts';
import { progressAppendix } from './progress-appendix.ts';
import { quotedPlan } from './report-names.ts';

/** The words of the focal point's report on a period, with the appendix of results. */
export function consolidatedContent(
  book: Book,
  summary: Summary,
  closing: ClosingDay,
  setup: OfficeSetup,
): DraftDocument {
  const { asOf, period } = summary;
  const frame = documentFrame(setup, {
    kind: 'report',
    abstract: reportSubject(period, 'Kết quả thực hiện', quotedPlan(book)),
    addressees: setup.parent === '' ? [] : [setup.parent],
    on: asOf,
  });
  return {
    id: 'consolidated',
    frame,
    blocks: consolidatedBlocks(book, summary, closing, setup),
    appendix: progressAppendix(book, summary, frame),
    page: setup,
    subject: period.title,
  };
}
