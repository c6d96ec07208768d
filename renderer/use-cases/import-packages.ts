import type { ImportedFile, ImportRecord } from '#renderer/data/import-record.ts';
import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { keepMachineNote } from '#renderer/data/machine-note.ts';
import { takeSnapshot } from '#renderer/data/snapshot-store.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { Instant, SegmentHash } from '#shared/ids.ts';
import type { ReceiveReport } from '#shared/ledger/types.ts';
import { holdsAllOf } from '#shared/package/holds-all-of.ts';
import { readManifestOnly, readPackage } from '#shared/package/read-package.ts';
import type { OpenedPackage, PackageManifest } from '#shared/package/types.ts';
import { Problem } from '#shared/problem.ts';
import { notAmong } from '#renderer/data/not-among.ts';
import { freeSpaceFor } from './free-space.ts';
import { adoptRootFrom, rivalIn } from './root-of-import.ts';

const NOTHING_NEW = 'Đã nhận trước đây, 0 thay đổi mới';

interface Staged {
  readonly file: OpenedFile;
  readonly opened: OpenedPackage | null;
  /** Of a package whose segments are all here, so that nothing but this was read. */
  readonly held: PackageManifest | null;
  /** What it is when it is not a package of this plan. */
  readonly rejected: ImportedFile | null;
}

/**
 * Takes in packages, any number, any order, again if need be: everything is read and checked before anything is
 * kept, the whole import is one transaction and one undo step, and every file is accounted for.
 *
 * @param playedAt when they came, for the sample book, whose files came in 2024; no snapshot is kept of its opening.
 *
 * Throws Problem only when nothing could be stored; then the book is as it was.
 */
export async function importPackages(
  session: Session,
  files: readonly OpenedFile[],
  playedAt?: Instant,
): Promise<ImportRecord> {
  await freeSpaceFor(session.host, files);
  const atFirst = await Promise.all(files.map((file) => stage(session, file)));
  return session.inTurn(async () => {
    const { ledger } = session;
    // What was all here at first may be gone by an undo that ran meanwhile.
    const staged = await Promise.all(
      atFirst.map(async (each) => (each.held ? stage(session, each.file) : each)),
    );
    const unknown = new Set<SegmentHash>();
    for (const { hash } of staged.flatMap(({ opened }) => opened?.segments ?? [])) {
      if (ledger.signed(hash) === undefined) unknown.add(hash);
    }
    if (unknown.size > 0 && playedAt === undefined) await takeSnapshot(session, 'import');
    const manifests = staged.flatMap(({ opened, held }) => opened?.manifest ?? held ?? []);
    const adoptedRoot = adoptRootFrom(session, manifests);
    const results: ImportedFile[] = [];
    for (const { opened, held, rejected, file } of staged) {
      if (held) results.push(describeHeld(file, held));
      if (rejected) results.push(rejected);
      if (!opened) continue;
      const brought = new Set(opened.segments.flatMap(({ hash }) => (ledger.signed(hash) ? [] : hash)));
      const report = await ledger.receive(opened.segments);
      const rival = rivalIn(session, opened.manifest, manifests);
      results.push({ ...describe(file, opened, report), brought: [...brought], ...rival });
    }
    // As the ledger holds them: stored segments are believed at the next start, so that one with a false signature
    // must never be stored, nor stand in the place of the genuine one.
    const kept = [...unknown].flatMap((hash) => ledger.signed(hash) ?? []);
    const added = kept.map(({ hash }) => hash);
    const record: ImportRecord = {
      id: crypto.randomUUID(),
      planId: session.planId,
      at: playedAt ?? now(),
      files: results,
      added,
      fieldsChanged: results.reduce((sum, file) => sum + file.fieldsChanged, 0),
      ownSegments: session.ownSegments(),
      undoneAt: null,
      adoptedRoot,
    };
    try {
      await session.storeReceived(
        kept,
        async () => {
          await session.db.imports.put(record);
          if (adoptedRoot) await session.db.plans.update(session.planId, { root: adoptedRoot });
        },
        async () => {
          await session.db.imports.delete(record.id);
          if (adoptedRoot) await session.db.plans.update(session.planId, { root: null });
        },
      );
    } catch (error) {
      const forgotten = ledger.forget(added);
      if (adoptedRoot) ledger.adoptRoot(null);
      await ledger.receive(notAmong(forgotten, added));
      throw error;
    }
    if (adoptedRoot !== null) await keepMachineNote(session.host, session.db, session.profile);
    return record;
  });
}

async function stage(session: Session, file: OpenedFile): Promise<Staged> {
  try {
    const manifest = await readManifestOnly(file.bytes);
    // Attachments are not kept in the book, so that a file that brings some is always read.
    if (manifest.planId === session.planId && holdsAllOf(manifest, session.ledger, () => false))
      return { file, opened: null, held: manifest, rejected: null };
    const opened = await readPackage(file.bytes);
    if (manifest.planId === session.planId) return { file, opened, held: null, rejected: null };
    return {
      file,
      opened: null,
      held: null,
      rejected: untouched(file, {
        outcome: 'other-plan',
        message: `Gói của kế hoạch ${manifest.planNumber}, không phải kế hoạch đang mở. Để nguyên.`,
      }),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const foreign = error.code === 'not-a-package';
    return {
      file,
      opened: null,
      held: null,
      rejected: untouched(file, {
        outcome: foreign ? 'foreign' : 'damaged',
        message: foreign ? 'Không phải gói dữ liệu kế hoạch, để nguyên.' : error.message,
        code: error.code,
        ...(error.advice === undefined ? {} : { advice: error.advice }),
      }),
    };
  }
}

function untouched(
  file: OpenedFile,
  what: Pick<ImportedFile, 'outcome' | 'message' | 'code' | 'advice'>,
): ImportedFile {
  return {
    name: file.name,
    ...what,
    segments: 0,
    fresh: 0,
    known: 0,
    waiting: 0,
    refused: 0,
    fieldsChanged: 0,
  };
}

function describe(
  file: OpenedFile,
  { manifest, segments }: OpenedPackage,
  report: ReceiveReport,
): ImportedFile {
  const outcome = outcomeOf(report);
  return {
    ...sentBy(file, manifest, outcome, messageOf(outcome, report)),
    segments: segments.length,
    fresh: report.fresh.length,
    known: report.known.length,
    waiting: report.waiting.length,
    refused: report.refused.length,
    fieldsChanged: report.fieldsChanged,
  };
}

function describeHeld(file: OpenedFile, manifest: PackageManifest): ImportedFile {
  const { segments } = manifest.counts;
  return { ...sentBy(file, manifest, 'nothing-new', NOTHING_NEW), segments, known: segments };
}

function sentBy(
  file: OpenedFile,
  { kind, author }: PackageManifest,
  outcome: ImportedFile['outcome'],
  message: string,
): ImportedFile {
  return {
    ...untouched(file, {
      outcome,
      message: kind === 'request' ? 'Yêu cầu nhận máy: đối chiếu dấu vân tay ở trên' : message,
    }),
    kind,
    agency: author.agency,
    agencyName: author.agencyName,
    person: author.person,
    author: author.publicKey,
  };
}

function outcomeOf({ fresh, waiting, refused }: ReceiveReport): ImportedFile['outcome'] {
  if (refused.length > 0) return 'refused';
  if (waiting.length > 0) return 'waiting';
  return fresh.length > 0 ? 'merged' : 'nothing-new';
}

function messageOf(
  outcome: ImportedFile['outcome'],
  { fieldsChanged, waiting, refused }: ReceiveReport,
): string {
  switch (outcome) {
    case 'merged':
      return `${fieldsChanged} thay đổi mới`;
    case 'nothing-new':
      return NOTHING_NEW;
    case 'refused':
      return refused[0]?.message ?? 'Có phần không được nhận';
    default:
      return waiting.some(({ reason }) => reason.kind === 'missing')
        ? 'Giữ lại, chờ gói còn thiếu'
        : 'Giữ lại, chờ nhận máy của cơ quan';
  }
}
