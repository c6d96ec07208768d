/** A document's body before it is set in Word: what is said, free of any layout. */
export type ReportBlock =
  | {
      /** A legal basis stands before the body, in italics. */
      readonly kind: 'legal-basis' | 'part' | 'item' | 'paragraph' | 'bullet';
      readonly text: string;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly { readonly cells: readonly string[]; readonly total?: boolean }[];
    };

export interface ReportColumn {
  readonly header: string;
  /** Part of the table's width; all shares sum to 1. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}
