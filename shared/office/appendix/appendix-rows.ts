import type { AppendixTask } from '#shared/domain/appendix.ts';
import { cleanCellText } from '../sheet/cell-text.ts';
import { lineCount, maxLines, rowHeight, splitCell } from '../sheet/row-height.ts';
import type {
  CellDescription,
  MergeDescription,
  RowDescription,
  StyleDescription,
} from '../sheet/workbook-description.ts';
import { appendixStyles, SHEET_FONT, type AppendixStyle } from './appendix-styles.ts';
import type { OutputColumn } from './output-columns.ts';
import { rowTag } from './row-tags.ts';

/** A column with its width on the sheet, in points. */
export type SheetColumn = OutputColumn & { readonly width: number };

/** Collects the rows of one sheet with their merges, heights and hidden tags. */
export class AppendixRows {
  readonly rows: RowDescription[] = [];
  readonly merges: MergeDescription[] = [];
  readonly columns: readonly SheetColumn[];

  constructor(columns: readonly SheetColumn[]) {
    this.columns = columns;
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
    const limit = maxLines(SHEET_FONT.size);
    const bold = task.kind === 'group';
    const tag = bold ? rowTag.group(task.path) : rowTag.task(task.path);
    const pieces = this.columns.map((column) =>
      splitCell(cleanCellText(column.text(task)), column.width, { size: SHEET_FONT.size, bold }, limit),
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
    const font = fontOf(style);
    const lines = this.columns.map((column, index) => lineCount(texts[index] ?? '', column.width, font));
    this.rows.push({
      cells: [...cells, cellOf(tag, 'tag')],
      height: rowHeight(Math.max(...lines), font.size),
      grows,
    });
  }

  #spanning(lead: number, text: string, style: AppendixStyle, tag: string, number: string | null): void {
    const font = fontOf(style);
    const width = this.columns.slice(lead).reduce((sum, column) => sum + column.width, 0);
    const pieces = splitCell(cleanCellText(text), width, font, maxLines(font.size));
    for (const [part, piece] of pieces.entries()) {
      const cells = this.columns.map((_, index) => cellOf(index === lead ? piece : null, style));
      if (number !== null) cells[0] = cellOf(part === 0 ? number : null, 'sectionNumber');
      this.rows.push({
        cells: [...cells, cellOf(part === 0 ? tag : rowTag.continuation, 'tag')],
        height: rowHeight(lineCount(piece, width, font), font.size),
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

function fontOf(style: AppendixStyle): { size: number; bold: boolean } {
  const { size = SHEET_FONT.size, bold = false }: StyleDescription = appendixStyles[style];
  return { size, bold };
}
