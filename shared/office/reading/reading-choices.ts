import type { ColumnRole } from '#shared/domain/appendix.ts';
import type { AgencyId, CalendarDate } from '#shared/ids.ts';
import type { LegacyEncoding } from '#shared/text/legacy-text.ts';

/** What a row of a sheet can be. Every row that holds text is exactly one of these. */
export const ROW_KINDS = [
  'title',
  'attached',
  'header',
  'section',
  'group',
  'task',
  'continuation',
  'notes',
  'repeated-header',
  'column-numbers',
  'total',
  'signature',
  'page-number',
  'other',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Kinds whose text does not go into the document; all others are used. */
export const SKIPPED_KINDS: ReadonlySet<RowKind> = new Set([
  'repeated-header',
  'column-numbers',
  'total',
  'signature',
  'page-number',
  'other',
]);

/** A column's role; lead and coordinating agencies may share one cell ("Chủ trì: … Phối hợp: …"). */
export type ChosenRole = ColumnRole | 'lead-and-coordinating';

/** What an officer decides about a name the register does not know. */
export type AgencyDecision =
  | { readonly kind: 'alias-of'; readonly agencyId: AgencyId }
  | { readonly kind: 'new'; readonly name: string; readonly shortName: string }
  | { readonly kind: 'not-an-agency' };

/**
 * Everything an officer decided about how a file is to be read; empty for a first reading. Plain data, so that it
 * survives structured cloning and can be remembered. Reading again with the same choices gives the same result.
 */
export interface ReadingChoices {
  /** The sheet (or "Bảng 2" of a Word file); null for the first with a task table. */
  readonly sheet: string | null;
  /** 1-based column → role. */
  readonly columns: Readonly<Record<number, ChosenRole>>;
  /** 1-based row → kind. */
  readonly rows: Readonly<Record<number, RowKind>>;
  /** `row:column` → text that fills an empty cell, e.g. "32:3" taken from the neighbour it was merged with. */
  readonly cells: Readonly<Record<string, string>>;
  /** null: as detected; `none`: leave the text as it is. */
  readonly legacy: LegacyEncoding | 'none' | null;
  /** Name as written → what it is. */
  readonly agencies: Readonly<Record<string, AgencyDecision>>;
  /** 1-based first row of a task → the due day an officer confirmed; null for "no due day". */
  readonly deadlines: Readonly<Record<number, CalendarDate | null>>;
  /** Ids of doubts an officer has looked at and left as read. */
  readonly settled: readonly string[];
}

export const NO_CHOICES: ReadingChoices = {
  sheet: null,
  columns: {},
  rows: {},
  cells: {},
  legacy: null,
  agencies: {},
  deadlines: {},
  settled: [],
};
