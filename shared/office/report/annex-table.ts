import type { ReportColumn } from './report-blocks.ts';

/**
 * A table on landscape pages of its own, with a title above it: an agency's sheet, the measures of a detailed plan.
 * Unlike the plan's appendix its rows are no tasks to be read back.
 */
export interface AnnexTable {
  /** "Phụ lục", above the title; none by default. */
  readonly label?: string;
  /** Capitals; may have several lines. */
  readonly title: string;
  /** In italics below the title; '' for none. */
  readonly attachedTo: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly AnnexRow[];
  /** Below the table. */
  readonly notes?: string;
}

export interface AnnexRow {
  /** The second cell of a group goes over all columns but the first. */
  readonly kind: 'row' | 'group';
  readonly cells: readonly string[];
}
