import type { ImportedFile, ImportRecord } from '#renderer/data/import-record.ts';
import type { FileContents } from '#renderer/data/attachment-store.ts';
import { now } from '#renderer/data/clock.ts';
import { giveWay } from '#renderer/data/give-way.ts';
import type { Session } from '#renderer/data/session.ts';
import { keepMachineNote } from '#renderer/data/machine-note.ts';
import { takeSnapshot } from '#renderer/data/snapshot-store.ts';
import type { Instant, PublicKey, SegmentHash } from '#shared/ids.ts';
import { notAmong } from '#renderer/data/not-among.ts';
import { freeSpaceFor } from './free-space.ts';
import { alreadyHeld } from './import/imported-file.ts';
import type { ImportWatch } from './import/import-watch.ts';
import { stagePackage } from './import/stage-package.ts';
import { filesOfImport } from './import/files-of-import.ts';
import { manifestOf, type StagedFile } from './import/staged-file.ts';
import { takeInPackages } from './import/take-in-packages.ts';
import type { DecryptedFile } from './open-encrypted.ts';
import { adoptRootFrom } from './root-of-import.ts';

export interface ImportOptions extends ImportWatch {
  /** When the files came, for the sample book, whose files came in 2024; no snapshot is kept of its opening. */
  readonly playedAt?: Instant;
}

/**
 * Takes in files, any number, any order, again if need be: everything is read and checked before anything is
 * kept, the whole import is one transaction and one undo step, and every file is accounted for.
 *
 * Throws Problem only when nothing could be stored, and the signal's reason when it was stopped; then the book is as it
 * was.
 */
export async function importPackages(
  session: Session,
  files: readonly DecryptedFile[],
  { playedAt, onProgress, signal }: ImportOptions = {},
): Promise<ImportRecord> {
  const watch: ImportWatch = { ...(onProgress ? { onProgress } : {}), ...(signal ? { signal } : {}) };
  await freeSpaceFor(session.host, files, undefined, session.ledger.export({ waiting: true }));
  const atFirst = await stageAll(session, files, watch);
  return session.inTurn(async () => {
    // What was all here at first may be gone by an undo that ran meanwhile.
    const staged: StagedFile[] = [];
    for (const each of atFirst)
      staged.push(each.kind === 'held' ? await stagePackage(session, each.file) : each);
    const unknown = unknownIn(session, staged);
    if (unknown.size > 0 && playedAt === undefined) await takeSnapshot(session, 'import');
    const manifests = staged.flatMap((each) => manifestOf(each) ?? []);
    const adoptedRoot = adoptRootFrom(session, manifests);
    const results: ImportedFile[] = [];
    try {
      const taken = await takeInPackages(session, staged, manifests, watch);
      const packages = staged.filter((each) => each.kind === 'package');
      const { brought, counts } = filesOfImport(
        session,
        packages.map(({ opened }) => opened),
      );
      for (const each of staged) {
        if (each.kind === 'package') {
          const fileCounts = counts[packages.indexOf(each)] ?? null;
          const described = taken.get(each) ?? [];
          results.push(
            ...described.map((result) => (fileCounts === null ? result : { ...result, files: fileCounts })),
          );
        } else results.push(each.kind === 'held' ? alreadyHeld(each.file, each.manifest) : each.result);
      }
      return await keep(session, { results, unknown, brought, adoptedRoot, at: playedAt ?? now() }, watch);
    } catch (error) {
      const forgotten = session.ledger.forget([...unknown]);
      if (adoptedRoot) session.ledger.adoptRoot(null);
      await session.ledger.receive(notAmong(forgotten, [...unknown]));
      throw error;
    }
  });
}

async function stageAll(
  session: Session,
  files: readonly DecryptedFile[],
  { onProgress, signal }: ImportWatch,
): Promise<readonly StagedFile[]> {
  const total = files.length;
  onProgress?.({ step: 'read', done: 0, total, file: null });
  const staged: StagedFile[] = [];
  for (const file of files) {
    signal?.throwIfAborted();
    staged.push(await stagePackage(session, file));
    onProgress?.({ step: 'read', done: staged.length, total, file: file.name });
    await giveWay();
  }
  return staged;
}

/** Hashes of segments this machine does not hold. */
function unknownIn({ ledger }: Session, staged: readonly StagedFile[]): ReadonlySet<SegmentHash> {
  const unknown = new Set<SegmentHash>();
  for (const each of staged) {
    if (each.kind !== 'package') continue;
    for (const { hash } of each.opened.segments) if (ledger.signed(hash) === undefined) unknown.add(hash);
  }
  return unknown;
}

interface Import {
  readonly results: readonly ImportedFile[];
  readonly unknown: ReadonlySet<SegmentHash>;
  /** Evidence files that were not here. */
  readonly brought: FileContents;
  readonly adoptedRoot: PublicKey | null;
  readonly at: Instant;
}

/** The one transaction: the segments and evidence files that are new here, and the record of the import. */
async function keep(
  session: Session,
  { results, unknown, brought, adoptedRoot, at }: Import,
  { onProgress, signal }: ImportWatch,
): Promise<ImportRecord> {
  const { ledger, db, planId } = session;
  // As the ledger holds them: stored segments are believed at the next start, so that one with a false signature
  // must never be stored, nor stand in the place of the genuine one.
  const kept = [...unknown].flatMap((hash) => ledger.signed(hash) ?? []);
  const record: ImportRecord = {
    id: crypto.randomUUID(),
    planId,
    at,
    files: results,
    added: kept.map(({ hash }) => hash),
    fieldsChanged: results.reduce((sum, file) => sum + file.fieldsChanged, 0),
    ownSegments: session.ownSegments(),
    undoneAt: null,
    adoptedRoot,
  };
  const total = results.length;
  signal?.throwIfAborted();
  onProgress?.({ step: 'write', done: 0, total, file: null });
  await session.storeReceived(
    kept,
    async () => {
      await db.imports.put(record);
      if (adoptedRoot) await db.plans.update(planId, { root: adoptedRoot });
    },
    async () => {
      await db.imports.delete(record.id);
      if (adoptedRoot) await db.plans.update(planId, { root: null });
    },
    brought,
  );
  onProgress?.({ step: 'write', done: total, total, file: null });
  if (adoptedRoot !== null) await keepMachineNote(session.host, db, session.profile);
  return record;
}
