/**
 * One short prefix for every namespace the readers know, whatever prefix a file binds to it: Word writes `w:`, strict
 * files have other addresses, other programs other prefixes.
 */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
]);

/** The prefixes in force at one place of a document. */
export class NamespaceScope {
  readonly #bound: ReadonlyMap<string, string>;
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, string>();

  constructor(bound: ReadonlyMap<string, string> = new Map([['xml', 'xml']])) {
    this.#bound = bound;
  }

  /** The scope inside an element with these `xmlns` declarations: prefix (empty for the default) and address. */
  with(declared: readonly (readonly [prefix: string, address: string])[]): NamespaceScope {
    const bound = new Map(this.#bound);
    for (const [prefix, address] of declared) bound.set(prefix, KNOWN.get(address.trim()) ?? `{${address}}`);
    return new NamespaceScope(bound);
  }

  element(name: string): string {
    return this.#named(name, this.#elements, this.#bound.get(''));
  }

  /** Attributes without a prefix belong to their element and keep their bare name. */
  attribute(name: string): string {
    return this.#named(name, this.#attributes, undefined);
  }

  #named(name: string, cache: Map<string, string>, unprefixed: string | undefined): string {
    const known = cache.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    // A prefix bound to nothing is no XML with namespaces; it is taken for what it is usually bound to.
    const prefix = colon < 0 ? unprefixed : (this.#bound.get(name.slice(0, colon)) ?? name.slice(0, colon));
    const resolved = prefix === undefined || prefix === '{}' ? name : `${prefix}:${name.slice(colon + 1)}`;
    cache.set(name, resolved);
    return resolved;
  }
}
