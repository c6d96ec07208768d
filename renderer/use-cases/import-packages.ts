import type { ImportedFile, ImportRecord } from '#renderer/data/import-record.ts';
import { now } from '#renderer/data/clock.ts';
import type { Session } from '#renderer/data/session.ts';
import { keepMachineNote } from '#renderer/data/machine-note.ts';
import { takeSnapshot } from '#renderer/data/snapshot-store.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { Instant, PublicKey, SegmentHash } from '#shared/ids.ts';
import type { ReceiveReport } from '#shared/ledger/types.ts';
import { readPackage } from '#shared/package/read-package.ts';
import type { OpenedPackage, PackageManifest } from '#shared/package/types.ts';
import { Problem } from '#shared/problem.ts';
import { notAmong } from '#renderer/data/not-among.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
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
  const staged = await Promise.all(files.map((file) => stage(session, file)));
  return session.inTurn(async () => {
    const { ledger } = session;
    const unknown = new Set<SegmentHash>();
    for (const { hash } of staged.flatMap(({ opened }) => opened?.segments ?? [])) {
      if (ledger.signed(hash) === undefined) unknown.add(hash);
    }
    if (unknown.size > 0 && playedAt === undefined) await takeSnapshot(session, 'import');
    const claimed = new Set(staged.flatMap(({ opened }) => rootSaidBy(session, opened?.manifest) ?? []));
    const adoptedRoot = adoptRootFrom(session, claimed);
    const results: ImportedFile[] = [];
    for (const { opened, rejected, file } of staged) {
      if (!opened) {
        if (rejected) results.push(rejected);
        continue;
      }
      const brought = new Set(opened.segments.flatMap(({ hash }) => (ledger.signed(hash) ? [] : hash)));
      const report = await ledger.receive(opened.segments);
      const described = { ...describe(file, opened, report), brought: [...brought] };
      const rival = rivalOf(session, opened.manifest, claimed);
      results.push(rival === null ? described : { ...described, ...rivalWords(rival) });
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

/**
 * A plan package tells who the focal point is; the first one is believed, a different key later is not (its segments
 * wait). Of two keys that both say so in one import neither is believed: the officer has to leave one out.
 */
function adoptRootFrom({ ledger, profile }: Session, claimed: ReadonlySet<PublicKey>): PublicKey | null {
  if (ledger.options.root !== null || profile.role === 'focal') return null;
  const [root] = claimed;
  if (root === undefined || claimed.size > 1) return null;
  ledger.adoptRoot(root);
  return root;
}

/** The key a package gives for the focal point's: its own, or, in a copy this machine made itself, the one known then. */
function rootSaidBy({ ledger, profile }: Session, manifest: PackageManifest | undefined): PublicKey | null {
  if (manifest === undefined) return null;
  const { kind, author, root } = manifest;
  if (kind === 'full-copy' && author.publicKey === profile.publicKey) return root;
  const asFocal = kind === 'plan' || (kind === 'full-copy' && root === author.publicKey);
  return asFocal && author.agency === ledger.options.focalAgency ? author.publicKey : null;
}

/** The key a package gives for the focal point's that this machine has no reason to believe; null when there is none. */
function rivalOf(
  session: Session,
  manifest: PackageManifest,
  claimed: ReadonlySet<PublicKey>,
): { readonly key: PublicKey; readonly among: number } | null {
  const { ledger, profile } = session;
  const key = rootSaidBy(session, manifest);
  if (key === null || key === ledger.options.root || key === profile.publicKey) return null;
  const accepted = ledger.segments().some(({ author, agency }) => author === key && agency !== null);
  return accepted ? null : { key, among: ledger.options.root === null ? claimed.size : 1 };
}

/** Whom to ask, in words: the officer compares with the dispatch, the program cannot. */
function rivalWords({
  key,
  among,
}: {
  readonly key: PublicKey;
  readonly among: number;
}): Pick<ImportedFile, 'code' | 'message' | 'advice'> {
  return {
    code: 'rival-focal-key',
    message:
      among > 1
        ? `${among} khóa cùng tự nhận là đầu mối; chưa tin khóa nào (tệp này: ${fingerprint(key)})`
        : `Tự nhận là đầu mối nhưng khóa khác (${fingerprint(key)}); để riêng, không vào sổ`,
    advice:
      'Đối chiếu dấu vân tay với công văn của cơ quan đầu mối. Tệp đúng thì nhận riêng một mình tệp đó; tệp sai thì báo đầu mối.',
  };
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
    message:
      kind === 'request' ? 'Yêu cầu nhận máy: đối chiếu dấu vân tay ở trên' : messageOf(outcome, report),
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
