import { html, Html } from './escape-html.ts';
import { DECREE_MARGINS, type Margins } from './paper.ts';
import { paperFontStyles } from './paper-fonts.ts';
import type { PrintPart } from './print-part.ts';
import { printStyles } from './print-styles.ts';

/** Puts parts together into one complete, self-contained HTML document: styles inline, no scripts, nothing fetched. */
export function printShell(
  title: string,
  parts: readonly PrintPart[],
  margins: Margins = DECREE_MARGINS,
): string {
  const styles = [printStyles(margins), ...parts.map((part) => part.styles)].join('\n');
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${new Html(paperFontStyles())}
        </style>
        <style>
          ${new Html(styles)}
        </style>
      </head>
      <body>
        ${parts.map(({ orientation, body }) => html`<section class="${orientation}">${body}</section>`)}
      </body>
    </html> `.toString();
}
