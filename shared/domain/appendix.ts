import type { CalendarDate } from '#shared/ids.ts';
import type { Warning } from '#shared/problem.ts';

/**
 * The AppendixDocument of docs/formats/appendix-document.md: what is read from, and written to, an appendix file.
 * Texts are verbatim (NFC, joined over page breaks); what the program understood stands beside them in `reading`.
 */
export interface AppendixDocument {
  readonly format: 'skh-appendix';
  readonly version: 1;
  readonly title: string;
  /** "(kèm theo Kế hoạch số …)" as written. */
  readonly attachedTo: string;
  readonly columns: readonly AppendixColumn[];
  readonly sections: readonly AppendixSection[];
  readonly tasks: readonly AppendixTask[];
  /** The Ghi chú legend as written. */
  readonly notes: string;
  /** From the legend, e.g. `{ 'KH&ĐT': 'Kế hoạch và Đầu tư' }`. */
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
  readonly counts: AppendixCounts;
}

/** What a column of an appendix can hold; `other` for what the house format does not know. */
export const COLUMN_ROLES = [
  'number',
  'content',
  'lead',
  'coordinating',
  'deadline',
  'product',
  'start',
  'code',
  'note',
  'other',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface AppendixColumn {
  readonly role: ColumnRole;
  readonly header: string;
  /** 1-based column of the sheet. */
  readonly column: number;
}

export interface AppendixSection {
  readonly number: string;
  readonly title: string;
}

export interface AppendixTask {
  /** Section, then the numbers down to the row, without ")" or ".", e.g. `I.10.đ`. */
  readonly path: string;
  /** Under which the book keeps the row where an amendment renumbered it (task-key.ts); absent in files. */
  readonly key?: string;
  readonly section: string;
  /** As written, e.g. `đ)`. */
  readonly number: string;
  readonly parent: string | null;
  readonly kind: 'group' | 'task';
  readonly content: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly deadline: string;
  readonly product: string;
  /** Columns the house format does not know, header → text. */
  readonly extra: Readonly<Record<string, string>>;
  readonly source: { readonly sheet: string; readonly rows: readonly number[] };
  readonly reading: TaskReading;
  readonly warnings: readonly Warning[];
}

export interface TaskReading {
  readonly deadline: Deadline;
  readonly lead: readonly AgencyRef[];
  readonly coordinating: readonly AgencyRef[];
  /** One entry per bullet, without the hyphen; a text without bullets is one entry. */
  readonly products: readonly string[];
}

export type DeadlineKind = 'once' | 'range' | 'recurring' | 'dependent' | 'unspecified';
export type Recurrence = 'month' | 'quarter' | 'half-year' | 'year';

/** A deadline phrase and its reading (docs/formats/deadlines.md). */
export interface Deadline {
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start: CalendarDate | null;
  readonly due: CalendarDate | null;
  readonly every: Recurrence | null;
  /** What a dependent deadline waits for. */
  readonly anchor: string | null;
  /** An officer must confirm this reading before it is relied on. */
  readonly confirm: boolean;
  /** "(phấn đấu)": a target, never overdue. */
  readonly target: boolean;
  /** The rule used, for "why this date". */
  readonly rule: string;
  readonly milestones: readonly { readonly text: string; readonly due: CalendarDate | null }[];
}

export type AgencyRole = 'lead' | 'co-lead' | 'requested' | 'coordinating';

/** One agency named in a cell. A collective ("các Sở, ban, ngành có liên quan") is kept as one reference and never expanded. */
export interface AgencyRef {
  /** Full name; for a collective the text itself. */
  readonly name: string;
  readonly agencyId: string | null;
  readonly role: AgencyRole;
  readonly collective: boolean;
  /** As written in the cell. */
  readonly text: string;
}

/** rowsUsed + rowsSkipped = rowsRead, always. */
export interface AppendixCounts {
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsSkipped: number;
  readonly tasks: number;
  readonly groups: number;
}
