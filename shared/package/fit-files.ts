import type { FileRef } from '#shared/domain/report.ts';
import { PACKAGE_LIMITS } from './package-limits.ts';

export interface FittedFiles {
  readonly carried: readonly FileRef[];
  /** No room for them in one package; the receiver sees them named and missing. */
  readonly leftOut: readonly FileRef[];
}

/** As many files as one package takes, the smallest first, so that one long film does not keep back fifty letters. */
export function fitFiles(files: readonly FileRef[], room: number = PACKAGE_LIMITS.filesBytes): FittedFiles {
  const carried: FileRef[] = [];
  const leftOut: FileRef[] = [];
  let left = room;
  for (const file of files.toSorted((a, b) => a.size - b.size || (a.sha256 < b.sha256 ? -1 : 1))) {
    if (file.size <= left && carried.length < PACKAGE_LIMITS.files) {
      carried.push(file);
      left -= file.size;
    } else leftOut.push(file);
  }
  return { carried, leftOut };
}

export const sizeOf = (files: readonly FileRef[]): number => files.reduce((sum, { size }) => sum + size, 0);
