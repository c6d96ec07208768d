import type { AppendixTask } from '#shared/domain/appendix.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { cellLines, maxLines, rowHeight, splitCell } from '../sheet/row-height.ts';
import type {
  CellDescription,
  MergeDescription,
  RowDescription,
  StyleDescription,
} from '../sheet/workbook-description.ts';
import { appendixStyles, type AppendixStyle } from './appendix-styles.ts';
import type { OutputColumn } from './output-columns.ts';
import { rowTag } from './row-tags.ts';

/** A column with its width on the sheet, in points. */
export type SheetColumn = OutputColumn & { readonly width: number };

/** Collects the rows of one sheet with their merges, heights and hidden tags. */
export class AppendixRows {
  readonly rows: RowDescription[] = [];
  readonly merges: MergeDescription[] = [];
  readonly columns: readonly SheetColumn[];

  readonly #size: number;
  readonly #styles: Readonly<Record<AppendixStyle, StyleDescription>>;

  /** @param size of the table's letters, in points. */
  constructor(columns: readonly SheetColumn[], size: number) {
    this.columns = columns;
    this.#size = size;
    this.#styles = appendixStyles(size);
  }

  /** Number of the last row added, from 1. */
  get last(): number {
    return this.rows.length;
  }

  /** A text over the whole width; continued in further rows when it is taller than a row can be. */
  full(text: string, style: AppendixStyle, tag: string): void {
    this.#spanning(0, text, style, tag, null);
  }

  section(number: string, title: string): void {
    this.#spanning(1, title, 'section', rowTag.section(number), number);
  }

  header(): void {
    const texts = this.columns.map(({ header }) => cleanCellText(header));
    const tag = `${rowTag.column} ${this.columns.map(({ role }) => role).join(',')}`;
    this.#add(
      texts.map((text) => cellOf(text, 'header')),
      'header',
      tag,
      texts,
      false,
    );
  }

  task(task: AppendixTask): void {
    const size = this.#size;
    const limit = maxLines(size);
    const bold = task.kind === 'group';
    const tag = bold ? rowTag.group(task.path) : rowTag.task(task.path);
    const pieces = this.columns.map((column) =>
      splitCell(cleanCellText(column.text(task)), column.width, { size, bold }, limit),
    );
    const count = Math.max(1, ...pieces.map((texts) => texts.length));
    for (let part = 0; part < count; part += 1) {
      const texts = pieces.map((piece) => piece[part] ?? '');
      const cells = this.columns.map((column, index) => cellOf(texts[index] ?? '', taskStyle(column, bold)));
      this.#add(cells, bold ? 'groupText' : 'text', part === 0 ? tag : rowTag.continuation, texts, true);
    }
  }

  /** Height of every row by the text in it: no spreadsheet program fits merged cells, and few fit the others on opening. */
  #add(
    cells: readonly CellDescription[],
    style: AppendixStyle,
    tag: string,
    texts: readonly string[],
    grows: boolean,
  ): void {
    const font = this.#font(style);
    const lines = this.columns.map((column, index) => cellLines(texts[index] ?? '', column.width, font));
    this.rows.push({
      cells: [...cells, cellOf(tag, 'tag')],
      height: rowHeight(lines, font.size),
      grows,
    });
  }

  #font(style: AppendixStyle): { size: number; bold: boolean } {
    const { size = this.#size, bold = false } = this.#styles[style];
    return { size, bold };
  }

  #spanning(lead: number, text: string, style: AppendixStyle, tag: string, number: string | null): void {
    const font = this.#font(style);
    const width = this.columns.slice(lead).reduce((sum, column) => sum + column.width, 0);
    const pieces = splitCell(cleanCellText(text), width, font, maxLines(font.size));
    for (const [part, piece] of pieces.entries()) {
      const cells = this.columns.map((_, index) => cellOf(index === lead ? piece : null, style));
      if (number !== null) cells[0] = cellOf(part === 0 ? number : null, 'sectionNumber');
      this.rows.push({
        cells: [...cells, cellOf(part === 0 ? tag : rowTag.continuation, 'tag')],
        height: rowHeight([cellLines(piece, width, font)], font.size),
      });
      if (this.columns.length > lead + 1) {
        this.merges.push({ row: this.last, from: lead + 1, to: this.columns.length });
      }
    }
  }
}

function cellOf(value: string | null, style: AppendixStyle): CellDescription {
  return { value: value === '' ? null : value, style };
}

function taskStyle(column: OutputColumn, bold: boolean): AppendixStyle {
  if (column.centred) return bold ? 'groupCentred' : 'centred';
  return bold ? 'groupText' : 'text';
}
