import { wrapLines } from '../sheet/text-metrics.ts';
import { html, type Html } from './escape-html.ts';
import { TITLE } from './table-metrics.ts';

/** A line of the block above a table. `title` lines are bold; the first of them is the document's bookmark. */
export interface TitleLine {
  readonly kind: 'label' | 'title' | 'attached' | 'scope';
  readonly text: string;
}

export function titleBlockHtml(lines: readonly TitleLine[]): Html {
  const heading = lines.findIndex(({ kind }) => kind === 'title');
  const main = heading === -1 ? 0 : heading;
  return html`<header class="titles">
    ${lines.map(({ kind, text }, index) =>
      index === main ? html`<h1 class="${kind}">${text}</h1> ` : html`<p class="${kind}">${text}</p> `,
    )}
  </header>`;
}

/** Height the block takes at most, in pixels, on paper this wide. */
export function titleBlockHeight(lines: readonly TitleLine[], width: number): number {
  const count = lines.reduce(
    (sum, { text }) => sum + wrapLines(text, width - 1, { size: TITLE.size, bold: true }).length,
    0,
  );
  return count * TITLE.line + TITLE.below;
}
