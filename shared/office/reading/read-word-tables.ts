import { fold } from '#shared/text/fold.ts';
import { readZipEntry } from '../zip/zip-guard.ts';
import type { Grid, GridMerge, GridRow } from './grid.ts';
import { blockText } from './word-text.ts';
import { wordNumbering, type WordNumbering } from './word-numbering.ts';
import { child, descendants, parseXml, valueOf, type XmlNode } from './word-xml.ts';

/** Paragraphs above a table that may be its title. */
const TITLE_PARAGRAPHS = 12;

/**
 * Reads the tables of a .docx file as grids of text: horizontal and vertical merges, automatic numbering, content
 * controls, nested tables and tracked changes (as accepted). Tables that follow one another with the same number of
 * columns are one table cut by page breaks. Paragraphs above a table come as its first rows, a legend below as its last.
 */
export function readWordTables(bytes: Uint8Array): readonly Grid[] {
  const document = readPart(bytes, 'word/document.xml');
  if (document === undefined) return [];
  const numbering = wordNumbering(readPart(bytes, 'word/numbering.xml'));
  const body = child(child(document, 'w:document'), 'w:body');
  const tables: TableRows[] = [];
  let paragraphs: string[] = [];
  for (const block of blocksOf(body)) {
    if (block.name === 'w:tbl') {
      const last = tables.at(-1);
      const table = tableRows(block, numbering);
      if (last !== undefined && last.width === table.width && paragraphs.every((text) => text === '')) {
        last.append(table);
      } else {
        if (last !== undefined) last.notes = legendIn(paragraphs);
        table.titles = titlesIn(paragraphs);
        tables.push(table);
      }
      paragraphs = [];
    } else {
      paragraphs.push(blockText({ ...block, children: [block] }, numbering).trim());
    }
  }
  const last = tables.at(-1);
  if (last !== undefined) last.notes = legendIn(paragraphs);
  return tables.map((table, index) => table.toGrid(`Bảng ${index + 1}`));
}

function readPart(bytes: Uint8Array, name: string): XmlNode | undefined {
  const part = readZipEntry(bytes, name);
  return part === undefined ? undefined : parseXml(part);
}

/** Paragraphs and tables of the body, also those inside content controls. */
function blocksOf(node: XmlNode | undefined): readonly XmlNode[] {
  return (node?.children ?? []).flatMap((block) => {
    if (block.name === 'w:p' || block.name === 'w:tbl') return [block];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(block.name) ? blocksOf(block) : [];
  });
}

/** From the last "Phụ lục" on, or the last few paragraphs. */
function titlesIn(paragraphs: readonly string[]): readonly string[] {
  const label = paragraphs.findLastIndex((text) => fold(text).startsWith('phu luc'));
  return (label >= 0 ? paragraphs.slice(label) : paragraphs.slice(-TITLE_PARAGRAPHS)).filter((t) => t !== '');
}

function legendIn(paragraphs: readonly string[]): string {
  const start = paragraphs.findIndex((text) => fold(text).startsWith('ghi chu'));
  return start < 0
    ? ''
    : paragraphs
        .slice(start)
        .filter((text) => text !== '')
        .join('\n');
}

/** The rows of one table while it is being read; row numbers count from its first row. */
class TableRows {
  readonly #rows: ReadonlyMap<number, string>[] = [];
  readonly #merges: GridMerge[] = [];
  titles: readonly string[] = [];
  notes = '';
  width = 0;

  add(cells: ReadonlyMap<number, string>, merges: readonly GridMerge[], width: number): void {
    this.#rows.push(cells);
    this.#merges.push(...merges);
    this.width = Math.max(this.width, width);
  }

  append(more: TableRows): void {
    this.#rows.push(...more.#rows);
  }

  toGrid(name: string): Grid {
    const offset = this.titles.length;
    const texts = [
      ...this.titles.map((text) => new Map([[1, text]])),
      ...this.#rows,
      ...(this.notes === '' ? [] : [new Map([[1, this.notes]])]),
    ];
    const rows = texts.map((cells, index): GridRow => ({ number: index + 1, cells }));
    const merges = this.#merges.map((merge) => ({
      ...merge,
      row: merge.row + offset,
      toRow: merge.toRow + offset,
    }));
    return { name, hidden: false, rows: rows.filter((row) => row.cells.size > 0), merges };
  }
}

function tableRows(table: XmlNode, numbering: WordNumbering): TableRows {
  const rows = new TableRows();
  for (const [index, row] of descendants(table, 'w:tr').entries()) {
    const cells = new Map<number, string>();
    const merges: GridMerge[] = [];
    let column = 1 + Number(valueOf(child(child(row, 'w:trPr'), 'w:gridBefore')) ?? '0');
    for (const cell of descendants(row, 'w:tc')) {
      const properties = child(cell, 'w:tcPr');
      const span = Math.max(1, Number(valueOf(child(properties, 'w:gridSpan')) ?? '1'));
      const vertical = child(properties, 'w:vMerge');
      const continues = vertical !== undefined && valueOf(vertical) !== 'restart';
      const text = blockText(cell, numbering);
      if (text.trim() !== '' && !continues) cells.set(column, text);
      if (span > 1) merges.push({ row: index + 1, column, toRow: index + 1, toColumn: column + span - 1 });
      column += span;
    }
    rows.add(cells, merges, column - 1);
  }
  return rows;
}
