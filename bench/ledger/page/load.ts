import { inflateSync } from 'fflate';
import { BookDb } from '#renderer/data/book-db.ts';
import { loadSegments, toStored } from '#renderer/data/segment-store.ts';
import { segmentHash } from '#shared/ids.ts';
import { loadLedger } from '#shared/ledger/create-ledger.ts';
import type { LedgerOptions } from '#shared/ledger/types.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { simulatePackages } from '../simulated-packages.ts';
import { simulateReports } from '../simulated-reports.ts';

const NAME = 'bench';

/** Fills the database as the program does; returns what a ledger of it is opened with. */
async function fill(size: Parameters<typeof simulateReports>[0]): Promise<LedgerOptions> {
  const { options, packages } = await simulatePackages(simulateReports(size));
  const db = new BookDb(NAME);
  for (const file of packages) {
    const { segments } = await readPackage(file);
    await db.segments.bulkPut(segments.map((segment) => toStored(options.planId, segment)));
  }
  db.close();
  return options;
}

/** Milliseconds from the closed database to a ledger that can be read, and of decoding the same rows held in memory. */
async function load(options: LedgerOptions): Promise<{ stored: number; memory: number; entities: number }> {
  const start = performance.now();
  const db = new BookDb(NAME);
  const ledger = await loadLedger(options, await loadSegments(db, options.planId));
  const stored = performance.now() - start;
  const rows = await db.segments.toArray();
  db.close();
  const again = performance.now();
  const segments = rows.map(({ hash, deflated, signature }) => ({
    hash: segmentHash(hash),
    bytes: inflateSync(deflated),
    signature,
  }));
  const other = await loadLedger(options, segments);
  const memory = performance.now() - again;
  const entities = ledger.entities('').length;
  if (other.entities('').length !== entities) throw new Error('not the same book');
  return { stored, memory, entities };
}

Object.assign(globalThis, { fill, load });
