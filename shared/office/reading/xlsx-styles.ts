import { legacyFont, type LegacyFont } from '#shared/text/legacy-text.ts';
import { child, type XmlNode } from '../xml/xml-node.ts';
import { builtInFormat, numberFormat, type NumberFormat } from './cell-number.ts';

/** What a cell's style says about its text. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly font: LegacyFont | null;
  readonly bold: boolean;
}

export const PLAIN_STYLE: CellStyle = { format: numberFormat('General'), font: null, bold: false };

/** The styles that cells refer to by number. */
export function xlsxStyles(root: XmlNode | undefined): readonly CellStyle[] {
  if (root === undefined) return [];
  const formats = new Map(
    elements(root, 'x:numFmts', 'x:numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      numberFormat(attributes.get('formatCode') ?? 'General'),
    ]),
  );
  const fonts = elements(root, 'x:fonts', 'x:font').map((font) => ({
    font: legacyFont(child(font, 'x:name')?.attributes.get('val') ?? ''),
    bold: isOn(child(font, 'x:b')),
  }));
  return elements(root, 'x:cellXfs', 'x:xf').map(({ attributes }): CellStyle => {
    const id = Number(attributes.get('numFmtId') ?? '0');
    const font = fonts[Number(attributes.get('fontId') ?? '0')];
    return {
      format: formats.get(id) ?? builtInFormat(id),
      font: font?.font ?? null,
      bold: font?.bold ?? false,
    };
  });
}

/** An on/off element is on without a value. */
export function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !['0', 'false', 'off', 'none'].includes(node.attributes.get('val') ?? '1');
}

function elements(root: XmlNode, list: string, name: string): readonly XmlNode[] {
  return (child(root, list)?.children ?? []).filter((node) => node.name === name);
}
