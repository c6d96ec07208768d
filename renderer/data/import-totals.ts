import type { ImportedFile } from './import-record.ts';
/** Files that were read as packages of this plan; the others were left alone. */
export const isPackageFile = ({ outcome }: ImportedFile): boolean =>
  outcome !== 'foreign' && outcome !== 'other-plan' && outcome !== 'damaged' && outcome !== 'closed';

/** An officer has something to do about it: ask for the file again, or compare a fingerprint. */
export const needsLook = ({ outcome }: ImportedFile): boolean =>
  outcome === 'damaged' || outcome === 'closed' || outcome === 'refused' || outcome === 'waiting';

/** Counts over all files of an import. `segments` = fresh + known + waiting + refused, as in each file. */
export interface ImportTotals {
  readonly files: number;
  readonly packages: number;
  readonly segments: number;
  readonly fresh: number;
  readonly known: number;
  readonly waiting: number;
  readonly refused: number;
  readonly fieldsChanged: number;
}

export function importTotals(files: readonly ImportedFile[]): ImportTotals {
  const sum = (count: (file: ImportedFile) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    files: files.length,
    packages: files.filter(isPackageFile).length,
    segments: sum(({ segments }) => segments),
    fresh: sum(({ fresh }) => fresh),
    known: sum(({ known }) => known),
    waiting: sum(({ waiting }) => waiting),
    refused: sum(({ refused }) => refused),
    fieldsChanged: sum(({ fieldsChanged }) => fieldsChanged),
  };
}
