import { XMLParser } from 'fast-xml-parser';

/** An element of a Word part, in document order; text nodes have an empty name. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** Parses an XML part. Document types and custom entities are not expanded. */
export function parseXml(bytes: Uint8Array): XmlNode {
  const nodes: unknown = parser.parse(new TextDecoder().decode(bytes));
  return { name: '', attributes: new Map(), children: toNodes(nodes), text: '' };
}

/** The first child element of that name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** Value of the `w:val` attribute. */
export function valueOf(node: XmlNode | undefined): string | undefined {
  return node?.attributes.get('w:val');
}

/** All elements of that name below a node, in order, not looking inside those found. */
export function descendants(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((candidate) =>
    candidate.name === name ? [candidate] : descendants(candidate, name),
  );
}

function toNodes(value: unknown): readonly XmlNode[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => (isRecord(item) ? [toNode(item)] : []));
}

function toNode(item: Readonly<Record<string, unknown>>): XmlNode {
  const name = Object.keys(item).find((key) => key !== ':@') ?? '';
  const attributes = isRecord(item[':@']) ? item[':@'] : {};
  const text = name === '#text' ? String(item['#text']) : '';
  return {
    name: name === '#text' ? '' : name,
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
    children: name === '#text' ? [] : toNodes(item[name]),
    text,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
