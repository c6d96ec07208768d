import { XmlReader } from '../xml/xml-reader.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { damagedFile } from '../zip/zip-problems.ts';
import { MAX_COLUMN, MAX_ROW } from './cell-address.ts';
import { GridBudget } from './grid-budget.ts';
import type { Grid } from './grid.ts';
import { OdsStyles } from './ods-styles.ts';
import { readOdsCell, type OdsCell } from './ods-cell.ts';
import { SheetGrid } from './sheet-grid.ts';

const PART = 'content.xml';

/**
 * Reads the sheets of an OpenDocument spreadsheet (.ods) as grids of text, cells as they are shown. Rows and cells that
 * stand for a million empty ones are counted, not walked through.
 *
 * @throws Problem `file-damaged`, or beyond READING_LIMITS.
 */
export function readOds(zip: ZipArchive): readonly Grid[] {
  const reader = new XmlReader(zip.chunks(PART) ?? [], PART);
  const styles = new OdsStyles();
  const budget = new GridBudget();
  const grids: Grid[] = [];
  for (let event = reader.next(); event !== 'end'; event = reader.next()) {
    if (event !== 'open') continue;
    if (reader.name === 'style:font-face' || reader.name === 'style:style') styles.take(reader, PART);
    // Earlier states of the sheets, kept by the change tracking of Calc.
    else if (reader.name === 'table:tracked-changes') reader.skip();
    else if (reader.name === 'table:table') grids.push(new OdsTable(reader, styles, budget).read());
  }
  return grids;
}

class OdsTable {
  readonly #reader: XmlReader;
  readonly #styles: OdsStyles;
  readonly #grid: SheetGrid;
  readonly #hidden: boolean;
  readonly #columns: {
    readonly from: number;
    readonly to: number;
    readonly style: string | undefined;
    readonly hidden: boolean;
  }[] = [];
  #row = 0;
  #column = 0;

  constructor(reader: XmlReader, styles: OdsStyles, budget: GridBudget) {
    this.#reader = reader;
    this.#styles = styles;
    this.#grid = new SheetGrid((reader.attribute('table:name') ?? '').normalize('NFC'), budget);
    this.#hidden = styles.get(reader.attribute('table:style-name'))?.shown === false;
  }

  read(): Grid {
    const reader = this.#reader;
    const depth = reader.depth;
    for (let event = reader.next(); reader.depth >= depth && event !== 'end'; event = reader.next()) {
      if (event !== 'open') continue;
      if (reader.name === 'table:table-column') this.#addColumns();
      else if (reader.name === 'table:table-row') this.#readRow();
      else if (reader.name === 'table:shapes' || reader.name.startsWith('office:')) reader.skip();
    }
    return this.#grid.finish(
      this.#hidden,
      this.#columns.filter(({ hidden }) => hidden).map(({ from, to }) => [from, to] as const),
    );
  }

  #addColumns(): void {
    const from = (this.#columns.at(-1)?.to ?? 0) + 1;
    const to = from - 1 + this.#repeated('table:number-columns-repeated', MAX_COLUMN);
    const style = this.#reader.attribute('table:default-cell-style-name');
    this.#columns.push({ from, to, style, hidden: this.#isHidden() });
  }

  #readRow(): void {
    const reader = this.#reader;
    const times = this.#repeated('table:number-rows-repeated', MAX_ROW);
    const hidden = this.#isHidden();
    const depth = reader.depth;
    const cells: { readonly column: number; readonly cell: OdsCell; readonly style: string | undefined }[] =
      [];
    this.#column = 0;
    this.#grid.openRow(this.#row + 1, hidden);
    for (let event = reader.next(); reader.depth >= depth && event !== 'end'; event = reader.next()) {
      if (event !== 'open') continue;
      if (reader.name !== 'table:table-cell' && reader.name !== 'table:covered-table-cell') {
        reader.skip();
        continue;
      }
      const repeated = this.#repeated('table:number-columns-repeated', MAX_COLUMN);
      const style = reader.attribute('table:style-name') ?? this.#styleOfColumn(this.#column + 1);
      this.#addMerge();
      const cell = readOdsCell(reader);
      if (cell.formulaWithoutValue) this.#warn('formula-without-value');
      if (cell.hasComment) this.#grid.warnings.add('comments-not-read', '');
      if (/^(?:#[A-Z/0!?]+|Err:\d+)/u.test(cell.text) && cell.isFormula) this.#warn('error-cell');
      if (cell.text !== '') {
        for (let copy = 1; copy <= repeated; copy += 1)
          cells.push({ column: this.#column + copy, cell, style });
      }
      this.#column += repeated;
    }
    this.#write(cells, times, hidden);
    this.#row += times;
  }

  /** Repeated rows with text are written out, which the limits of SheetGrid stop; empty ones are only counted. */
  #write(
    cells: readonly { readonly column: number; readonly cell: OdsCell; readonly style: string | undefined }[],
    times: number,
    hidden: boolean,
  ): void {
    for (let copy = 0; copy < (cells.length === 0 ? 0 : times); copy += 1) {
      if (copy > 0) this.#grid.openRow(this.#row + 1 + copy, hidden);
      for (const { column, cell, style } of cells) {
        const look = this.#styles.get(style);
        const font = look?.font ?? null;
        const fonts = font === null ? undefined : [{ from: 0, to: cell.text.length, font }];
        this.#grid.add(column, cell.text, look === undefined ? undefined : { bold: look.bold, fonts });
      }
    }
  }

  #addMerge(): void {
    const columns = this.#repeated('table:number-columns-spanned', MAX_COLUMN);
    const rows = this.#repeated('table:number-rows-spanned', MAX_ROW);
    if (columns === 1 && rows === 1) return;
    const row = this.#row + 1;
    const column = this.#column + 1;
    this.#grid.addMerge({ row, column, toRow: row + rows - 1, toColumn: column + columns - 1 });
  }

  #styleOfColumn(column: number): string | undefined {
    return this.#columns.find(({ from, to }) => column >= from && column <= to)?.style;
  }

  #isHidden(): boolean {
    const visibility = this.#reader.attribute('table:visibility') ?? 'visible';
    return visibility === 'collapse' || visibility === 'filter';
  }

  #warn(code: 'formula-without-value' | 'error-cell'): void {
    this.#grid.warnings.add(code, this.#grid.addressOf(this.#column + 1));
  }

  #repeated(name: string, most: number): number {
    const times = Number(this.#reader.attribute(name) ?? '1');
    if (!Number.isInteger(times) || times < 1 || times > most)
      throw damagedFile(`dòng ${this.#row + 1} lặp sai số lần`);
    return times;
  }
}
