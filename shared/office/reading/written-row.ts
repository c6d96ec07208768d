import { rowTag } from '../appendix/row-tags.ts';
import type { GridRow } from './grid.ts';
import { leadingBullet, leadingNumber, type LeadingNumber } from './leading-number.ts';
import { readRowNumber, type RowNumber } from './row-number.ts';
import { textOf, type TableHeader } from './table-header.ts';
import { beginsWhole } from './torn-rows.ts';

/** A row below the header with its number found, wherever it stands. */
export interface WrittenRow {
  readonly row: GridRow;
  /** Our own hidden tag; '' in a foreign file. */
  readonly tag: string;
  /** How many cells hold text, the tag left out. */
  readonly width: number;
  /** Cells without the tag, from left to right. */
  readonly cells: readonly (readonly [column: number, text: string])[];
  readonly number: RowNumber | null;
  /** The number as written, with its marks. */
  readonly writtenNumber: string;
  /** Text of the content cell, without a number that stands in it. */
  readonly content: string;
  /** The number stood in the content cell. */
  readonly numberInContent: boolean;
  /** Any of lead, coordinating, deadline and product is written. */
  readonly assigned: boolean;
}

const ASSIGNED = ['lead', 'coordinating', 'deadline', 'product'] as const;
/** So many rows show whether numbers stand in the content cells. */
const SAMPLE = 300;

/** Reads cells and numbers of the rows below the header. */
export function writtenRows(
  rows: readonly GridRow[],
  header: TableHeader,
  inContent: boolean,
): readonly WrittenRow[] {
  return rows.map((row) => writtenRow(row, header, inContent));
}

function writtenRow(row: GridRow, header: TableHeader, inContent: boolean): WrittenRow {
  const { tagColumn } = header;
  const tag = tagColumn === null ? '' : (row.cells.get(tagColumn) ?? '');
  const written = textOf(header, row, 'number').trim() || textOf(header, row, 'code').trim();
  const content = textOf(header, row, 'content');
  const number = readRowNumber(written);
  const plain = { number, writtenNumber: number === null ? '' : written, content, numberInContent: false };
  if (tag !== '' && tag !== rowTag.continuation) {
    return new ReadRow(row, header, tag, { ...plain, writtenNumber: written });
  }
  if (number !== null) return new ReadRow(row, header, tag, plain);
  const leading = written === '' ? numberOfContent(row, header, content, inContent) : null;
  if (leading !== null) return new ReadRow(row, header, tag, inContentOf(leading));
  // A title over the whole width stands in the number's column: "1. Nhiệm vụ về kinh tế".
  const title = content === '' ? leadingNumber(written) : null;
  const style = title?.number.readings[0].style;
  return title !== null && style !== 'roman' && style !== 'capital'
    ? new ReadRow(row, header, tag, inContentOf(title))
    : new ReadRow(row, header, tag, plain);
}

function inContentOf({ number, written, rest }: LeadingNumber): NumberOfRow {
  return { number, writtenNumber: written, content: rest, numberInContent: true };
}

type NumberOfRow = Pick<WrittenRow, 'number' | 'writtenNumber' | 'content' | 'numberInContent'>;

/** Most rows are never asked for their cells in order: they are put together when they are. */
class ReadRow implements WrittenRow {
  readonly row: GridRow;
  readonly tag: string;
  readonly number: RowNumber | null;
  readonly writtenNumber: string;
  readonly content: string;
  readonly numberInContent: boolean;
  readonly assigned: boolean;
  readonly width: number;
  readonly #tagColumn: number | null;
  #cells: WrittenRow['cells'] | null = null;

  constructor(row: GridRow, header: TableHeader, tag: string, found: NumberOfRow) {
    this.row = row;
    this.tag = tag;
    this.number = found.number;
    this.writtenNumber = found.writtenNumber;
    this.content = found.content;
    this.numberInContent = found.numberInContent;
    this.assigned = isAssigned(header, row);
    this.width = row.cells.size - (tag === '' ? 0 : 1);
    this.#tagColumn = header.tagColumn;
  }

  get cells(): WrittenRow['cells'] {
    this.#cells ??= inOrder([...this.row.cells].filter(([column]) => column !== this.#tagColumn));
    return this.#cells;
  }
}

function isAssigned(header: TableHeader, row: GridRow): boolean {
  for (const role of ASSIGNED) if (textOf(header, row, role) !== '') return true;
  return false;
}

/** From left to right; files have their cells in order, but nothing says that they must. */
function inOrder(cells: (readonly [number, string])[]): readonly (readonly [number, string])[] {
  const sorted = cells.every(([column], index) => index === 0 || (cells[index - 1]?.[0] ?? 0) < column);
  return sorted ? cells : cells.toSorted(([a], [b]) => a - b);
}

/** The number that stands in a content cell: in every row of such a table, else only before a task with cells of its own. */
function numberOfContent(
  row: GridRow,
  header: TableHeader,
  content: string,
  inContent: boolean,
): LeadingNumber | null {
  if (inContent) {
    const leading = leadingNumber(content);
    if (leading !== null) return leading;
  } else if (!/^\s*(?:\(?\p{L}\s*[.)]|[-–+•])\s/u.test(content)) {
    return null;
  }
  return beginsWhole(row, header) ? (leadingNumber(content) ?? leadingBullet(content)) : null;
}

/** Whether the rows carry their numbers inside the content cell: most of them do, and no column has numbers. */
export function numbersInContent(rows: readonly GridRow[], header: TableHeader): boolean {
  let withNumber = 0;
  let leading = 0;
  let bullets = 0;
  let contents = 0;
  for (const row of rows.slice(0, SAMPLE)) {
    const content = textOf(header, row, 'content');
    if (readRowNumber(textOf(header, row, 'number').trim() || textOf(header, row, 'code').trim()) !== null) {
      withNumber += 1;
    }
    if (content === '') continue;
    contents += 1;
    if (leadingNumber(content) !== null) leading += 1;
    else if (leading > 0 && leadingBullet(content) !== null) bullets += 1;
  }
  const enough = header.columnOf.has('number') || header.columnOf.has('code') ? 3 : 5;
  return leading > 0 && (leading + bullets) * enough >= contents && withNumber * 5 < contents;
}
