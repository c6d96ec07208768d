import type { SavedFile } from '#shared/contracts/host.ts';

/** A package as written, and how many evidence files it had no room for. */
export interface SavedPackage extends SavedFile {
  readonly leftOut: number;
}
