import { child, type XmlNode } from '../xml/xml-node.ts';
import { numeral } from './word-numerals.ts';
import { onOff, valueOf, type WordStyles } from './word-styles.ts';

interface Level {
  readonly format: string;
  /** "%1.%2." with the numbers of the levels above in it. */
  readonly pattern: string;
  readonly start: number;
  readonly suffix: string;
  /** All numbers in it are shown as decimals ("1.1" below "I"). */
  readonly legal: boolean;
  /** 1-based level after which it starts anew; 0 for never. */
  readonly restart: number;
  readonly style: string | undefined;
}

interface List {
  readonly id: string;
  /** Lists with the same abstract one go on counting together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** Numbers that Word counts itself and does not write into the text. */
export class WordNumbering {
  readonly #styles: WordStyles;
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** @param part `numbering.xml`; undefined when the document has none. */
  constructor(part: XmlNode | undefined, styles: WordStyles) {
    this.#styles = styles;
    this.#lists = part === undefined ? new Map() : readLists(part, styles);
  }

  /** The next number of a paragraph, with what follows it; empty when it has none. Call in reading order. */
  next(properties: XmlNode | undefined): string {
    const { id, style } = this.#styles.paragraph(properties);
    const own = child(properties, 'w:numPr');
    const list = this.#lists.get(valueOf(child(own, 'w:numId')) ?? style.list ?? '0');
    if (list === undefined) return '';
    const written = valueOf(child(own, 'w:ilvl'));
    const depth = written === undefined ? this.#levelOf(list, id, style.level) : Number(written);
    const level = list.levels.get(depth);
    if (level === undefined) return '';
    const counts = this.#count(list, depth, level);
    if (level.format === 'none') return '';
    if (level.format === 'bullet') return '- ';
    const text = level.pattern.replace(/%(?<level>[1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const from = list.levels.get(at);
      return numeral(counts[at] ?? from?.start ?? 1, level.legal ? 'decimal' : (from?.format ?? 'decimal'));
    });
    return text === '' || level.suffix === 'nothing' ? text : `${text} `;
  }

  /** A style that is linked to a level of its list stands on that level. */
  #levelOf(list: List, style: string, level: number | undefined): number {
    const linked = [...list.levels].find(([, candidate]) => candidate.style === style)?.[0];
    return linked ?? level ?? 0;
  }

  #count(list: List, depth: number, level: Level): (number | undefined)[] {
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const start = list.starts.get(depth);
    const key = `${list.id} ${depth}`;
    if (start !== undefined && !this.#begun.has(key)) counts[depth] = start;
    else counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    this.#begun.add(key);
    for (let deeper = depth + 1; deeper < LEVELS; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart ?? deeper;
      if (restart !== 0 && depth < restart) counts[deeper] = undefined;
    }
    return counts;
  }
}

function readLists(part: XmlNode, styles: WordStyles): ReadonlyMap<string, List> {
  const abstract = new Map(
    part.children
      .filter(({ name }) => name === 'w:abstractNum')
      .map((node) => [node.attributes.get('w:abstractNumId') ?? '', node]),
  );
  const lists = part.children.filter(({ name }) => name === 'w:num');
  const abstractOf = (id: string): string =>
    valueOf(
      child(
        lists.find(({ attributes }) => attributes.get('w:numId') === id),
        'w:abstractNumId',
      ),
    ) ?? '';
  return new Map(
    lists.map((node) => {
      let own = valueOf(child(node, 'w:abstractNumId')) ?? '';
      // A list made by a list style says nothing itself but the name of the style.
      const link = valueOf(child(abstract.get(own), 'w:numStyleLink'));
      if (link !== undefined) own = abstractOf(styles.get(link).list ?? '');
      const levels = levelsOf(abstract.get(own));
      const starts = new Map<number, number>();
      for (const override of node.children.filter(({ name }) => name === 'w:lvlOverride')) {
        const depth = Number(override.attributes.get('w:ilvl'));
        const start = valueOf(child(override, 'w:startOverride'));
        if (start !== undefined) starts.set(depth, Number(start));
        const level = child(override, 'w:lvl');
        if (level !== undefined) levels.set(depth, levelOf(level, depth));
      }
      const id = node.attributes.get('w:numId') ?? '';
      return [id, { id, abstract: own, levels, starts }];
    }),
  );
}

function levelsOf(abstract: XmlNode | undefined): Map<number, Level> {
  return new Map(
    (abstract?.children ?? [])
      .filter(({ name }) => name === 'w:lvl')
      .map((node) => {
        const depth = Number(node.attributes.get('w:ilvl'));
        return [depth, levelOf(node, depth)];
      }),
  );
}

function levelOf(node: XmlNode, depth: number): Level {
  const format =
    child(node, 'w:numFmt') ?? child(child(child(node, 'mc:AlternateContent'), 'mc:Choice'), 'w:numFmt');
  const kind = valueOf(format) ?? 'decimal';
  return {
    format: kind === 'custom' ? (format?.attributes.get('w:format') ?? 'decimal') : kind,
    pattern: valueOf(child(node, 'w:lvlText')) ?? '',
    start: Number(valueOf(child(node, 'w:start')) ?? '0'),
    suffix: valueOf(child(node, 'w:suff')) ?? 'tab',
    legal: onOff(child(node, 'w:isLgl')) === true,
    restart: Number(valueOf(child(node, 'w:lvlRestart')) ?? depth),
    style: valueOf(child(node, 'w:pStyle')),
  };
}
