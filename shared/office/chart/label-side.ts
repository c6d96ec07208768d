import type { ChartSeries } from './chart-description.ts';

/**
 * Where the number of a point stands: above it where no other line is higher there (of equal ones on the first), else
 * below it; at the foot of the chart, where the periods are written below, beside it. So no two words stand on each other.
 */
export function labelSide(
  series: readonly ChartSeries[],
  index: number,
  at: number,
): 'above' | 'below' | 'beside' {
  const own = series[index]?.values[at] ?? 0;
  const above = series.every(({ values }, other) => {
    const value = values[at] ?? 0;
    return other === index || value < own || (value === own && other > index);
  });
  if (above) return 'above';
  return own === 0 ? 'beside' : 'below';
}
