import type { AgencyId, Instant, PlanId, PublicKey } from '#shared/ids.ts';
import type { PackageKind } from '#shared/package/types.ts';
import type { Change } from '#shared/ledger/types.ts';

/** What became of the evidence files that a package's segments name. */
export interface FileCounts {
  /** Brought by this file first. */
  readonly fresh: number;
  /** Here before, or brought by another file of the same import. */
  readonly known: number;
  /** Names of those that did not come: to be asked for. */
  readonly missing: readonly string[];
}

/** What became of one file of an import. Counts in = counts out: fresh + known + waiting + refused = segments. */
export interface ImportedFile {
  readonly name: string;
  /** `closed`: sound as far as one can see, but this machine cannot open or read it: encrypted, or of a newer version. */
  readonly outcome:
    'merged' | 'nothing-new' | 'waiting' | 'refused' | 'damaged' | 'closed' | 'foreign' | 'other-plan';
  /** Vietnamese, for the officer. */
  readonly message: string;
  readonly code?: string;
  readonly advice?: string;
  readonly kind?: PackageKind | 'workbook';
  readonly agency?: AgencyId;
  readonly agencyName?: string;
  readonly person?: string;
  readonly author?: PublicKey;
  /** Where encrypted packages for the author go to, by its own word. Absent in records of earlier versions. */
  readonly encryptTo?: string;
  readonly segments: number;
  readonly fresh: number;
  readonly known: number;
  readonly waiting: number;
  readonly refused: number;
  readonly fieldsChanged: number;
  /** Absent where no segment of the file names any, and in records of earlier versions. */
  readonly files?: FileCounts;
  /** Of a workbook: places to mend, or what was not taken of it. */
  readonly problems?: readonly { readonly place: string; readonly message: string }[];
  /** Hashes that came in by this file first: "in which file". Absent in records of earlier versions. */
  readonly brought?: readonly string[];
}

/** What this machine wrote itself while importing: workbooks come without a signature. */
export interface OwnWrite {
  readonly hash: string;
  /** Takes it back. */
  readonly inverse: readonly Change[];
}

/** One import of one or many files; one undo step. */
export interface ImportRecord {
  readonly id: string;
  readonly planId: PlanId;
  readonly at: Instant;
  readonly files: readonly ImportedFile[];
  /** Hashes this import added, waiting and refused ones included: undo takes these away again. */
  readonly added: readonly string[];
  readonly fieldsChanged: number;
  /** How many segments this machine had written by then: when it has written more since, undo is refused. */
  readonly ownSegments: number;
  readonly undoneAt: Instant | null;
  /** Oldest first; absent when only packages came. Counted in `ownSegments`. */
  readonly ownWrites?: readonly OwnWrite[];
  /** The focal point's key was learnt by this import. */
  readonly adoptedRoot: PublicKey | null;
}
