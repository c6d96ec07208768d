import { expect, test } from 'vitest';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { createLedger } from '#shared/ledger/create-ledger.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { playSampleYear } from './play-sample-year.ts';
import { CLOSING_MOMENT, CONSOLIDATION_MOMENT, FOCAL_POINT } from './sample-agencies.ts';
import { seededSigner } from './seeded-signer.ts';

const Q3 = periodId('2024-Q3');
const plan = plan158();
const play = (until: number, seed = '158') =>
  playSampleYear({
    plan,
    agencies: builtInAgencies,
    seed,
    until,
    signerOf: (agency) => seededSigner(`${seed}/${agency}`),
  });
const readBook = createBookReader(plan, builtInAgencies);

test('on the closing day every case of the list is there', async () => {
  const { focal } = await play(CLOSING_MOMENT);
  const book = readBook(focal, '2024-09-17');
  const { rows, totals } = closingDay(book, Q3, CLOSING_MOMENT);
  const states = new Set(rows.map(({ state }) => state));
  for (const state of [
    'missing',
    'returned',
    'same-as-last',
    'contradicting',
    'to-review',
    'accepted',
    'requested',
  ]) {
    expect(states).toContain(state);
  }
  expect(totals).toMatchObject({ expected: 18, accepted: 6, toReview: 4 });
  // The package with a hole: its last segments wait.
  expect(focal.waiting().length).toBeGreaterThan(0);
});

test('at the consolidation the gap is closed and the numbers agree', async () => {
  const { focal } = await play(CONSOLIDATION_MOMENT);
  expect(focal.waiting()).toEqual([]);
  expect(focal.refused()).toEqual([]);
  const summary = summarise(readBook(focal, '2024-09-20'), Q3, '2024-09-20');
  const count = Object.fromEntries(
    Object.entries(summary.total.cells).map(([column, tasks]) => [column, tasks.length]),
  );
  expect(count).toEqual({
    assigned: 39,
    doneOnTime: 3,
    doneLate: 2,
    doneUndated: 0,
    inTime: 8,
    overdue: 3,
    advisedWaiting: 2,
    routine: 17,
    other: 4,
  });
});

test('the same seed gives the same packages, another seed others', async () => {
  const [first, again, other] = [
    await play(CLOSING_MOMENT),
    await play(CLOSING_MOMENT),
    await play(CLOSING_MOMENT, 'khác'),
  ];
  expect(again.packages).toEqual(first.packages);
  expect(other.packages[0]?.bytes).not.toEqual(first.packages[0]?.bytes);
});

test('whoever merges the packages, in any order, has the focal point\u2019s book', async () => {
  const { focal, packages } = await play(CONSOLIDATION_MOMENT);
  for (const files of [packages, packages.toReversed(), [...packages, ...packages]]) {
    const ledger = createLedger({
      planId: plan.id,
      root: (await seededSigner(`158/${FOCAL_POINT.agency}`)).publicKey,
      focalAgency: FOCAL_POINT.agency,
      self: null,
    });
    for (const { bytes } of files) await ledger.receive((await readPackage(bytes)).segments);
    expect(await ledger.digest()).toBe(await focal.digest());
  }
});
