import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { expect, it } from 'vitest';
import { summaryTables } from '../summary/summary-tables.ts';
import { remarkBlocks } from './remark-blocks.ts';

const Q3 = periodId('2024-Q3');

it('says of an agency that only coordinates that these are words of its part, on paper and in Excel', () => {
  const sent = (agency: string, proposals: string) =>
    ({
      agency,
      period: Q3,
      stage: 'accepted',
      tasks: { 'II.8': { state: 'in-progress', proposals } },
    }) as const;
  const book = sampleBook(
    [{ path: 'II.8', leads: ['so-y-te'], deadline: 'Quý IV/2024', coordinating: ['so-du-lich'] }],
    [
      sent('so-y-te', 'Đề nghị UBND tỉnh bố trí vốn.'),
      sent('so-du-lich', 'Đề nghị Bộ Y tế sớm có hướng dẫn.'),
    ],
  );
  const summary = summarise(book, Q3, '2024-09-17');
  const texts = remarkBlocks(book, summary, 'proposals', 'addressee').flatMap((block) =>
    block.kind === 'bullet' ? [block.text] : [],
  );
  expect(texts).toHaveLength(2);
  expect(texts.find((text) => text.includes('Bộ Y tế'))).toMatch(/\(phối hợp nhiệm vụ II\.8/u);
  expect(texts.find((text) => text.includes('bố trí vốn'))).toMatch(/\(nhiệm vụ II\.8/u);
  const lines = summaryTables(book, summary).proposals.map(({ agency, text }) => [text, agency]);
  expect(lines.filter(([, agency]) => agency?.endsWith(' (phối hợp)')).map(([text]) => text)).toEqual([
    'Đề nghị Bộ Y tế sớm có hướng dẫn.',
  ]);
});
