import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { appendixLines, type AppendixLine, type AppendixScope } from '../appendix/appendix-scope.ts';
import { LABEL, titleLines } from '../appendix/appendix-title.ts';
import { outputColumns, TABLE_SIZE, type ColumnSet, type OutputColumn } from '../appendix/output-columns.ts';
import type { ProgressByTask } from '../appendix/task-progress.ts';
import { html, type Html } from './escape-html.ts';
import { printStyles } from './print-styles.ts';
import { isTallerThanPage } from './row-estimate.ts';

export interface PrintInput {
  readonly document: AppendixDocument;
  readonly columns: ColumnSet;
  readonly progress?: ProgressByTask;
  readonly scope?: AppendixScope;
  /** Points; by default 12 as issued, 11 with progress. The table of an issued appendix is set in 11 to 13. */
  readonly fontSize?: number;
  /** A line under the title that says what was left out, e.g. "Các nhiệm vụ của Sở Y tế"; none by default. */
  readonly scopeNote?: string;
}

/** Above this many rows printing takes minutes: ask before starting. */
export const MANY_ROWS = 2_000;

/**
 * The appendix as a complete, self-contained HTML document (styles inline, no scripts) that Chromium prints on
 * A4 landscape: header repeated on every page, rows kept whole where they fit one, page numbers in the top margin.
 */
export function printDocument(input: PrintInput): string {
  const { document } = input;
  const fontSize = input.fontSize ?? TABLE_SIZE[input.columns];
  const columns = outputColumns(document, input.columns, input.progress);
  const lines = appendixLines(document, input.scope);
  const page = html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${document.title}</title>
        <style>
          ${printStyles(
            fontSize,
            columns.map(({ share }) => share),
          )}
        </style>
      </head>
      <body>
        <header>
          ${titleLines(document).map((line) => html`<p class="${line === LABEL ? 'label' : 'title'}">${line}</p> `)}
          ${document.attachedTo === '' ? '' : html`<p class="attached">${document.attachedTo}</p>`}
          ${input.scopeNote === undefined ? '' : html`<p class="scope">${input.scopeNote}</p>`}
        </header>
        <table>
          <colgroup>
            ${columns.map(() => html`<col />`)}
          </colgroup>
          <thead>
            <tr>
              ${columns.map(({ header }) => html`<th scope="col">${header}</th>`)}
            </tr>
          </thead>
          <tfoot>
            <tr>
              <td colspan="${columns.length}"></td>
            </tr>
          </tfoot>
          <tbody>
            ${lines.map((line) => tableRow(line, columns, fontSize))}
          </tbody>
        </table>
        ${document.notes === '' ? '' : html`<p class="notes">${document.notes}</p>`}
      </body>
    </html> `;
  return page.toString();
}

function tableRow(line: AppendixLine, columns: readonly OutputColumn[], fontSize: number): Html {
  if (line.kind === 'section') {
    return html`<tr class="section">
      <td class="c">${line.number}</td>
      <td colspan="${columns.length - 1}">${line.title}</td>
    </tr> `;
  }
  const { task } = line;
  const classes = [
    ...(task.kind === 'group' ? ['group'] : []),
    ...(isTallerThanPage(columns, task, fontSize) ? ['long'] : []),
  ];
  return html`<tr${classes.length > 0 ? html` class="${classes.join(' ')}"` : ''}>${columns.map((column) => tableCell(column, column.text(task)))}</tr>\n`;
}

function tableCell(column: OutputColumn, text: string): Html {
  const bullets = /^\s*-\s/mu.test(text);
  const inner = bullets
    ? text
        .split('\n')
        .map((line) =>
          /^\s*-\s/u.test(line) ? html`<div class="b">${line}</div>` : html`<div>${line}</div>`,
        )
    : text;
  const kind = column.centred ? 'c' : column.role === 'content' ? 'j' : '';
  return kind === '' ? html`<td>${inner}</td>` : html`<td class="${kind}">${inner}</td>`;
}
