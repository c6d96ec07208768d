/** What a document can be written as. */
export const DOCUMENT_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A document of a consolidation, made only when it is asked for. */
export interface WrittenDocument {
  readonly id: string;
  /** In a list to choose from, and in file names: "Báo cáo Thủ tướng Chính phủ". */
  readonly title: string;
  readonly formats: readonly DocumentFormat[];
  make(format: DocumentFormat): Promise<Uint8Array>;
}
