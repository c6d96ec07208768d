import type { GridBudget } from './grid-budget.ts';
import type { Grid, GridMerge } from './grid.ts';
import { SheetGrid } from './sheet-grid.ts';
import { wordColumns, type WordColumns } from './word-columns.ts';
import type { WordCell, WordTable } from './word-table.ts';
import type { WordText } from './word-text.ts';
import type { SheetWarningCode } from './sheet-warnings.ts';

/** Tables that are one, with what stands above, between and below them. */
export interface WordGridParts {
  readonly titles: readonly WordText[];
  readonly tables: readonly {
    readonly table: WordTable;
    /** Headings of sections that stand between the tables as paragraphs. */
    readonly before: readonly WordText[];
  }[];
  readonly notes: readonly WordText[];
  readonly warnings: readonly { readonly code: SheetWarningCode; readonly place: string }[];
}

/** The rows of one or more tables as a grid; paragraphs are rows of one cell. */
export function wordGrid(name: string, parts: WordGridParts, budget: GridBudget): Grid {
  const grid = new SheetGrid(name, budget);
  let row = 0;
  /** Our own tags stand behind the last column, as in a workbook of ours. */
  const tagColumn = 1 + Math.max(1, ...parts.tables.map(({ table }) => wordColumns(table).count));
  const paragraph = (text: WordText) => {
    row += 1;
    grid.openRow(row, false);
    grid.add(1, text.text, text);
    if (text.tag !== undefined) grid.add(tagColumn, text.tag);
  };
  parts.titles.forEach(paragraph);
  for (const { table, before } of parts.tables) {
    const columns = wordColumns(table);
    const headers = before.length > 0 && parts.tables[0]?.table === table ? headerRows(table) : 0;
    const merges = new VerticalMerges((merge) => grid.addMerge(merge));
    for (const [index, { cells, hidden, tag }] of table.rows.entries()) {
      if (index === headers) before.forEach(paragraph);
      row += 1;
      grid.openRow(row, hidden);
      if (tag !== null) grid.add(tagColumn, tag);
      for (const cell of cells) {
        const column = columns.columnAt(cell.from);
        const hiddenBelow = merges.take(cell, row, column, columns);
        if (!hiddenBelow) grid.add(column, cell.text, cell);
        else if (cell.text !== '') grid.warnings.add('merged-text', grid.addressOf(column));
      }
    }
    merges.finish();
  }
  if (parts.notes.length > 0) {
    paragraph(joined(parts.notes));
  }
  for (const { code, place } of parts.warnings) grid.warnings.add(code, place);
  return grid.finish(false, []);
}

/** Rows that Word repeats on every page; one where it repeats none. */
function headerRows({ rows }: WordTable): number {
  const body = rows.findIndex(({ header }) => !header);
  return Math.max(1, body < 0 ? rows.length : body);
}

function joined(texts: readonly WordText[]): WordText {
  let text = '';
  const fonts = texts.flatMap((part, index) => {
    text += index === 0 ? '' : '\n';
    const at = text.length;
    text += part.text;
    return (part.fonts ?? []).map((span) => ({ ...span, from: span.from + at, to: span.to + at }));
  });
  const [tag] = texts.map((part) => part.tag);
  return {
    text,
    bold: texts.every(({ bold }) => bold),
    fonts: fonts.length === 0 ? undefined : fonts,
    ...(tag === undefined ? {} : { tag }),
  };
}

/** Follows cells that are merged downwards. */
class VerticalMerges {
  readonly #done: (merge: GridMerge) => void;
  readonly #open = new Map<number, { merge: GridMerge }>();

  constructor(done: (merge: GridMerge) => void) {
    this.#done = done;
  }

  /** @returns whether the cell lies below the first one of its merge and shows no text of its own. */
  take(cell: WordCell, row: number, column: number, columns: WordColumns): boolean {
    const above = this.#open.get(column);
    if (cell.vertical === 'continue' && above !== undefined && above.merge.toRow === row - 1) {
      above.merge = { ...above.merge, toRow: row };
      return true;
    }
    if (above !== undefined) this.#close(column, above.merge);
    const toColumn = columns.lastBefore(cell.to, cell.from);
    this.#open.set(column, { merge: { row, column, toRow: row, toColumn } });
    return false;
  }

  finish(): void {
    for (const [column, { merge }] of this.#open) this.#close(column, merge);
  }

  #close(column: number, merge: GridMerge): void {
    this.#open.delete(column);
    if (merge.toRow > merge.row || merge.toColumn > merge.column) this.#done(merge);
  }
}
