import type { ChartSeries } from './chart-description.ts';

/**
 * Whether the number of a point stands above it: it does where no other line is higher there, of equal ones on the
 * first. All others stand below, so that the numbers of two lines never stand on each other.
 */
export function isLabelAbove(series: readonly ChartSeries[], index: number, at: number): boolean {
  const own = series[index]?.values[at] ?? 0;
  return series.every(({ values }, other) => {
    const value = values[at] ?? 0;
    return other === index || value < own || (value === own && other > index);
  });
}
