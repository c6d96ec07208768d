import type { StyleDescription, WorkbookDescription } from './workbook-description.ts';
import { escapeXml, XML_HEAD } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Formats every spreadsheet program knows by number; "@" keeps text as typed. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '0': 1, '0%': 9, '@': 49 };
const FIRST_OWN_FORMAT = 164;
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const THIN = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`)
  .join('');
const RULED = `<border>${THIN}<diagonal/></border>`;

/** The styles part of a workbook, and which number each named style has in it. */
export interface StyleSheet {
  readonly xml: string;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The first font of a workbook is its default font, by which every program measures column widths. */
export function styleSheet({
  styles,
  defaultFont,
}: Pick<WorkbookDescription, 'styles' | 'defaultFont'>): StyleSheet {
  const fonts = new Pool([fontXml({}, defaultFont)]);
  const fills = new Pool([patternFill('none'), patternFill('gray125')]);
  const borders = new Pool([NO_BORDER]);
  const formats = new Pool([]);
  const numbers = new Map<string, number>();
  const cells = Object.entries(styles).map(([name, style], index) => {
    numbers.set(name, index + 1);
    return cellFormat(style, {
      font: fonts.add(fontXml(style, defaultFont)),
      fill: fills.add(
        style.fill === undefined
          ? patternFill('none')
          : `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/></patternFill></fill>`,
      ),
      border: borders.add(style.border ? RULED : NO_BORDER),
      format: formatNumber(style.numberFormat ?? '@', formats),
    });
  });
  const own = formats.items.map(
    (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const xml = `${XML_HEAD}<styleSheet xmlns="${MAIN}">${own.length === 0 ? '' : list('numFmts', own)}${list('fonts', fonts.items)}${list('fills', fills.items)}${list('borders', borders.items)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...cells])}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  return { xml, numbers };
}

/** Equal items once; their places are what cell formats name. */
class Pool {
  readonly items: string[];

  constructor(items: readonly string[]) {
    this.items = [...items];
  }

  add(item: string): number {
    const known = this.items.indexOf(item);
    return known >= 0 ? known : this.items.push(item) - 1;
  }
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

const patternFill = (pattern: string): string => `<fill><patternFill patternType="${pattern}"/></fill>`;

function fontXml(
  { size, bold = false, italic = false, color = '000000' }: StyleDescription,
  defaultFont: WorkbookDescription['defaultFont'],
): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
  return `<font>${marks}<sz val="${size ?? defaultFont.size}"/><color rgb="FF${color}"/><name val="${escapeXml(defaultFont.name)}"/><family val="1"/></font>`;
}

function formatNumber(code: string, own: Pool): number {
  return BUILT_IN[code] ?? FIRST_OWN_FORMAT + own.add(code);
}

function cellFormat(
  style: StyleDescription,
  place: { font: number; fill: number; border: number; format: number },
): string {
  const alignment = `<alignment horizontal="${style.horizontal ?? 'left'}" vertical="${style.vertical ?? 'top'}"${style.wrap ? ' wrapText="1"' : ''}/>`;
  const lock = style.unlocked ? '<protection locked="0"/>' : '';
  return `<xf numFmtId="${place.format}" fontId="${place.font}" fillId="${place.fill}" borderId="${place.border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${lock === '' ? '' : ' applyProtection="1"'}>${alignment}${lock}</xf>`;
}
