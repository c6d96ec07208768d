import type { Agency } from '#shared/domain/agency.ts';

/** What the words of a cell say about a name's role; null where they say nothing. */
export type RoleHint = 'lead' | 'coordinating' | 'requested' | null;

/** A name found in a cell (UTF-16 units, end exclusive). */
export interface NamePiece {
  readonly start: number;
  end: number;
  /** Bodies that bear the name; empty when the register does not know it, or for a collective. */
  readonly agencies: readonly Agency[];
  readonly collective: boolean;
  /** "Sở", "Bộ", "UBND xã" said once before a list of names ("các Sở: Xây dựng, Tài chính"); otherwise ''. */
  readonly prefix: string;
  hint: RoleHint;
}

/** A cell taken apart: every letter is in exactly one name or in exactly one connective. */
export interface CellPieces {
  readonly names: readonly NamePiece[];
  readonly connectives: readonly { readonly start: number; readonly end: number }[];
}
