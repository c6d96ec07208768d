import { giveWay } from '#renderer/data/give-way.ts';
import type { ImportedFile } from '#renderer/data/import-record.ts';
import type { Session } from '#renderer/data/session.ts';
import type { SegmentHash } from '#shared/ids.ts';
import type { ReceiveReport } from '#shared/ledger/types.ts';
import type { OpenedPackage, PackageManifest } from '#shared/package/types.ts';
import { rivalIn } from '../root-of-import.ts';
import { takenIn } from './imported-file.ts';
import type { ImportWatch } from './import-watch.ts';
import type { StagedFile } from './staged-file.ts';

type StagedPackage = Extract<StagedFile, { readonly kind: 'package' }>;

/**
 * The book is read anew and drawn after every portion, so that the list is seen to move. Never more portions than this,
 * however many files: with one for each file the work would grow with their square.
 */
const MOST_PORTIONS = 12;

/** Takes staged packages into the ledger, portion by portion, in memory only. Stops between portions when asked to. */
export async function takeInPackages(
  session: Session,
  staged: readonly StagedFile[],
  manifests: readonly PackageManifest[],
  { onProgress, signal }: ImportWatch,
): Promise<ReadonlyMap<StagedPackage, readonly ImportedFile[]>> {
  const { ledger } = session;
  const packages = staged.filter((each) => each.kind === 'package');
  const total = staged.length;
  let done = total - packages.length;
  onProgress?.({ step: 'take', done, total, file: null });
  const taken = new Map<StagedPackage, readonly ImportedFile[]>();
  for (const portion of portionsOf(packages)) {
    signal?.throwIfAborted();
    const isNew = new Set(
      portion.flatMap(({ opened }) =>
        opened.segments.flatMap(({ hash }) => (ledger.signed(hash) ? [] : hash)),
      ),
    );
    const reports = await ledger.receiveFiles(portion.map(({ opened }) => opened.segments));
    for (const [index, each] of portion.entries()) {
      const { file, opened } = each;
      const report = reports[index];
      if (report === undefined) continue;
      const brought = broughtBy(opened, report, isNew);
      for (const hash of brought) isNew.delete(hash);
      const rival = rivalIn(session, opened.manifest, manifests);
      taken.set(each, [{ ...takenIn(file, opened, report), brought, ...rival }]);
      done += 1;
      onProgress?.({ step: 'take', done, total, file: file.name });
    }
    await giveWay();
  }
  return taken;
}

/** What came by this file first; a forged copy of a segment brings nothing. */
function broughtBy(
  { segments }: OpenedPackage,
  { refused }: ReceiveReport,
  isNew: ReadonlySet<SegmentHash>,
): readonly SegmentHash[] {
  const forged = new Set(refused.flatMap(({ hash, code }) => (code === 'bad-signature' ? hash : [])));
  const hashes = new Set(segments.map(({ hash }) => hash));
  return [...hashes].filter((hash) => isNew.has(hash) && !forged.has(hash));
}

function* portionsOf(packages: readonly StagedPackage[]): Generator<readonly StagedPackage[]> {
  const size = Math.max(1, Math.ceil(packages.length / MOST_PORTIONS));
  for (let from = 0; from < packages.length; from += size) yield packages.slice(from, from + size);
}
