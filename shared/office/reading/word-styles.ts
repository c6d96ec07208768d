import { child, type XmlNode } from '../xml/xml-node.ts';

/** What a style says that matters to a reader; what it leaves open comes from the style it is based on. */
export interface WordStyle {
  /** Its list; "0" for none. */
  readonly list: string | undefined;
  readonly level: number | undefined;
  readonly font: string | undefined;
  readonly bold: boolean | undefined;
  readonly hidden: boolean | undefined;
}

const NOTHING: WordStyle = {
  list: undefined,
  level: undefined,
  font: undefined,
  bold: undefined,
  hidden: undefined,
};
/** Styles based on styles; a circle of them ends here too. */
const MAX_CHAIN = 20;

/** The styles of a Word document, by id. */
export class WordStyles {
  readonly #nodes = new Map<string, XmlNode>();
  readonly #resolved = new Map<string, WordStyle>();
  readonly #defaults: WordStyle;
  #paragraph = '';

  /** @param part `styles.xml`; undefined when the document has none. */
  constructor(part: XmlNode | undefined) {
    for (const node of part?.children ?? []) {
      if (node.name !== 'w:style') continue;
      const id = node.attributes.get('w:styleId') ?? '';
      this.#nodes.set(id, node);
      const isDefault = ['1', 'true', 'on'].includes(node.attributes.get('w:default') ?? '');
      if (isDefault && node.attributes.get('w:type') === 'paragraph') this.#paragraph = id;
    }
    this.#defaults = runLook(child(child(child(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  }

  /** The style of a paragraph; the document's default one when it names none. */
  paragraph(properties: XmlNode | undefined): { readonly id: string; readonly style: WordStyle } {
    const id = valueOf(child(properties, 'w:pStyle')) ?? this.#paragraph;
    return { id, style: this.get(id) };
  }

  get(id: string): WordStyle {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const style = this.#resolve(id, MAX_CHAIN);
    this.#resolved.set(id, style);
    return style;
  }

  #resolve(id: string, left: number): WordStyle {
    const node = this.#nodes.get(id);
    if (node === undefined || left === 0) return this.#defaults;
    const base = this.#resolve(valueOf(child(node, 'w:basedOn')) ?? '', left - 1);
    const paragraph = child(node, 'w:pPr');
    const own = runLook(child(node, 'w:rPr'));
    const list = child(paragraph, 'w:numPr');
    const level = valueOf(child(list, 'w:ilvl'));
    return {
      list: valueOf(child(list, 'w:numId')) ?? base.list,
      level: level === undefined ? base.level : Number(level),
      font: own.font ?? base.font,
      bold: own.bold ?? base.bold,
      hidden: own.hidden ?? base.hidden,
    };
  }
}

/** What run properties say themselves. */
export function runLook(properties: XmlNode | undefined): WordStyle {
  if (properties === undefined) return NOTHING;
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return {
    ...NOTHING,
    font: fonts?.get('w:hAnsi') ?? fonts?.get('w:ascii'),
    bold: onOff(child(properties, 'w:b')),
    hidden: onOff(child(properties, 'w:vanish')),
  };
}

/** An on/off element: undefined when it is not there, on without a value. */
export function onOff(node: XmlNode | undefined): boolean | undefined {
  return node === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(valueOf(node) ?? '1');
}

/** The `w:val` of an element. */
export function valueOf(node: XmlNode | undefined): string | undefined {
  return node?.attributes.get('w:val');
}
