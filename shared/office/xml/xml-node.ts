import { unusualXml } from './xml-problems.ts';
import type { XmlReader } from './xml-reader.ts';

/** An element with everything in it, in document order; text nodes have an empty name. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const NONE: ReadonlyMap<string, string> = new Map();
/** Elements and texts of one tree: one row of a table, one paragraph, one list of styles. */
const MAX_NODES = 400_000;

/** The element the reader has just opened, whole; the reader then stands at its end. */
export function readXmlNode(reader: XmlReader, part: string): XmlNode {
  const root = { name: reader.name, attributes: reader.attributes(), children: [] as XmlNode[], text: '' };
  const open = [root];
  for (let nodes = 1; open.length > 0; nodes += 1) {
    if (nodes > MAX_NODES) throw unusualXml(part, 'có một đoạn quá phức tạp');
    const event = reader.next();
    if (event === 'close' || event === 'end') {
      open.pop();
      continue;
    }
    const children = open.at(-1)?.children ?? [];
    if (event === 'text') {
      children.push({ name: '', attributes: NONE, children: [], text: reader.text });
      continue;
    }
    const attributes = reader.attributes();
    const node = {
      name: reader.name,
      attributes: attributes.size === 0 ? NONE : attributes,
      children: [] as XmlNode[],
      text: '',
    };
    children.push(node);
    open.push(node);
  }
  return root;
}

/** The first child element of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** All text below a node. Trees are no deeper than the reader allows, so this may call itself. */
export function textOfNode(node: XmlNode): string {
  return node.name === '' ? node.text : node.children.map(textOfNode).join('');
}
