import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { formatNumber } from '#shared/time/format-number.ts';
import { describe, expect, it } from 'vitest';
import { sampleSetup } from '../setup/sample-setup.ts';
import { consolidatedContent } from './consolidated-content.ts';
import { countOf, type Figure } from './figure.ts';
import type { KeyedBlock } from './report-blocks.ts';

const Q3 = periodId('2024-Q3');
const book = sampleBook(
  [
    { path: 'I.1', leads: ['so-y-te'], deadline: 'Thường xuyên' },
    { path: 'I.2', leads: ['so-du-lich', 'so-y-te'], deadline: 'Quý II/2024' },
    { path: 'II.1', leads: ['so-noi-vu'], deadline: 'Tháng 5/2024' },
    { path: 'II.2', leads: ['so-noi-vu'], deadline: 'Quý III/2024' },
    { path: 'II.3', leads: [], deadline: '' },
    { path: 'II.4', leads: ['thanh-uy'], deadline: 'Quý IV/2024' },
    { path: 'II.5', leads: ['so-y-te'], deadline: 'Quý III/2024' },
  ],
  [
    {
      agency: 'so-y-te',
      period: '2024-Q3',
      stage: 'accepted',
      tasks: {
        'I.1': { state: 'in-progress', difficulties: 'Thiếu 12 bác sĩ.', nextSteps: 'Tuyển 12 bác sĩ.' },
        'II.5': {
          state: 'done',
          completedOn: '2024-09-06',
          products: [{ number: '1486/UBND-TH', date: '2024-09-06', title: 'Văn bản' }],
        },
      },
    },
    {
      agency: 'so-noi-vu',
      period: '2024-Q3',
      stage: 'accepted',
      tasks: { 'II.1': { state: 'done', completedOn: '2024-06-03' }, 'II.2': { state: 'advised-waiting' } },
    },
    { agency: 'so-du-lich', period: '2024-Q3', stage: 'submitted', tasks: { 'I.2': { state: 'done' } } },
    {
      agency: 'thanh-uy',
      period: '2024-Q3',
      stage: 'submitted',
      tasks: { 'II.4': { state: 'in-progress' } },
    },
  ],
  ['thanh-uy'],
);
const { blocks } = consolidatedContent(
  book,
  summarise(book, Q3, '2024-09-17'),
  closingDay(book, Q3, Date.parse('2024-09-18T09:00:00+07:00')),
  sampleSetup('Ủy ban nhân dân thành phố Phú Quốc'),
);

/** The texts of a block with the figures that stand in each: one of a text, one per cell of a table. */
function texts(block: KeyedBlock): readonly { readonly text: string; readonly figures: readonly Figure[] }[] {
  if (block.kind !== 'table') return [block];
  return block.rows.flatMap(({ cells }, row) =>
    // The first column numbers the rows.
    cells.slice(1).map((text, index) => ({
      text,
      figures: block.figures.filter(({ cell }) => cell?.row === row && cell.column === index + 1),
    })),
  );
}

describe('the blocks of the consolidated report', () => {
  it('have keys of their own that fit into an id of the ledger', () => {
    const keys = blocks.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      keys.filter((key) => key.includes('/') || key.length > 100 || key !== key.normalize('NFC')),
    ).toEqual([]);
    expect(keys).toEqual(
      expect.arrayContaining(['results.done', 'late.I.2', 'difficulties.I.1.so-y-te', 'late']),
    );
  });

  it('say where every number comes from, and the source counts as many', () => {
    let counts = 0;
    for (const block of blocks) {
      for (const { text, figures } of texts(block)) {
        for (const each of figures) {
          expect(text.slice(each.at, each.at + each.text.length)).toBe(each.text);
          const count = countOf(each.source);
          if (count === null) continue;
          expect(each.text).toBe(formatNumber(count));
          counts += 1;
        }
        const rest = figures
          .toSorted((a, b) => b.at - a.at)
          .reduce((left, { at, text: said }) => left.slice(0, at) + left.slice(at + said.length), text);
        // "3. Nhiệm vụ đã hoàn thành" numbers the document itself.
        expect(rest.replace(/^\d+\. /u, ''), `${block.key}: ${text}`).not.toMatch(/\d/u);
      }
    }
    expect(counts).toBeGreaterThan(50);
  });

  it('count as the closing day counts, Party bodies apart', () => {
    const sending = blocks.find(({ key }) => key === 'sending.counts');
    expect(sending?.kind === 'paragraph' ? sending.text : '').toContain(
      'Có 3 cơ quan phải gửi báo cáo, hạn gửi 17/9/2024: 3 cơ quan đã gửi, 0 cơ quan chưa gửi. Trong 3 báo cáo đã gửi, 2 báo cáo đã được duyệt và đưa vào tổng hợp, 1 báo cáo chưa',
    );
  });
});
