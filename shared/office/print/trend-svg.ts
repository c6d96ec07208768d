import type { TrendPoint } from '#shared/domain/summary/types.ts';
import { formatDayMonth } from '#shared/time/format-date.ts';
import { html, type Html } from './escape-html.ts';

const WIDTH = 460;
const HEIGHT = 170;
const PLOT = { left: 34, right: 20, top: 16, bottom: 26 };

/**
 * Completed and overdue at each cut-off, as a drawing that prints in black: the lines differ by dash and marker and
 * every point carries its number.
 */
export function trendSvg(points: readonly TrendPoint[]): Html {
  const highest = Math.max(1, ...points.flatMap(({ done, overdue }) => [done, overdue]));
  const x = (index: number): number =>
    PLOT.left + ((index + 0.5) * (WIDTH - PLOT.left - PLOT.right)) / Math.max(1, points.length);
  const y = (value: number): number =>
    HEIGHT - PLOT.bottom - (value / highest) * (HEIGHT - PLOT.top - PLOT.bottom);
  const path = (values: readonly number[]): string =>
    values
      .map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`)
      .join(' ');
  const done = points.map((point) => point.done);
  const overdue = points.map((point) => point.overdue);
  const label = points
    .map((point) => `${formatDayMonth(point.asOf)}: hoàn thành ${point.done}, quá hạn ${point.overdue}`)
    .join('; ');
  return html`<svg
    class="chart"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    role="img"
    aria-label="${label}"
  >
    ${[0, highest].map(
      (value) =>
        html`<path
            d="M${PLOT.left} ${y(value).toFixed(1)}H${WIDTH - PLOT.right}"
            stroke="#999"
            stroke-width="0.75"
            fill="none"
          /><text x="${PLOT.left - 6}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end" font-size="11"
            >${value}</text
          >`,
    )}
    <path d="${path(done)}" stroke="#000" stroke-width="1.6" fill="none" />
    <path d="${path(overdue)}" stroke="#000" stroke-width="1.6" stroke-dasharray="5 3" fill="none" />
    ${points.map((point, index) => {
      // Numbers of two points close together stand on different sides.
      const above = point.done >= point.overdue;
      return html`<circle cx="${x(index).toFixed(1)}" cy="${y(point.done).toFixed(1)}" r="3.5" />
        <rect
          x="${(x(index) - 3.5).toFixed(1)}"
          y="${(y(point.overdue) - 3.5).toFixed(1)}"
          width="7"
          height="7"
          fill="#fff"
          stroke="#000"
          stroke-width="1.2"
        />
        <text
          x="${x(index).toFixed(1)}"
          y="${(y(point.done) + (above ? -7 : 16)).toFixed(1)}"
          text-anchor="middle"
          font-size="11"
          >${point.done}</text
        >
        <text
          x="${(x(index) + 12).toFixed(1)}"
          y="${(y(point.overdue) + (above ? 12 : -4)).toFixed(1)}"
          text-anchor="middle"
          font-size="11"
          >${point.overdue}</text
        >
        <text x="${x(index).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle" font-size="11"
          >${formatDayMonth(point.asOf)}</text
        >`;
    })}
  </svg>`;
}
