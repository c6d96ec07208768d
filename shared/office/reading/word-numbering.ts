import { child, descendants, valueOf, type XmlNode } from './word-xml.ts';

/** Numbers that Word counts itself and does not write into the text. */
export interface WordNumbering {
  /** The next number of the paragraph with these properties; empty when it is not numbered. Call in reading order. */
  numberOf(properties: XmlNode | undefined): string;
}

interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
}

/** @param part `word/numbering.xml`; undefined when the document has none. */
export function wordNumbering(part: XmlNode | undefined): WordNumbering {
  const levels = part === undefined ? new Map<string, ReadonlyMap<number, Level>>() : readLevels(part);
  const counters = new Map<string, number[]>();
  return {
    numberOf(properties) {
      const numbering = child(properties, 'w:numPr');
      const id = valueOf(child(numbering, 'w:numId'));
      const depth = Number(valueOf(child(numbering, 'w:ilvl')) ?? '0');
      const list = id === undefined ? undefined : levels.get(id);
      const level = list?.get(depth);
      if (id === undefined || list === undefined || level === undefined) return '';
      const counts = counters.get(id) ?? [];
      counts.length = Math.min(counts.length, depth + 1);
      counts[depth] = (counts[depth] ?? level.start - 1) + 1;
      counters.set(id, counts);
      if (level.format === 'bullet') return '-';
      return level.pattern.replace(/%(\d)/gu, (_, digit: string) => {
        const index = Number(digit) - 1;
        return inFormat(counts[index] ?? list.get(index)?.start ?? 1, list.get(index)?.format ?? 'decimal');
      });
    },
  };
}

function readLevels(part: XmlNode): Map<string, ReadonlyMap<number, Level>> {
  const abstract = new Map(
    descendants(part, 'w:abstractNum').map((node) => [
      node.attributes.get('w:abstractNumId'),
      levelsOf(node),
    ]),
  );
  return new Map(
    descendants(part, 'w:num').flatMap((node) => {
      const id = node.attributes.get('w:numId');
      const found = abstract.get(valueOf(child(node, 'w:abstractNumId')));
      return id === undefined || found === undefined ? [] : [[id, found] as const];
    }),
  );
}

function levelsOf(abstract: XmlNode): ReadonlyMap<number, Level> {
  return new Map(
    descendants(abstract, 'w:lvl').map((level) => [
      Number(level.attributes.get('w:ilvl')),
      {
        format: valueOf(child(level, 'w:numFmt')) ?? 'decimal',
        pattern: valueOf(child(level, 'w:lvlText')) ?? '%1.',
        start: Number(valueOf(child(level, 'w:start')) ?? '1'),
      },
    ]),
  );
}

function inFormat(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return String.fromCharCode(97 + ((value - 1) % 26));
    case 'upperLetter':
      return String.fromCharCode(65 + ((value - 1) % 26));
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

const NUMERALS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, numeral] of NUMERALS) {
    text += numeral.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}
