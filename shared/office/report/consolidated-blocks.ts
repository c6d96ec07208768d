import type { Book } from '#shared/book/types.ts';
import type { ClosingDay } from '#shared/domain/closing-day/types.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import type { OfficeSetup } from '../setup/office-setup.ts';
import { type BodyPart, closingBlock, numberedParts, openingBlock } from './body-parts.ts';
import { correctionPart } from './correction-blocks.ts';
import { remarkBlocks } from './remark-blocks.ts';
import type { KeyedBlock } from './report-blocks.ts';
import { resultBlocks } from './result-blocks.ts';
import { sendingBlocks } from './sending-blocks.ts';

/**
 * The body of the focal point's report on a period. Every number is the length of a list of the summary; difficulties
 * and proposals are the agencies' own words, gathered and grouped, each with its agency, task and report.
 */
export function consolidatedBlocks(
  book: Book,
  summary: Summary,
  closing: ClosingDay,
  { issuer, parent }: Pick<OfficeSetup, 'issuer' | 'parent'>,
): readonly KeyedBlock[] {
  return [
    openingBlock(book, summary, issuer),
    ...numberedParts([
      { key: 'sending', title: 'TÌNH HÌNH GỬI BÁO CÁO', blocks: sendingBlocks(closing) },
      ...reportParts(book, summary),
    ]),
    closingBlock(book, summary, issuer, parent),
  ];
}

/** What every full report says: results, difficulties, proposals, next steps; and corrections, where there are any. */
export function reportParts(book: Book, summary: Summary): readonly BodyPart[] {
  const corrections = correctionPart(book, summary);
  return [
    { key: 'results', title: 'KẾT QUẢ THỰC HIỆN', blocks: resultBlocks(book, summary) },
    {
      key: 'difficulties',
      title: 'KHÓ KHĂN, VƯỚNG MẮC',
      blocks: remarkBlocks(book, summary, 'difficulties', 'section'),
    },
    {
      key: 'proposals',
      title: 'ĐỀ XUẤT, KIẾN NGHỊ',
      blocks: remarkBlocks(book, summary, 'proposals', 'addressee'),
    },
    {
      key: 'next-steps',
      title: 'NHIỆM VỤ THỜI GIAN TỚI',
      blocks: remarkBlocks(book, summary, 'nextSteps', 'section'),
    },
    ...(corrections === null ? [] : [corrections]),
  ];
}
