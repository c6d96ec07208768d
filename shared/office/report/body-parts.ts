import type { Book } from '#shared/book/types.ts';
import { romanNumeral } from '#shared/domain/numbering/roman.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { type KeyedBlock, keyed } from './report-blocks.ts';
import { periodInSentence, reportBasis } from './period-words.ts';
import { quotedPlan } from './report-names.ts';
import { given, givenDay, type Said, said } from './said.ts';

/** A part of a report's body, its number given by where it stands. */
export interface BodyPart {
  readonly key: string;
  /** Capitals, without its number. */
  readonly title: Said | string;
  readonly blocks: readonly KeyedBlock[];
}

export function numberedParts(parts: readonly BodyPart[]): readonly KeyedBlock[] {
  return parts.flatMap(({ key, title, blocks }, index) => [
    keyed(key, 'part', said`${`${romanNumeral(index + 1)}. `}${title}`),
    ...blocks,
  ]);
}

/** @param issuer who reports. */
export function openingBlock(book: Book, { period, asOf }: Summary, issuer: string): KeyedBlock {
  const what = period.kind === 'ad-hoc' ? 'báo cáo' : 'báo cáo kết quả thực hiện';
  const block = keyed(
    'opening',
    'paragraph',
    said`Thực hiện ${given(reportBasis(period, quotedPlan(book)), 'kế hoạch')}, ${issuer} ${what} ${given(periodInSentence(period), 'kỳ báo cáo')} (số liệu từ ngày ${givenDay(period.from, 'ngày đầu kỳ')} đến ngày ${givenDay(period.to, 'ngày chốt số liệu')}, tình trạng tính đến ngày ${givenDay(asOf, 'ngày tính')}) như sau:`,
  );
  return { ...block, names: [issuer] };
}

/** @param recipient '' leaves it out. */
export function closingBlock(book: Book, { period }: Summary, issuer: string, recipient: string): KeyedBlock {
  const plan = said`kết quả thực hiện ${given(`Kế hoạch số ${book.plan.number}`, 'kế hoạch')} `;
  const block = keyed(
    'closing',
    'paragraph',
    said`Trên đây là báo cáo ${period.kind === 'ad-hoc' ? '' : plan}${given(periodInSentence(period), 'kỳ báo cáo')}, ${issuer} báo cáo${recipient === '' ? '' : ` ${recipient}`}./.`,
  );
  return { ...block, names: [issuer, recipient] };
}
