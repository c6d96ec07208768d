import { child, type XmlNode } from '../xml/xml-node.ts';
import { onOff, valueOf } from './word-styles.ts';
import { ownTag } from './word-tags.ts';
import { isDeletedRow, WordTextBuilder, type WordContext, type WordText } from './word-text.ts';

/** One cell, by the lines of the table's own grid that it lies between. */
export interface WordCell extends WordText {
  readonly from: number;
  readonly to: number;
  readonly vertical: 'restart' | 'continue' | null;
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  /** Word repeats the row at the top of every page. */
  readonly header: boolean;
  readonly hidden: boolean;
  /** What this program's own file says the row is (word-tags.ts); null for any other. */
  readonly tag: string | null;
}

/** A table as it is read, before its columns are counted. */
export interface WordTable {
  readonly rows: readonly WordRow[];
  /** Widths of the columns of its grid in twentieths of a point; as many as the file gives. */
  readonly widths: readonly number[];
}

/** Grid columns of one cell; Word has 63. */
const MAX_SPAN = 1_000;

/** Reads a `w:tr` element; null when its deletion is tracked. */
export function readWordRow(row: XmlNode, context: WordContext): WordRow | null {
  if (isDeletedRow(row)) {
    context.note('tracked-changes');
    return null;
  }
  const properties = child(row, 'w:trPr');
  const cells: WordCell[] = [];
  const tag = ownTag(row);
  let line = count(valueOf(child(properties, 'w:gridBefore')), 0);
  for (const node of cellsOf(row)) {
    const cell = child(node, 'w:tcPr');
    if (child(cell, 'w:cellDel') !== undefined) continue;
    const to = line + count(valueOf(child(cell, 'w:gridSpan')), 1);
    const builder = new WordTextBuilder(context, tag !== null);
    builder.add(node);
    const text = builder.finish();
    const horizontal = mergeOf(child(cell, 'w:hMerge'));
    const vertical = mergeOf(child(cell, 'w:vMerge'));
    const before = cells.at(-1);
    if (horizontal === 'continue' && before !== undefined) {
      if (text.text !== '') context.note('merged-text');
      cells[cells.length - 1] = { ...before, to };
    } else {
      cells.push({ ...text, from: line, to, vertical });
    }
    line = to;
  }
  return {
    cells,
    header: onOff(child(properties, 'w:tblHeader')) === true,
    hidden: onOff(child(properties, 'w:hidden')) === true,
    tag,
  };
}

/** The rows of a table that stands in a cell of its own, or was read whole. */
export function rowNodes(table: XmlNode): readonly XmlNode[] {
  return inside(table, 'w:tr');
}

/** Cells of a row, also those in content controls. */
export function cellsOf(row: XmlNode): readonly XmlNode[] {
  return inside(row, 'w:tc');
}

export function gridWidths(grid: XmlNode | undefined): readonly number[] {
  return (grid?.children ?? [])
    .filter(({ name }) => name === 'w:gridCol')
    .map(({ attributes }) => Number(attributes.get('w:w') ?? '0') || 0);
}

/** What rows and cells may be wrapped in. */
const WRAPPERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function inside(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((candidate) => {
    if (candidate.name === name) return [candidate];
    return WRAPPERS.has(candidate.name) ? inside(candidate, name) : [];
  });
}

function mergeOf(node: XmlNode | undefined): 'restart' | 'continue' | null {
  if (node === undefined) return null;
  return valueOf(node) === 'restart' ? 'restart' : 'continue';
}

function count(value: string | undefined, least: number): number {
  const number = Number(value ?? least);
  return Number.isInteger(number) && number >= least ? Math.min(number, MAX_SPAN) : least;
}
