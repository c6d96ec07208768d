import 'fake-indexeddb/auto';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { builtInPlan } from '#seeds/built-in-plan.ts';
import { BookDb } from '#renderer/data/book-db.ts';
import { loadProfile } from '#renderer/data/profile-store.ts';
import { memoryHost } from '#renderer/testing/memory-host.ts';
import { createBookReader } from '#shared/book/read-book.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { periodId } from '#shared/ids.ts';
import { filesNamedIn } from '#shared/package/named-files.ts';
import { plainFileName } from '#shared/package/plain-file-name.ts';
import { CLOSING_MOMENT } from '#shared/simulation/sample-agencies.ts';
import { expect, it } from 'vitest';
import { deleteSampleBook, openSampleBook } from './open-sample-book.ts';

const Q3 = periodId('2024-Q3');

async function sampleOf(id: string) {
  const host = await memoryHost();
  const db = new BookDb(`sample-${id}`);
  const agency = builtInAgencies.find((candidate) => candidate.id === id);
  if (!agency) throw new Error(id);
  const { session } = await openSampleBook(host, db, { agency, person: 'Cán bộ thử', position: '' });
  const read = createBookReader(builtInPlan(session.planId), builtInAgencies);
  return { host, db, session, book: read(session.ledger, '2024-09-17') };
}

it('puts the focal point in the middle of a closing day', async () => {
  const { session, book, db } = await sampleOf('ubnd-thanh-pho-phu-quoc');
  const { assigned } = summarise(book, Q3, '2024-09-17').total.cells;
  expect(assigned).toHaveLength(39);
  const states = new Set(closingDay(book, Q3, CLOSING_MOMENT).rows.map(({ state }) => state));
  expect(states).toContain('accepted');
  expect(states).toContain('missing');
  expect(await db.imports.count()).toBeGreaterThan(5);
  expect(session.ledger.refused()).toEqual([]);
});

it('gives an agency its own reports and the answers to them', async () => {
  const { book, session } = await sampleOf('so-ke-hoach-va-dau-tu');
  expect(book.planReceived).toBe(true);
  expect(book.submission(session.profile.agency, periodId('2024-Q2'))).toBeDefined();
  expect(book.review(session.profile.agency, periodId('2024-Q2'))?.decision).toBe('accepted');
});

it.each(['ubnd-thanh-pho-phu-quoc', 'so-ke-hoach-va-dau-tu'])(
  'shows evidence that can be opened and lacks none: %s',
  async (id) => {
    const { session } = await sampleOf(id);
    const named = filesNamedIn(session.ledger, 'rep/');
    expect(named.length).toBeGreaterThan(0);
    for (const { sha256, size, name } of named) {
      const bytes = await session.attachments.read(sha256);
      expect(bytes?.length).toBe(size);
      expect(new TextDecoder().decode(bytes ?? undefined)).toContain('tệp mẫu để thử chương trình');
      expect(plainFileName(name)).toBe(name);
    }
  },
);

it('is thrown away whole', async () => {
  const { host, db } = await sampleOf('so-y-te');
  await deleteSampleBook(host, db);
  expect(await db.segments.count()).toBe(0);
  expect(await db.imports.count()).toBe(0);
  expect(await db.attachments.count()).toBe(0);
  expect(await loadProfile(db)).toBeNull();
  expect(host.journaled.size).toBe(0);
});
