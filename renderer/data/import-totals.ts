import type { ImportedFile, ImportRecord } from './import-record.ts';

/** It brought something that can be taken back. */
export const changedBook = ({ added, ownWrites = [] }: Pick<ImportRecord, 'added' | 'ownWrites'>): boolean =>
  added.length + ownWrites.length > 0;

/** Files that were read as packages of this plan; the others were left alone, or are workbooks. */
export const isPackageFile = ({ outcome, kind }: ImportedFile): boolean =>
  kind !== 'workbook' && isTakenIn({ outcome });

/** A workbook that was read whole, whether or not it brought anything. */
const isWorkbookTaken = ({ outcome, kind }: ImportedFile): boolean =>
  kind === 'workbook' && (outcome === 'merged' || outcome === 'nothing-new');

const isTakenIn = ({ outcome }: Pick<ImportedFile, 'outcome'>): boolean =>
  outcome !== 'foreign' && outcome !== 'other-plan' && outcome !== 'damaged' && outcome !== 'closed';

/** An officer has something to do about it: ask for the file again, or compare a fingerprint. */
export const needsLook = ({ outcome }: ImportedFile): boolean =>
  outcome === 'damaged' || outcome === 'closed' || outcome === 'refused' || outcome === 'waiting';

/** Counts over all files of an import. `segments` = fresh + known + waiting + refused, as in each file. */
export interface ImportTotals {
  readonly files: number;
  readonly packages: number;
  readonly workbooks: number;
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
    workbooks: files.filter(isWorkbookTaken).length,
    segments: sum(({ segments }) => segments),
    fresh: sum(({ fresh }) => fresh),
    known: sum(({ known }) => known),
    waiting: sum(({ waiting }) => waiting),
    refused: sum(({ refused }) => refused),
    fieldsChanged: sum(({ fieldsChanged }) => fieldsChanged),
  };
}
