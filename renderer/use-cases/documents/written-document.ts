import type { AgencyId } from '#shared/ids.ts';
import type { UpwardForm } from '#shared/office/setup/upward-recipients.ts';

/** What a document can be written as. */
export const DOCUMENT_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A document of a consolidation, made only when it is asked for. */
export interface WrittenDocument {
  readonly id: string;
  /** In a list to choose from, and in file names: "Báo cáo Thủ tướng Chính phủ". */
  readonly title: string;
  /** Absent: not written in this format. */
  readonly make: { readonly [Format in DocumentFormat]?: () => Promise<Uint8Array> };
}

/** Documents that are offered together. */
export interface DocumentSet {
  /** Of reports upward, by document. */
  readonly forms: ReadonlyMap<string, UpwardForm>;
  /** Of what: a period, a frozen report. */
  readonly title: string;
  /** For file names: title of the period. */
  readonly period: string;
  readonly documents: readonly WrittenDocument[];
  /** Of single agencies, to write instead of all agencies' together. */
  readonly sheets: readonly {
    readonly agency: AgencyId;
    readonly shortName: string;
    readonly document: WrittenDocument;
  }[];
}
