/**
 * How far an import is. Office files are opened first, then packages are read, taken into the book in memory and stored in
 * one transaction; workbooks that agencies filled in come last, held against what the packages brought.
 */
export interface ImportProgress {
  readonly step: 'open' | 'read' | 'take' | 'write' | 'fill';
  /** Files this step is through with, of `total`. */
  readonly done: number;
  readonly total: number;
  /** The file just dealt with; null at a step's beginning. */
  readonly file: string | null;
}

/** Who looks on while an import runs, and may stop it as long as nothing was stored. */
export interface ImportWatch {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops before the next file; the book is then as it was. Without effect once storing has begun. */
  readonly signal?: AbortSignal;
}

/** Where a step's share of the whole begins and ends: reading and taking in are most of the work. */
const SHARES: Readonly<Record<ImportProgress['step'], readonly [from: number, to: number]>> = {
  open: [0, 0.1],
  read: [0.1, 0.5],
  take: [0.5, 0.9],
  write: [0.9, 0.95],
  fill: [0.95, 1],
};

/** What of an import is done, 0–1; never less than it was told before. */
export function progressShare({ step, done, total }: ImportProgress): number {
  const [from, to] = SHARES[step];
  return from + (to - from) * (total === 0 ? 1 : done / total);
}

/** Nothing was stored yet, so that stopping leaves the book as it was. */
export const canStillStop = ({ step }: ImportProgress): boolean => step !== 'write' && step !== 'fill';
