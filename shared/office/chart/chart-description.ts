/** A chart of counts as data, free of any file format; workbook and Word draw it from the same description. */
export interface ChartDescription {
  readonly kind: 'line' | 'bars';
  readonly title: string;
  /** What the chart says, for whoever cannot see it. */
  readonly alt: string;
  readonly categories: readonly string[];
  /** Each as long as the categories. Lines differ by dash and marker, so at most as many as there are of these. */
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly number[];
}

/** Where a chart's data stand: ranges of a sheet as formulas, e.g. `'Diễn biến'!$B$4:$B$7`. */
export interface ChartRanges {
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
}
