import type { FileContents } from '#renderer/data/attachment-store.ts';
import type { FileCounts } from '#renderer/data/import-record.ts';
import type { Session } from '#renderer/data/session.ts';
import { filesNamedBy } from '#shared/package/named-files.ts';
import type { OpenedPackage } from '#shared/package/types.ts';

export interface FilesOfImport {
  /** What was not here and something that is held now names; to be kept with the import. */
  readonly brought: FileContents;
  /** Of each package, in their order; null for one that names no file. */
  readonly counts: readonly (FileCounts | null)[];
}

/**
 * The attached files of packages the ledger has taken in. A file is kept only when a held segment names it: what nobody
 * names, or only a refused segment, would lie here for ever unseen. A file asked for again comes with segments that are
 * all here already.
 */
export function filesOfImport(
  { ledger, attachments }: Session,
  packages: readonly OpenedPackage[],
): FilesOfImport {
  const everything = ledger.export({ waiting: true });
  const held = new Set(everything.map(({ hash }) => hash));
  const offered = packages.some((opened) => opened.attachments.size > 0);
  const named = new Set(offered ? filesNamedBy(everything).map(({ sha256 }) => sha256) : []);
  const brought = new Map<string, Uint8Array>();
  const freshIn = packages.map((opened) => {
    const fresh = new Set<string>();
    for (const [sha256, bytes] of opened.attachments) {
      if (!named.has(sha256) || attachments.has(sha256) || brought.has(sha256)) continue;
      brought.set(sha256, bytes);
      fresh.add(sha256);
    }
    return fresh;
  });
  const counts = packages.map(({ segments }, index): FileCounts | null => {
    const own = filesNamedBy(segments.filter(({ hash }) => held.has(hash)));
    const fresh = freshIn[index]?.size ?? 0;
    // What a later file of the same import brings is not missing from an earlier one.
    const missing = own.filter(({ sha256 }) => !attachments.has(sha256) && !brought.has(sha256));
    if (own.length === 0 && fresh === 0) return null;
    const known = own.filter(({ sha256 }) => !freshIn[index]?.has(sha256)).length - missing.length;
    return { fresh, known, missing: missing.map(({ name }) => name) };
  });
  return { brought, counts };
}
