import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import type { SummaryColumn } from '#shared/domain/summary/types.ts';
import type { ChartDescription } from './chart-description.ts';

/** The columns of a summary as bars, one each. */
export function statusChart(
  counts: Readonly<Record<SummaryColumn, number>>,
  words: Readonly<Record<SummaryColumn, string>>,
): ChartDescription {
  const bars = exclusiveColumns.map((column) => ({ name: words[column], count: counts[column] }));
  return {
    kind: 'bars',
    title: `Tình trạng ${counts.assigned} nhiệm vụ`,
    alt: bars.map(({ name, count }) => `${name}: ${count}`).join('; '),
    categories: bars.map(({ name }) => name),
    series: [{ name: 'Số nhiệm vụ', values: bars.map(({ count }) => count) }],
  };
}
