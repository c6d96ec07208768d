import type { ImportedFile } from '#renderer/data/import-record.ts';
import type { MarkLook } from '#renderer/ui/status-looks.ts';

/** How one imported file is shown. Only what needs an officer, or brought something, has weight. */
const LOOKS: Readonly<Record<ImportedFile['outcome'], MarkLook>> = {
  merged: { shape: 'done', tone: 'done' },
  'nothing-new': { shape: 'same', tone: 'off', plain: true },
  waiting: { shape: 'need', tone: 'need' },
  refused: { shape: 'late', tone: 'late' },
  damaged: { shape: 'late', tone: 'late' },
  foreign: { shape: 'off', tone: 'off', plain: true },
  'other-plan': { shape: 'off', tone: 'off', plain: true },
};

/** A file that waited and is in the book since. */
export const SETTLED_LOOK: MarkLook = { shape: 'done', tone: 'done', plain: true };

export const importFileLook = (file: ImportedFile): MarkLook => LOOKS[file.outcome];

/** Files that were read as packages of this plan; the others were left alone. */
export const isPackageFile = ({ outcome }: ImportedFile): boolean =>
  outcome !== 'foreign' && outcome !== 'other-plan' && outcome !== 'damaged';

/** An officer has something to do about it: ask for the file again, or compare a fingerprint. */
export const needsLook = ({ outcome }: ImportedFile): boolean =>
  outcome === 'damaged' || outcome === 'refused' || outcome === 'waiting';

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
