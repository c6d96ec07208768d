/** A report's body before it is set in Word: what is said, free of any layout. */
export type ReportBlock =
  | { readonly kind: 'part' | 'item' | 'paragraph' | 'bullet'; readonly text: string }
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

/** The frame of an official letter or report by NĐ 30/2020/NĐ-CP, Phụ lục I. */
export interface ReportFrame {
  /** Capitals; empty for a body without one above it. */
  readonly parent: string;
  /** Capitals. */
  readonly issuer: string;
  /** "Số:       /BC-UBND"; the number is given when it is issued. */
  readonly number: string;
  readonly placeAndDate: string;
  /** "BÁO CÁO". */
  readonly documentKind: string;
  /** Trích yếu. */
  readonly abstract: string;
  readonly addressee: string;
  /** "(Kèm theo Báo cáo số …)" of its appendix, number and day left open. */
  readonly attachment: string;
  /** Nơi nhận, each without its hyphen. */
  readonly recipients: readonly string[];
  readonly signature: { readonly authority: string; readonly position: string };
}
