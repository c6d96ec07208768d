import { rowTag } from '../appendix/row-tags.ts';
import { damagedFile } from '../zip/zip-problems.ts';
import { columnLetters, MAX_COLUMN, MAX_ROW } from './cell-address.ts';
import { checkColumns, checkMerges, checkRows, type GridBudget } from './grid-budget.ts';
import type { FontSpan, Grid, GridMerge, GridRow } from './grid.ts';
import { SheetWarnings } from './sheet-warnings.ts';

/** What is known of a cell besides its text. */
export interface CellLook {
  readonly bold: boolean;
  readonly fonts: readonly FontSpan[] | undefined;
}

interface OpenRow {
  readonly number: number;
  readonly cells: Map<number, string>;
  bold: Set<number> | undefined;
  fonts: Map<number, readonly FontSpan[]> | undefined;
  readonly hidden: boolean;
}

/** A sheet while it is read, cell after cell: limits are kept and oddities noted on the way. */
export class SheetGrid {
  readonly warnings: SheetWarnings;
  readonly #name: string;
  readonly #budget: GridBudget;
  readonly #rows: GridRow[] = [];
  readonly #merges: GridMerge[] = [];
  readonly #columns = new Set<number>();
  #own = 0;
  #row: OpenRow | null = null;
  #ordered = true;

  constructor(name: string, budget: GridBudget) {
    this.#name = name;
    this.#budget = budget;
    this.warnings = new SheetWarnings(name);
  }

  /** @throws Problem `file-damaged` for a row that no sheet has, `too-many-rows`. */
  openRow(number: number, hidden: boolean): void {
    this.#closeRow();
    if (!Number.isInteger(number) || number < 1 || number > MAX_ROW) throw this.#misplaced(`dòng ${number}`);
    this.#row = { number, cells: new Map(), bold: undefined, fonts: undefined, hidden };
  }

  /** The address of a cell of the open row, for messages. */
  addressOf(column: number): string {
    return `${columnLetters(column)}${this.#row?.number ?? 0}`;
  }

  /** @throws Problem beyond the limits, `file-damaged` for a column that no sheet has. */
  add(column: number, text: string, look?: CellLook): void {
    const row = this.#row;
    if (text === '' || row === null) return;
    if (column < 1 || column > MAX_COLUMN) throw this.#misplaced(`cột ${column} ở dòng ${row.number}`);
    this.#budget.addCell(text, this.#name, row.number);
    row.cells.set(column, text);
    if (!this.#columns.has(column)) {
      checkColumns(this.#columns.size + 1, this.#name);
      this.#columns.add(column);
    }
    if (text.startsWith(`${rowTag.column} `)) this.#own = column;
    if (look === undefined) return;
    if (look.bold) (row.bold ??= new Set()).add(column);
    if (look.fonts !== undefined) (row.fonts ??= new Map()).set(column, look.fonts);
  }

  addMerge(merge: GridMerge): void {
    checkMerges(this.#merges.length + 1, this.#name);
    this.#merges.push(merge);
  }

  /** @param hiddenColumns 1-based ranges, both ends included. */
  finish(hidden: boolean, hiddenColumns: readonly (readonly [from: number, to: number])[]): Grid {
    this.#closeRow();
    const rows = this.#ordered ? this.#rows : this.#sorted();
    for (const { number } of rows.filter((row) => row.hidden))
      this.warnings.add('hidden-rows', String(number));
    for (const column of [...this.#columns].toSorted((a, b) => a - b)) {
      // Our own tags stand in a hidden column on purpose.
      if (column === this.#own || !hiddenColumns.some(([from, to]) => column >= from && column <= to))
        continue;
      this.warnings.add('hidden-columns', columnLetters(column));
    }
    const warnings = this.warnings.list();
    return {
      name: this.#name,
      hidden,
      rows,
      merges: this.#clippedMerges(rows.at(-1)?.number ?? 0),
      ...(warnings.length === 0 ? {} : { warnings }),
    };
  }

  /** Merged areas reach no further than the text, so that nobody walks through a million empty cells. */
  #clippedMerges(lastRow: number): readonly GridMerge[] {
    const lastColumn = Math.max(0, ...this.#columns);
    return this.#merges
      .filter(({ row, column }) => row <= lastRow && column <= lastColumn)
      .map((merge) => ({
        ...merge,
        toRow: Math.min(merge.toRow, lastRow),
        toColumn: Math.min(merge.toColumn, Math.max(lastColumn, merge.column)),
      }));
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    if (row === null || row.cells.size === 0) return;
    checkRows(this.#rows.length + 1, this.#name);
    if ((this.#rows.at(-1)?.number ?? 0) >= row.number) this.#ordered = false;
    const { number, cells, bold, fonts, hidden } = row;
    this.#rows.push({
      number,
      cells,
      ...(bold === undefined ? {} : { bold }),
      ...(fonts === undefined ? {} : { fonts }),
      ...(hidden ? { hidden: true as const } : {}),
    });
  }

  #sorted(): readonly GridRow[] {
    const rows = this.#rows.toSorted((a, b) => a.number - b.number);
    const twice = rows.find((row, index) => row.number === rows[index - 1]?.number);
    if (twice !== undefined) throw this.#misplaced(`dòng ${twice.number} có hai lần`);
    return rows;
  }

  #misplaced(what: string): Error {
    return damagedFile(`trang “${this.#name}”, ${what}`);
  }
}
