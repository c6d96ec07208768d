import { html, type Html } from './escape-html.ts';

/** One part of a bar: how many, and how it is filled so that black and white tells it apart. */
export interface BarPart {
  readonly label: string;
  readonly count: number;
  readonly fill: 'full' | 'diagonal' | 'dots' | 'empty' | 'lines' | 'grey' | 'cross' | 'upright';
}

const WIDTH = 440;
const HEIGHT = 22;

/** Parts of a whole side by side, each as long as its share; the legend names them with their numbers. */
export function shareBar(parts: readonly BarPart[], of: number): Html {
  const present = parts.filter(({ count }) => count > 0);
  let at = 0;
  const boxes = present.map(({ count, fill }) => {
    const width = (count / Math.max(1, of)) * WIDTH;
    const box = html`<rect
      x="${at.toFixed(1)}"
      y="1"
      width="${width.toFixed(1)}"
      height="${HEIGHT - 2}"
      fill="${PAINT[fill]}"
      stroke="#000"
      stroke-width="1"
    />`;
    at += width;
    return box;
  });
  const label = present.map((part) => `${part.label} ${part.count}`).join(', ');
  return html`<svg
      class="chart"
      viewBox="-1 0 ${WIDTH + 2} ${HEIGHT}"
      width="${WIDTH + 2}"
      height="${HEIGHT}"
      role="img"
      aria-label="${label}"
    >
      ${PATTERNS}${boxes}
    </svg>
    <ul class="legend">
      ${present.map(
        (part) =>
          html`<li>
            <svg viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
              <rect x="0.5" y="0.5" width="13" height="9" fill="${PAINT[part.fill]}" stroke="#000" />
            </svg>
            ${part.label}: ${part.count}
          </li>`,
      )}
    </ul>`;
}

const PAINT: Readonly<Record<BarPart['fill'], string>> = {
  full: '#000',
  grey: '#bbb',
  empty: '#fff',
  diagonal: 'url(#p-diagonal)',
  dots: 'url(#p-dots)',
  lines: 'url(#p-lines)',
  cross: 'url(#p-cross)',
  upright: 'url(#p-upright)',
};

const PATTERNS = html`<defs>
  <pattern id="p-diagonal" width="5" height="5" patternUnits="userSpaceOnUse"
    ><path d="M0 5L5 0" stroke="#000" stroke-width="1.2"
  /></pattern>
  <pattern id="p-dots" width="4" height="4" patternUnits="userSpaceOnUse"
    ><circle cx="2" cy="2" r="1" fill="#000"
  /></pattern>
  <pattern id="p-lines" width="4" height="4" patternUnits="userSpaceOnUse"
    ><path d="M0 2H4" stroke="#000" stroke-width="1"
  /></pattern>
  <pattern id="p-cross" width="6" height="6" patternUnits="userSpaceOnUse"
    ><path d="M0 6L6 0M0 0L6 6" stroke="#000" stroke-width="0.8"
  /></pattern>
  <pattern id="p-upright" width="4" height="4" patternUnits="userSpaceOnUse"
    ><path d="M2 0V4" stroke="#000" stroke-width="1"
  /></pattern>
</defs>`;
