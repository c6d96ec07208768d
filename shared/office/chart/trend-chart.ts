import type { TrendPoint } from '#shared/domain/summary/types.ts';
import type { ChartDescription } from './chart-description.ts';

/** Done and overdue tasks over the periods of a trend; undefined for a single period, which has no course yet. */
export function trendChart(points: readonly TrendPoint[]): ChartDescription | undefined {
  if (points.length < 2) return undefined;
  const said = points.map(({ title, done, overdue }) => `${title}: hoàn thành ${done}, quá hạn ${overdue}`);
  return {
    kind: 'line',
    title: 'Số nhiệm vụ hoàn thành và quá hạn tại ngày chốt các kỳ',
    alt: said.join('; '),
    categories: points.map(({ title }) => title),
    series: [
      { name: 'Hoàn thành', values: points.map(({ done }) => done) },
      { name: 'Quá hạn', values: points.map(({ overdue }) => overdue) },
    ],
  };
}
