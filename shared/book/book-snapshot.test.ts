import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { playSampleYear } from '#shared/simulation/play-sample-year.ts';
import { CLOSING_MOMENT } from '#shared/simulation/sample-agencies.ts';
import { seededSigner } from '#shared/simulation/seeded-signer.ts';
import { expect, test } from 'vitest';
import { bookOfSnapshot, snapshotBook } from './book-snapshot.ts';
import { createBookReader } from './read-book.ts';

test('a book that crossed to a worker says the same', async () => {
  const { focal } = await playSampleYear({
    plan: plan158(),
    agencies: builtInAgencies,
    seed: 'snapshot',
    until: CLOSING_MOMENT,
    signerOf: (agency) => seededSigner(`snapshot/${agency}`),
  });
  const book = createBookReader(plan158(), builtInAgencies)(focal, '2024-09-17');
  const again = bookOfSnapshot(structuredClone(snapshotBook(book)));
  const period = periodId('2024-Q3');
  const read = (from: typeof book) => ({
    summary: summarise(from, period, '2024-09-17'),
    sent: summarise(from, period, '2024-09-17', { includeSubmitted: true }),
    closing: closingDay(from, period, CLOSING_MOMENT),
  });
  expect(read(book).summary.counted.length).toBeGreaterThan(0);
  expect(read(again)).toEqual(read(book));
});
