/** Characters of symbol fonts that appear in plans, by their code without the font's offset of F000. */
const SYMBOL: Readonly<Record<number, string>> = {
  0x61: 'α',
  0x62: 'β',
  0x6d: 'μ',
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb7: '•',
  0xb9: '≠',
  0xae: '→',
  0xd7: '×',
  0xde: '⇒',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x73: '⬧',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/** The character of a `w:sym` element; undefined for one that is not known. */
export function symbolOf(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return undefined;
  const low = value >= 0xf000 && value <= 0xf0ff ? value & 0xff : value;
  if (/^symbol$/iu.test(font)) return SYMBOL[low] ?? ascii(low);
  if (/^wingdings$/iu.test(font)) return WINGDINGS[low];
  return value >= 0xe000 && value <= 0xf8ff ? undefined : String.fromCodePoint(value);
}

function ascii(code: number): string | undefined {
  return code >= 0x20 && code < 0x40 ? String.fromCharCode(code) : undefined;
}
