import { columnOf } from '../../reading/cell-address.ts';
import { cellAddress } from '../cell-address.ts';

/** One cell of a row as it stands in the file. */
export interface CellXml {
  readonly column: number;
  /** Attributes of its element as written. */
  readonly attributes: string;
  readonly content: string;
  /** The whole element as written. */
  readonly xml: string;
}

/** One row of a sheet as it stands in the file. */
export interface RowXml {
  readonly number: number;
  readonly attributes: string;
  readonly cells: readonly CellXml[];
}

/** The rows of a sheet's data, in the order of the file; rows and cells without a number follow the one before. */
export function parseRows(data: string, prefix: string): readonly (RowXml & { readonly xml: string })[] {
  const rows = elements(data, `${prefix}row`);
  let last = 0;
  return rows.map(({ attributes, content, xml }) => {
    last = Number(attribute(attributes, 'r') ?? last + 1);
    return { number: last, attributes, cells: parseCells(content, prefix), xml };
  });
}

function parseCells(content: string, prefix: string): readonly CellXml[] {
  let last = 0;
  return elements(content, `${prefix}c`).map((cell) => {
    const address = attribute(cell.attributes, 'r');
    last = (address === undefined ? 0 : columnOf(address)) || last + 1;
    return { column: last, ...cell };
  });
}

/** The elements of one name, none of which holds another of that name. Nothing but white space may stand between them. */
function elements(text: string, name: string) {
  const pattern = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}\\s*>)`, 'gu');
  const found = Array.from(text.matchAll(pattern), ([xml, attributes = '', content = '']) => ({
    xml,
    attributes,
    content,
  }));
  const length = found.reduce((sum, { xml }) => sum + xml.length, 0);
  if (text.replace(/\s+/gu, '').length > 0 && text.replace(pattern, '').trim() !== '')
    throw new UnknownXml(name);
  return length === 0 ? [] : found;
}

/** There is something in the sheet's data that this program does not know and therefore must not touch. */
export class UnknownXml extends Error {}

export function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined);
}

/** Attributes with one changed or added. */
export function withAttribute(attributes: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`, 'u');
  return pattern.test(attributes)
    ? attributes.replace(pattern, (_, before: string) => `${before}"${value}"`)
    : `${attributes} ${name}="${value}"`;
}

export function withoutAttributes(attributes: string, names: readonly string[]): string {
  return names.reduce(
    (rest, name) => rest.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), ''),
    attributes,
  );
}

/** A cell's attributes with its address written out: neighbours may be put before it. */
export function withAddress(attributes: string, row: number, column: number): string {
  return withAttribute(attributes, 'r', cellAddress(row, column));
}
