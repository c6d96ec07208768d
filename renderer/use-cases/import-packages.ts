import type { ImportedFile, ImportRecord } from '#renderer/data/import-record.ts';
import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { Instant, PublicKey, SegmentHash } from '#shared/ids.ts';
import type { ReceiveReport, SignedSegment } from '#shared/ledger/types.ts';
import { readPackage } from '#shared/package/read-package.ts';
import type { OpenedPackage } from '#shared/package/types.ts';
import { Problem } from '#shared/problem.ts';
import { freeSpaceFor } from './free-space.ts';

interface Staged {
  readonly file: OpenedFile;
  readonly opened: OpenedPackage | null;
  /** What it is when it is not a package of this plan. */
  readonly rejected: ImportedFile | null;
}

/**
 * Takes in packages, any number, any order, again if need be: everything is read and checked before anything is
 * kept, the whole import is one transaction and one undo step, and every file is accounted for.
 *
 * @param at when they came; differs from now only for the sample book, whose files came in 2024.
 *
 * Throws Problem only when nothing could be stored; then the book is as it was.
 */
export async function importPackages(
  session: Session,
  files: readonly OpenedFile[],
  at: Instant = now(),
): Promise<ImportRecord> {
  await freeSpaceFor(session.host, files);
  const staged = await Promise.all(files.map((file) => stage(session, file)));
  return session.inTurn(async () => {
    const { ledger } = session;
    const knownBefore = new Set<string>(allHashes(session));
    const adoptedRoot = adoptRootFrom(session, staged);
    const given = new Map<SegmentHash, SignedSegment>();
    const results: ImportedFile[] = [];
    for (const { opened, rejected, file } of staged) {
      if (!opened) {
        if (rejected) results.push(rejected);
        continue;
      }
      for (const segment of opened.segments) given.set(segment.hash, segment);
      const report = await ledger.receive(opened.segments);
      results.push(describe(file, opened, report));
    }
    const added = [...given.keys()].filter((hash) => !knownBefore.has(hash));
    const record: ImportRecord = {
      id: crypto.randomUUID(),
      planId: session.planId,
      at,
      files: results,
      added,
      fieldsChanged: results.reduce((sum, file) => sum + file.fieldsChanged, 0),
      ownSegments: session.ownSegments(),
      undoneAt: null,
      adoptedRoot,
    };
    try {
      await session.storeReceived(
        added.flatMap((hash) => given.get(hash) ?? []),
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
      ledger.forget(added);
      if (adoptedRoot) ledger.adoptRoot(null);
      throw error;
    }
    return record;
  });
}

const allHashes = ({ ledger }: Session): string[] => [
  ...ledger.segments().map(({ hash }) => hash),
  ...ledger.waiting().map(({ info }) => info.hash),
  ...ledger.refused().map(({ hash }) => hash),
];

async function stage(session: Session, file: OpenedFile): Promise<Staged> {
  try {
    const opened = await readPackage(file.bytes);
    if (opened.manifest.planId === session.planId) return { file, opened, rejected: null };
    return {
      file,
      opened: null,
      rejected: untouched(file, {
        outcome: 'other-plan',
        message: `Gói của kế hoạch ${opened.manifest.planNumber}, không phải kế hoạch đang mở. Để nguyên.`,
      }),
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const foreign = error.code === 'not-a-package';
    return {
      file,
      opened: null,
      rejected: untouched(file, {
        outcome: foreign ? 'foreign' : 'damaged',
        message: foreign ? 'Không phải gói dữ liệu kế hoạch, để nguyên.' : error.message,
        code: error.code,
        ...(error.advice === undefined ? {} : { advice: error.advice }),
      }),
    };
  }
}

/** A plan package tells who the focal point is; the first one is believed, a different key later is not (its segments wait). */
function adoptRootFrom({ ledger, profile }: Session, staged: readonly Staged[]): PublicKey | null {
  if (ledger.options.root !== null || profile.role === 'focal') return null;
  const roots = staged.flatMap(({ opened }) =>
    opened?.manifest.kind === 'plan' && opened.manifest.author.agency === ledger.options.focalAgency
      ? [opened.manifest.author.publicKey]
      : [],
  );
  const [root] = roots;
  if (root === undefined) return null;
  ledger.adoptRoot(root);
  return root;
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
  const { kind, author } = manifest;
  const outcome = outcomeOf(report);
  return {
    name: file.name,
    outcome,
    message: messageOf(outcome, report),
    kind,
    agency: author.agency,
    agencyName: author.agencyName,
    person: author.person,
    author: author.publicKey,
    segments: segments.length,
    fresh: report.fresh.length,
    known: report.known.length,
    waiting: report.waiting.length,
    refused: report.refused.length,
    fieldsChanged: report.fieldsChanged,
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
      return 'Đã nhận trước đây, 0 thay đổi mới';
    case 'refused':
      return refused[0]?.message ?? 'Có phần không được nhận';
    default:
      return waiting.some(({ reason }) => reason.kind === 'missing')
        ? 'Giữ lại, chờ gói còn thiếu'
        : 'Giữ lại, chờ nhận máy của cơ quan';
  }
}
