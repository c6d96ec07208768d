import { child, readXmlNode, type XmlNode } from '../xml/xml-node.ts';
import { XmlReader } from '../xml/xml-reader.ts';
import { cellsOf, gridWidths, readWordRow, rowNodes, type WordRow, type WordTable } from './word-table.ts';
import { ownTag } from './word-tags.ts';
import { WordTextBuilder, type WordContext, type WordText } from './word-text.ts';

/** The body of a document, one after the other. */
export type WordBlock =
  | { readonly kind: 'paragraph'; readonly text: WordText }
  | { readonly kind: 'table'; readonly table: WordTable };

/** Content controls, tracked insertions and the like: what is in them stands where they stand. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:document',
  'w:body',
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice',
]);
const IN_TABLE: ReadonlySet<string> = new Set([...TRANSPARENT, 'w:tbl']);

/**
 * Reads the body piece by piece: never more than one paragraph or one row of a table is held as XML.
 *
 * @param onRow called for every row read, so that limits stop a document on the way.
 */
export function* wordBlocks(
  chunks: Iterable<Uint8Array>,
  part: string,
  context: WordContext,
  onRow: (row: WordRow) => void,
): Generator<WordBlock> {
  const reader = new XmlReader(chunks, part);
  for (let event = reader.next(); event !== 'end'; event = reader.next()) {
    if (event !== 'open') continue;
    if (reader.name === 'w:p') {
      yield paragraph([readXmlNode(reader, part)], context);
    } else if (reader.name === 'w:tbl') {
      yield* readTable(reader, part, context, onRow);
    } else if (reader.name === 'w:altChunk') {
      context.note('embedded-part');
      reader.skip();
    } else if (!TRANSPARENT.has(reader.name)) {
      reader.skip();
    }
  }
}

function* readTable(
  reader: XmlReader,
  part: string,
  context: WordContext,
  onRow: (row: WordRow) => void,
): Generator<WordBlock> {
  const depth = reader.depth;
  const rows: WordRow[] = [];
  let widths: readonly number[] = [];
  for (let event = reader.next(); reader.depth >= depth && event !== 'end'; event = reader.next()) {
    if (event !== 'open') continue;
    if (reader.name === 'w:tblGrid') widths = gridWidths(readXmlNode(reader, part));
    else if (reader.name === 'w:tr') {
      const node = readXmlNode(reader, part);
      const framed = rows.length === 0 ? framedBlocks(node) : null;
      if (framed !== null) yield* blocksOf(framed, context, onRow);
      else take(node, rows, context, onRow);
    } else if (!IN_TABLE.has(reader.name)) reader.skip();
  }
  if (rows.length > 0) yield { kind: 'table', table: { rows, widths } };
}

function take(node: XmlNode, rows: WordRow[], context: WordContext, onRow: (row: WordRow) => void): void {
  const row = readWordRow(node, context);
  if (row === null) return;
  onRow(row);
  rows.push(row);
}

/** A table of one cell around a real one is only a frame: what is in it counts as if the frame were not there. */
function framedBlocks(row: XmlNode): XmlNode | null {
  const [cell, ...others] = cellsOf(row);
  if (cell === undefined || others.length > 0) return null;
  const real = cell.children.some(
    (block) => block.name === 'w:tbl' && rowNodes(block).some((inner) => cellsOf(inner).length >= 3),
  );
  return real ? cell : null;
}

function* blocksOf(cell: XmlNode, context: WordContext, onRow: (row: WordRow) => void): Generator<WordBlock> {
  for (const node of cell.children) {
    if (node.name === 'w:tbl') {
      const rows: WordRow[] = [];
      for (const row of rowNodes(node)) take(row, rows, context, onRow);
      yield { kind: 'table', table: { rows, widths: gridWidths(child(node, 'w:tblGrid')) } };
    } else if (node.name === 'w:p') {
      yield paragraph([node], context);
    }
  }
}

function paragraph(nodes: readonly XmlNode[], context: WordContext): WordBlock {
  const [tag = null] = nodes.map(ownTag);
  const builder = new WordTextBuilder(context, tag !== null);
  for (const node of nodes) builder.addBlock(node);
  return { kind: 'paragraph', text: { ...builder.finish(), ...(tag === null ? {} : { tag }) } };
}
