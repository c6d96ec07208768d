/** How far an import is. Files are read first, then taken into the book in memory, then stored in one transaction. */
export interface ImportProgress {
  readonly step: 'read' | 'take' | 'write';
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

/** What of an import is done, 0–1: reading and taking in are most of the work, storing is one step at the end. */
export function progressShare({ step, done, total }: ImportProgress): number {
  const share = total === 0 ? 1 : done / total;
  switch (step) {
    case 'read':
      return 0.45 * share;
    case 'take':
      return 0.45 + 0.45 * share;
    default:
      return 0.9 + 0.1 * share;
  }
}
