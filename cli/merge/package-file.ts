import type { OpenedPackage } from '#shared/package/types.ts';
import { readPackage } from '#shared/package/read-package.ts';
import { gunzipByNode } from './gunzip-by-node.ts';
import { Problem } from '#shared/problem.ts';

/** A file as found, before anything is merged. */
export interface InputFile {
  /** Name within its folder; for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file turned out to be. Foreign files are named and left alone. */
export type ReadFile =
  | { readonly kind: 'package'; readonly name: string; readonly opened: OpenedPackage }
  | { readonly kind: 'foreign' | 'damaged'; readonly name: string; readonly problem: Problem };

/** Opens a package file. Never throws for bad content. */
export async function readPackageFile({ name, bytes }: InputFile): Promise<ReadFile> {
  try {
    return { kind: 'package', name, opened: await readPackage(bytes, gunzipByNode) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: error.code === 'not-a-package' ? 'foreign' : 'damaged', name, problem: error };
  }
}
