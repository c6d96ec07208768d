import type { Orientation } from '#shared/office/print/paper.ts';

export type PrintedColumns = 'issued' | 'progress' | 'measures';
export type ScopeKind = 'all' | 'shown' | 'late' | 'section' | 'agency';

/** What the officer chose for a print of the appendix. */
export interface PrintOptionsValue {
  readonly columns: PrintedColumns;
  readonly scope: ScopeKind;
  /** Meaningful while `scope` is `agency`. */
  readonly agency: string;
  /** Meaningful while `scope` is `section`. */
  readonly section: string;
  /** Heads of columns that are left out. */
  readonly without: ReadonlySet<string>;
  /** Points; null for the size that goes with the columns. */
  readonly fontSize: number | null;
  readonly orientation: Orientation;
}
