import type { ChartDescription } from '../chart/chart-description.ts';
import { labelSide } from '../chart/label-side.ts';
import { html, type Html } from './escape-html.ts';

const HEIGHT = 190;
const PLOT = { left: 34, right: 20, top: 18, bottom: 44 };
/** How the lines differ in black and white: dash and marker, the same as in Word and Excel. */
const DASHES = ['', '6 4', '2 3', '9 3 2 3'] as const;

/** From a point to the middle of its number's foot, in pixels to the right and down. */
const PLACES = { above: [0, -7], below: [0, 16], beside: [12, 4] } as const;

/**
 * A line chart as a drawing that prints in black: the lines differ by dash and marker, every point carries its number,
 * and what it says is its alternative text.
 *
 * @param width in CSS pixels.
 */
export function lineChartSvg({ alt, categories, series }: ChartDescription, width = 460): Html {
  const highest = Math.max(1, ...series.flatMap(({ values }) => values));
  const x = (index: number): number =>
    PLOT.left + ((index + 0.5) * (width - PLOT.left - PLOT.right)) / Math.max(1, categories.length);
  const y = (value: number): number =>
    HEIGHT - PLOT.bottom - (value / highest) * (HEIGHT - PLOT.top - PLOT.bottom);
  const path = (values: readonly number[]): string =>
    values
      .map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`)
      .join(' ');
  return html`<svg
    class="chart"
    viewBox="0 0 ${width} ${HEIGHT}"
    width="${width}"
    height="${HEIGHT}"
    role="img"
    aria-label="${alt}"
  >
    ${[0, highest].map(
      (value) =>
        html`<path
            d="M${PLOT.left} ${y(value).toFixed(1)}H${width - PLOT.right}"
            stroke="#999"
            stroke-width="0.75"
            fill="none"
          /><text x="${PLOT.left - 6}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end" font-size="11"
            >${value}</text
          >`,
    )}
    ${series.map(
      ({ values }, index) =>
        html`<path
          d="${path(values)}"
          stroke="#000"
          stroke-width="1.6"
          stroke-dasharray="${DASHES[index] ?? ''}"
          fill="none"
        />`,
    )}
    ${series.map(({ values }, index) =>
      values.map((value, at) => {
        const [right, down] = PLACES[labelSide(series, index, at)];
        return html`${marker(index, x(at), y(value))}<text
            x="${(x(at) + right).toFixed(1)}"
            y="${(y(value) + down).toFixed(1)}"
            text-anchor="middle"
            font-size="11"
            >${value}</text
          >`;
      }),
    )}
    ${categories.map(
      (category, index) =>
        html`<text x="${x(index).toFixed(1)}" y="${HEIGHT - 26}" text-anchor="middle" font-size="11"
          >${category}</text
        >`,
    )}
    ${series.map(({ name }, index) => {
      const left = PLOT.left + index * 130;
      return html`<path
          d="M${left} ${HEIGHT - 8}h26"
          stroke="#000"
          stroke-width="1.6"
          stroke-dasharray="${DASHES[index] ?? ''}"
          fill="none"
        />${marker(index, left + 13, HEIGHT - 8)}<text x="${left + 32}" y="${HEIGHT - 4}" font-size="11"
          >${name}</text
        >`;
    })}
  </svg>`;
}

/** A filled disc for the first line, an open square for the others. */
function marker(index: number, x: number, y: number): Html {
  return index === 0
    ? html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.5" />`
    : html`<rect
        x="${(x - 3.5).toFixed(1)}"
        y="${(y - 3.5).toFixed(1)}"
        width="7"
        height="7"
        fill="#fff"
        stroke="#000"
        stroke-width="1.2"
      />`;
}
