import type { ImportedFile } from '#renderer/data/import-record.ts';
import type { OpenedFile } from '#shared/contracts/host.ts';
import type { OpenedPackage, PackageManifest } from '#shared/package/types.ts';

/**
 * A file of an import, read and checked, nothing kept of it yet. A kind of file the program learns to take in is one
 * more member here, one more function beside `stage-package.ts`, and one more step in `import-packages.ts`.
 */
export type StagedFile =
  | { readonly kind: 'package'; readonly file: OpenedFile; readonly opened: OpenedPackage }
  /** A package whose segments are all here, so that nothing but its manifest was read. */
  | { readonly kind: 'held'; readonly file: OpenedFile; readonly manifest: PackageManifest }
  /** Left alone: foreign, damaged, another plan's. */
  | { readonly kind: 'left'; readonly file: OpenedFile; readonly result: ImportedFile };

/** What a package says of itself; nothing for other files. */
export function manifestOf(staged: StagedFile): PackageManifest | null {
  if (staged.kind === 'package') return staged.opened.manifest;
  return staged.kind === 'held' ? staged.manifest : null;
}
