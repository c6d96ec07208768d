import { legacyFont, type LegacyFont } from '#shared/text/legacy-text.ts';
import { child, readXmlNode, type XmlNode } from '../xml/xml-node.ts';
import type { XmlReader } from '../xml/xml-reader.ts';

/** What the styles of an OpenDocument file say that matters to a reader. */
export interface OdsStyle {
  readonly font: LegacyFont | null;
  readonly bold: boolean;
  /** False for the style of a sheet that is not shown. */
  readonly shown: boolean;
}

/** Name → style, from the automatic styles at the head of the content. */
export class OdsStyles {
  readonly #styles = new Map<string, OdsStyle>();
  readonly #fonts = new Map<string, string>();

  /** Takes the element just opened when it is one of a style; the reader then stands at its end. */
  take(reader: XmlReader, part: string): void {
    const node = readXmlNode(reader, part);
    const name = node.attributes.get('style:name') ?? '';
    if (node.name === 'style:font-face') {
      this.#fonts.set(name, (node.attributes.get('svg:font-family') ?? name).replaceAll(/["']/gu, ''));
      return;
    }
    const text = child(node, 'style:text-properties');
    this.#styles.set(name, {
      font: legacyFont(this.#fontOf(text)),
      bold: text?.attributes.get('fo:font-weight') === 'bold',
      shown: child(node, 'style:table-properties')?.attributes.get('table:display') !== 'false',
    });
  }

  get(name: string | undefined): OdsStyle | undefined {
    return name === undefined ? undefined : this.#styles.get(name);
  }

  #fontOf(text: XmlNode | undefined): string {
    const face = text?.attributes.get('style:font-name');
    return this.#fonts.get(face ?? '') ?? face ?? text?.attributes.get('fo:font-family') ?? '';
  }
}
