import { fold } from '#shared/text/fold.ts';
import { rowTag } from '../appendix/row-tags.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { checkRows, GridBudget } from './grid-budget.ts';
import type { Grid } from './grid.ts';
import { mainPart, readPart, relatedPart, relationsOf } from './office-package.ts';
import type { SheetWarningCode } from './sheet-warnings.ts';
import { wordBlocks, type WordBlock } from './word-blocks.ts';
import { wordColumns } from './word-columns.ts';
import { wordGrid, type WordGridParts } from './word-grid.ts';
import { WordNumbering } from './word-numbering.ts';
import { WordStyles } from './word-styles.ts';
import type { WordTable } from './word-table.ts';
import type { WordContext, WordText } from './word-text.ts';

/** Paragraphs above a table that may be its title. */
const TITLE_PARAGRAPHS = 12;

/**
 * Reads the tables of a .docx file as grids of text: merges both ways, automatic numbering, content controls, nested
 * tables, fields by their results and tracked changes as accepted. Tables that follow one another are one when nothing
 * but a page number, a repeated title or the heading of a section stands between them. Paragraphs above a table come as
 * its first rows, a legend below as its last.
 *
 * @throws Problem `file-damaged`, `file-too-deep`, or beyond READING_LIMITS.
 */
export function readWordTables(zip: ZipArchive): readonly Grid[] {
  const part = mainPart(zip) ?? 'word/document.xml';
  const relations = relationsOf(zip, part);
  const partOf = (type: string) => {
    const name = relatedPart(relations, type);
    return name === null ? undefined : readPart(zip, name);
  };
  const styles = new WordStyles(partOf('styles'));
  const document = new WordDocument();
  const context: WordContext = {
    styles,
    numbering: new WordNumbering(partOf('numbering'), styles),
    note: (code) => document.note(code),
  };
  // Cells are counted while the document is read, and again when grids are made of them.
  const budget = new GridBudget();
  const blocks = wordBlocks(zip.chunks(part) ?? [], part, context, (row) => {
    document.countRow();
    for (const { text } of row.cells) budget.addCell(text, document.place, document.rows);
  });
  for (const block of blocks) document.add(block);
  const grids = new GridBudget();
  return document.finish().map((parts, index) => wordGrid(`Bảng ${index + 1}`, parts, grids));
}

interface OpenGrid {
  titles: readonly WordText[];
  readonly tables: { table: WordTable; before: readonly WordText[] }[];
  notes: readonly WordText[];
  readonly warnings: { code: SheetWarningCode; place: string }[];
}

/** The tables of a document while it is read. */
class WordDocument {
  readonly #grids: OpenGrid[] = [];
  #paragraphs: WordText[] = [];
  #notes: { code: SheetWarningCode; place: string }[] = [];
  rows = 0;

  /** Where the reading is, for messages. */
  get place(): string {
    return `Bảng ${this.#grids.length + 1}`;
  }

  countRow(): void {
    this.rows += 1;
    checkRows(this.rows, this.place);
  }

  note(code: SheetWarningCode): void {
    const place = this.rows === 0 ? `trên bảng` : `dòng ${this.rows + 1} của bảng`;
    if (!this.#notes.some((known) => known.code === code && known.place === place)) {
      this.#notes.push({ code, place });
    }
  }

  add(block: WordBlock): void {
    if (block.kind === 'paragraph') {
      if (block.text.text !== '' || block.text.tag !== undefined) this.#paragraphs.push(block.text);
      return;
    }
    const last = this.#grids.at(-1);
    const between = last === undefined ? null : betweenTables(last, block.table, this.#paragraphs);
    if (last !== undefined && between !== null) this.#join(last, block.table, between);
    else this.#begin(block.table, last);
    this.#grids.at(-1)?.warnings.push(...this.#notes);
    this.#notes = [];
    this.#paragraphs = [];
    this.rows = 0;
  }

  finish(): readonly WordGridParts[] {
    const last = this.#grids.at(-1);
    if (last !== undefined) last.notes = legendIn(this.#paragraphs);
    last?.warnings.push(...this.#notes);
    return this.#grids;
  }

  #begin(table: WordTable, last: OpenGrid | undefined): void {
    if (last !== undefined) last.notes = legendIn(this.#paragraphs);
    this.#grids.push({
      titles: titlesIn(this.#paragraphs),
      tables: [{ table, before: [] }],
      notes: [],
      warnings: [],
    });
  }

  #join(grid: OpenGrid, table: WordTable, between: BetweenTables): void {
    const [first] = grid.tables;
    const heading = grid.titles.at(-1);
    // Where sections are headed by paragraphs, the paragraph right above the first table heads the first one.
    if (
      between.sections.length > 0 &&
      grid.tables.length === 1 &&
      first !== undefined &&
      isSection(heading)
    ) {
      grid.titles = grid.titles.slice(0, -1);
      grid.tables[0] = { table: first.table, before: heading === undefined ? [] : [heading] };
    }
    grid.tables.push({ table, before: between.sections });
    grid.warnings.push({ code: 'tables-joined', place: `bảng thứ ${grid.tables.length}` });
    for (const { text } of between.dropped)
      grid.warnings.push({ code: 'between-tables', place: `“${text}”` });
  }
}

interface BetweenTables {
  readonly sections: readonly WordText[];
  readonly dropped: readonly WordText[];
}

/** What stands between two parts of one table; null when they are two tables. */
function betweenTables(
  grid: OpenGrid,
  table: WordTable,
  paragraphs: readonly WordText[],
): BetweenTables | null {
  const first = grid.tables[0]?.table;
  if (first === undefined || wordColumns(first).count !== wordColumns(table).count) return null;
  if (wordColumns(table).count < 3 || hasOtherHeader(first, table)) return null;
  const titles = new Set(grid.titles.map(({ text }) => fold(text)));
  const dropped: WordText[] = [];
  const sections: WordText[] = [];
  for (const paragraph of paragraphs) {
    if (isPageMark(paragraph.text) || titles.has(fold(paragraph.text))) dropped.push(paragraph);
    else if (isSection(paragraph)) sections.push(paragraph);
    else return null;
  }
  return { sections, dropped };
}

/** A table whose first row is marked as a header, or is all bold, and says something else is a table of its own. */
function hasOtherHeader(first: WordTable, next: WordTable): boolean {
  const [row] = next.rows;
  const wordsOf = (table: WordTable) => fold((table.rows[0]?.cells ?? []).map(({ text }) => text).join(' '));
  const looksLikeHeader =
    row !== undefined && (row.header || (row.cells.length > 2 && row.cells.every(({ bold }) => bold)));
  return looksLikeHeader && wordsOf(first) !== wordsOf(next);
}

/** "12", "- 12 -", "Trang 3/8", "Phụ lục (tiếp theo)". */
function isPageMark(text: string): boolean {
  return (
    /^[-–\s]*(?:trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/u.test(fold(text)) ||
    /^(?:phu luc.{0,40})?\(?\s*tiep(?: theo)?\s*\)?\.?$/u.test(fold(text))
  );
}

/** "II. NHIỆM VỤ CỤ THỂ", "B. …": a heading that a table could have as a row. */
function isSection(paragraph: WordText | undefined): boolean {
  return (
    paragraph !== undefined &&
    /^(?:[IVX]{1,6}|[A-Z])[.)]\s+\S/u.test(paragraph.text) &&
    paragraph.text.length < 300
  );
}

/** From the last "Phụ lục" on, or the last few paragraphs. */
function titlesIn(paragraphs: readonly WordText[]): readonly WordText[] {
  const own = paragraphs.findIndex(({ tag }) => tag !== undefined && tag !== rowTag.notes);
  if (own >= 0) return paragraphs.slice(own).filter(({ tag }) => tag !== undefined);
  const label = paragraphs.findLastIndex(({ text }) => fold(text).startsWith('phu luc'));
  return label >= 0 ? paragraphs.slice(label) : paragraphs.slice(-TITLE_PARAGRAPHS);
}

function legendIn(paragraphs: readonly WordText[]): readonly WordText[] {
  const own = paragraphs.filter(({ tag }) => tag === rowTag.notes);
  if (own.length > 0) return own;
  const start = paragraphs.findIndex(({ text }) => fold(text).startsWith('ghi chu'));
  return start < 0 ? [] : paragraphs.slice(start);
}
