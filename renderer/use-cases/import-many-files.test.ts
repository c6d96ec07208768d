import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { machine } from '#renderer/testing/machine.ts';
import { filledWorkbook } from '#renderer/testing/filled-workbook.ts';
import { manySenders } from '#renderer/testing/many-senders.ts';
import { FOCAL, Q3 } from '#renderer/testing/report-cycle.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import { agencyId, type SegmentHash } from '#shared/ids.ts';
import { openAppendixFile } from '#shared/office/reading/open-appendix-file.ts';
import { Projection } from '#shared/ledger/projection.ts';
import type { ImportProgress } from './import/import-watch.ts';
import { progressShare } from './import/import-watch.ts';
import { importPackages } from './import-packages.ts';
import { receiveFiles } from './receive-files.ts';
import { undoImport } from './undo-import.ts';

const letter: OpenedFile = { name: 'thư mời.docx', bytes: new TextEncoder().encode('PK nothing') };
const cut = ({ name, bytes }: OpenedFile): OpenedFile => ({
  name: `đứt ${name}`,
  bytes: bytes.slice(0, bytes.length - 90),
});

describe('thirty files at once', () => {
  it('are told one by one, taken in as one step and taken back as one step', async () => {
    const focal = await machine(FOCAL);
    const sent = await manySenders(focal, 26);
    const [first, second] = sent as [OpenedFile, OpenedFile];
    const workbooks = [
      await filledWorkbook(focal, agencyId('so-y-te'), { result: 'Đã họp' }, { name: 'y tế.xlsx' }),
      await filledWorkbook(
        focal,
        agencyId('so-du-lich'),
        { result: 'Đã mở tuyến' },
        { name: 'du lịch.xlsx' },
      ),
    ];
    const files = [...sent, letter, cut(first), { ...second, name: 'chép lại.skh' }, first];
    const before = await focal.session.ledger.digest();
    const told: ImportProgress[] = [];
    const record = await receiveFiles(focal.session, [...workbooks, ...files], {
      readBook: focal.book,
      decide: async () => new Map(),
      openTables: async (bytes) => openAppendixFile(bytes),
      onProgress: (progress) => told.push(progress),
    });

    expect(record.files.map(({ name }) => name)).toEqual([...files, ...workbooks].map(({ name }) => name));
    const outcomes = record.files.map(({ outcome }) => outcome);
    expect(outcomes.slice(0, 26)).toEqual(sent.map(() => 'merged'));
    expect(outcomes.slice(26, 30)).toEqual(['foreign', 'damaged', 'nothing-new', 'nothing-new']);
    const filledIn = record.files.slice(30).reduce((sum, { fieldsChanged }) => sum + fieldsChanged, 0);
    expect(filledIn).toBeGreaterThan(0);
    for (const { segments, fresh, known, waiting, refused } of record.files)
      expect(fresh + known + waiting + refused).toBe(segments);
    expect(record.fieldsChanged).toBe(26 * (4 * 3 + 4) + filledIn);
    expect(record.added).toHaveLength(26 * 5);

    const shares = told.map(progressShare);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    for (const [step, total] of [
      ['open', 32],
      ['read', 30],
      ['take', 30],
      ['fill', 2],
    ] as const)
      expect(told.findLast((progress) => progress.step === step)).toMatchObject({ done: total, total });
    const read = told.flatMap(({ step, file }) => (step === 'read' && file !== null ? file : []));
    expect(read).toEqual(files.map(({ name }) => name));

    const after = await focal.session.ledger.digest();
    expect(after).not.toBe(before);
    await focal.restart();
    expect(await focal.session.ledger.digest()).toBe(after);
    const { ledger } = focal.session;
    const applied = record.added.filter((hash) => ledger.hasApplied(hash as SegmentHash));
    expect(applied).toHaveLength(26 * 5);
    await undoImport(focal.session, record);
    expect(applied.filter((hash) => ledger.hasApplied(hash as SegmentHash))).toEqual([]);
    const stages = record.files.map(({ agency }) => agency && focal.book().stage(agency, Q3));
    expect(new Set(stages)).toEqual(new Set([undefined, 'none']));
  });

  it('stopped at any moment before storing leave the book as it was, and come in whole afterwards', async () => {
    const focal = await machine(FOCAL);
    const files = await manySenders(focal, 6, { reports: 2 });
    const { session } = focal;
    const before = await session.ledger.digest();
    const stored = await session.db.segments.count();
    for (let stopAt = 1; stopAt <= 14; stopAt++) {
      const stop = new AbortController();
      let seen = 0;
      const stopped = importPackages(session, files, {
        signal: stop.signal,
        onProgress: ({ step }) => {
          seen += 1;
          if (seen === stopAt && step !== 'write') stop.abort();
        },
      });
      await expect(stopped, `stopped at ${stopAt}`).rejects.toMatchObject({ name: 'AbortError' });
      expect(await session.ledger.digest()).toBe(before);
      expect(await session.db.segments.count()).toBe(stored);
      expect(await session.db.imports.count()).toBe(0);
      expect(session.ledger.refused()).toEqual([]);
    }
    const record = await importPackages(session, files);
    expect(record.files.every(({ outcome }) => outcome === 'merged')).toBe(true);
  });

  it('once storing has begun is not stopped any more', async () => {
    const focal = await machine(FOCAL);
    const files = await manySenders(focal, 3, { reports: 1 });
    const stop = new AbortController();
    const record = await importPackages(focal.session, files, {
      signal: stop.signal,
      onProgress: ({ step }) => step === 'write' && stop.abort(),
    });
    await focal.restart();
    expect(record.added).toHaveLength(6);
    for (const hash of record.added) expect(focal.session.ledger.hasApplied(hash as SegmentHash)).toBe(true);
  });

  it('are work that grows with their number to the letter: 30, 60 and 120', async () => {
    const [small, middle, large] = [await workOf(30), await workOf(60), await workOf(120)] as const;
    // Whatever their number: drawn portion by portion, and one transaction for all beside the snapshot's.
    expect([small.drawn, middle.drawn, large.drawn]).toEqual([10, 12, 12]);
    expect(middle.transactions).toBe(small.transactions);
    expect(large.transactions).toBe(small.transactions);
    for (const what of ['verified', 'hashed', 'rows', 'put', 'journaled'] as const) {
      expect(small[what], what).toBeGreaterThanOrEqual(30);
      // The same work for every further file, and nothing for what was there before it.
      expect((large[what] - middle[what]) / 60, what).toBe((middle[what] - small[what]) / 30);
    }
    // Every segment is decoded and its rows are filed once.
    expect(large.segments).toBe(120 * 3);
    expect(large.rows).toBe(120 * 3);
  });
});

interface Work {
  /** Times the list is drawn anew. */
  readonly drawn: number;
  /** Signatures checked, hashes made. */
  readonly verified: number;
  readonly hashed: number;
  /** Segments filed in the projection, and their rows. */
  readonly segments: number;
  readonly rows: number;
  /** Of the database: transactions that write, and records put. */
  readonly transactions: number;
  readonly put: number;
  /** Files of the second copy. */
  readonly journaled: number;
}

/** What importing so many files costs, counted where the work is done. Each is three segments of one row. */
async function workOf(count: number): Promise<Work> {
  const focal = await machine(FOCAL);
  const files = await manySenders(focal, count, { reports: 2 });
  const journaled = focal.host.journaled.size;
  const spies = {
    verified: vi.spyOn(crypto.subtle, 'verify'),
    hashed: vi.spyOn(crypto.subtle, 'digest'),
    filed: vi.spyOn(Projection.prototype, 'add'),
    transactions: vi.spyOn(IDBDatabase.prototype, 'transaction'),
    put: vi.spyOn(IDBObjectStore.prototype, 'put'),
  };
  const drawn = vi.fn();
  const unsubscribe = focal.session.ledger.subscribe(drawn);
  await importPackages(focal.session, files);
  unsubscribe();
  const filed = spies.filed.mock.calls.map(([{ body }]) => body.tables);
  const work: Work = {
    drawn: drawn.mock.calls.length,
    verified: spies.verified.mock.calls.length,
    hashed: spies.hashed.mock.calls.length,
    segments: filed.length,
    rows: filed.flat().reduce((sum, { entities }) => sum + entities.length, 0),
    transactions: spies.transactions.mock.calls.filter(([, mode]) => mode === 'readwrite').length,
    put: spies.put.mock.calls.length,
    journaled: focal.host.journaled.size - journaled,
  };
  vi.restoreAllMocks();
  return work;
}
