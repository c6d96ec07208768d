/** A table on paper, free of any layout. */
export interface PrintTable {
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly PrintRow[];
  /** Points. */
  readonly fontSize: number;
}

export interface PrintColumn {
  readonly header: string;
  /** Part of the table's width, in any unit: shares are weighed against each other. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
}

export interface PrintRow {
  /** Sections and groups are bold and stay with the row below them. */
  readonly kind: 'section' | 'group' | 'row' | 'total';
  readonly cells: readonly PrintCell[];
  /** Cell that says what the row is about: a continued row carries its mark there. */
  readonly main: number;
}

export interface PrintCell {
  readonly text: string;
  /** Columns it goes over; 1 by default. */
  readonly span?: number;
  /** A bookmark of the document: 2 for sections, 3 for groups. */
  readonly heading?: 2 | 3;
  /** The row's header for screen readers. */
  readonly rowHeader?: boolean;
}
