import { readRowNumber, type NumberReading, type NumberStyle, type RowNumber } from './row-number.ts';

/** Place of a row among the numbers of its section. */
export interface NumberNode {
  readonly parent: NumberNode | null;
  readonly style: NumberStyle | 'none';
  readonly ordinal: number;
  /** Parts of the number: 2 for "1.1". */
  readonly depth: number;
  /** The number's text, repaired where Excel lost a zero. */
  readonly text: string;
  /** Index of the row's draft. */
  readonly draft: number;
}

/** How a number was placed, with what an officer should know about it. */
export interface Placement {
  readonly node: NumberNode;
  readonly repaired: boolean;
  /** "1.1" without a row 1. */
  readonly parentMissing: boolean;
  /** Numbers that are left out before it: "3" after "1". */
  readonly missing: string | null;
}

const DECIMALS: readonly NumberStyle[] = ['decimal', 'bracketed'];

const RANK: Readonly<Record<NumberStyle, number>> = {
  roman: 0,
  capital: 0,
  code: 1,
  decimal: 2,
  bracketed: 3,
  letter: 4,
  'small-roman': 5,
  bullet: 6,
};

/** Builds the tree of numbers of one section from its rows in order: siblings go on, deeper styles go down. */
export class NumberTree {
  #last: NumberNode | null = null;
  #byText = new Map<string, NumberNode>();
  #bullets = 0;

  /** A new section: numbers begin anew. */
  reset(): void {
    this.#last = null;
    this.#byText = new Map();
  }

  get last(): NumberNode | null {
    return this.#last;
  }

  /** Whether the number is what one waits for: the next of an open list, or the first of a deeper one. */
  isNext(number: RowNumber): boolean {
    if (this.#last === null) return number.readings.some(({ ordinal }) => ordinal === 1);
    if (number.parts.length > 1) {
      const above = this.#byText.get(prefixOf(number));
      const ordinal = number.readings[0].ordinal;
      return above !== undefined && (ordinal === 1 || this.#byText.has(`${prefixOf(number)}.${ordinal - 1}`));
    }
    const chain = this.#lists();
    return number.readings.some(
      ({ style, ordinal }) =>
        chain.some((node) => node.style === style && node.ordinal + 1 === ordinal) ||
        (ordinal === 1 && !chain.some((node) => node.style === style)),
    );
  }

  /** Whether a top-level list stands open and this number begins it anew. */
  restarts(number: RowNumber): boolean {
    const top = this.#chain().at(-1);
    return (
      top !== undefined &&
      number.parts.length === 1 &&
      number.readings.some(({ style, ordinal }) => style === top.style && ordinal === 1 && top.ordinal >= 1)
    );
  }

  /** A row without a number stands beside the row before it. */
  placeUnnumbered(draft: number): NumberNode {
    const parent = this.#last?.style === 'none' ? this.#last.parent : (this.#last?.parent ?? null);
    const node: NumberNode = { parent, style: 'none', ordinal: 0, depth: 0, text: '', draft };
    if (this.#last === null) this.#last = node;
    return node;
  }

  /**
   * @param sections prefixes that stand for the section itself ("2.1" and "II.1" in section II).
   * @param following the number of the next numbered row: tells a list inside a list from one that begins anew.
   */
  place(
    number: RowNumber,
    draft: number,
    following: RowNumber | null,
    sections: readonly string[],
  ): Placement {
    const whole = /^\d+\.0$/u.test(number.text) ? readRowNumber(number.text.slice(0, -2)) : null;
    const found =
      whole !== null
        ? { ...this.#placeSingle(whole, draft, following), repaired: true }
        : number.parts.length > 1
          ? this.#placeCompound(number, draft, sections)
          : this.#placeSingle(number, draft, following);
    this.#last = found.node;
    this.#byText.set(found.node.text, found.node);
    return found;
  }

  /** From the last row up to its outermost group. */
  #chain(): readonly NumberNode[] {
    const chain: NumberNode[] = [];
    for (let node = this.#last; node !== null; node = node.parent) chain.push(node);
    return chain;
  }

  /** The open lists of numbers of one part. */
  #lists(): readonly NumberNode[] {
    return this.#chain().filter((node) => node.depth === 1);
  }

  #placeCompound(number: RowNumber, draft: number, sections: readonly string[]): Placement {
    const { style, ordinal } = number.readings[0];
    const prefix = prefixOf(number);
    const repairedText = this.#repaired(number, prefix);
    const text = repairedText ?? number.text;
    const known = this.#byText.get(prefix) ?? null;
    const owner = known ?? this.#ownerOf(prefix);
    const node: NumberNode = {
      parent: owner,
      style,
      depth: number.parts.length,
      ordinal: repairedText === null ? ordinal : Number(lastPart(repairedText)),
      text,
      draft,
    };
    const parentMissing = owner === null && /^[\d.]+$/u.test(prefix) && !sections.includes(prefix);
    return { node, repaired: repairedText !== null, parentMissing, missing: null };
  }

  /** Excel shows 11.10 as 11.1 and 13 as 13.0: told by the numbers before it. */
  #repaired(number: RowNumber, prefix: string): string | null {
    if (!/^\d+(?:\.\d+)+$/u.test(number.text)) return null;
    const last = this.#last;
    if (last !== null && this.#byText.has(number.text)) {
      const before = this.#chain().find((node) => node.text.startsWith(`${prefix}.`));
      const expected = before === undefined ? '' : `${prefix}.${before.ordinal + 1}`;
      if (expected.endsWith('0') && expected.replace(/0+$/u, '') === number.text) return expected;
    }
    return null;
  }

  /** "1.1" below the work package "WP1". */
  #ownerOf(prefix: string): NumberNode | null {
    const chain = this.#chain();
    return chain.find((node) => node.style === 'code' && String(node.ordinal) === prefix) ?? null;
  }

  #placeSingle(number: RowNumber, draft: number, following: RowNumber | null): Placement {
    const chain = this.#lists();
    for (const reading of number.readings) {
      const before = chain.find(
        (node) => node.style === reading.style && node.ordinal + 1 === reading.ordinal,
      );
      if (before !== undefined) return placed(number, draft, reading, before.parent);
      // A list may be written "1", "2." and "3)".
      const alike = DECIMALS.includes(reading.style)
        ? chain.find(
            (node) => node.ordinal + 1 === reading.ordinal && DECIMALS.some((style) => style === node.style),
          )
        : undefined;
      if (alike !== undefined && reading.ordinal > 1 && !chain.some((node) => node.style === reading.style)) {
        return placed(
          number,
          draft,
          { ...reading, style: alike.style === 'bracketed' ? 'bracketed' : 'decimal' },
          alike.parent,
        );
      }
      if (reading.style === 'bullet') {
        const sibling = chain.find((node) => node.style === 'bullet' && node.text.startsWith(number.text));
        this.#bullets = sibling === undefined ? 1 : this.#bullets + 1;
        return placed(
          number,
          draft,
          { ...reading, ordinal: this.#bullets },
          sibling ? sibling.parent : this.#above(reading),
        );
      }
    }
    const first = number.readings.find(({ ordinal }) => ordinal === 1);
    if (first !== undefined) return placed(number, draft, first, this.#parentOfFirst(first, following));
    const [reading] = number.readings;
    const open = number.readings.flatMap((each) => chain.filter((node) => node.style === each.style))[0];
    if (open === undefined) return placed(number, draft, reading, this.#above(reading));
    const own = number.readings.find(({ style }) => open.style === style) ?? reading;
    const skipped = own.ordinal > open.ordinal + 1 ? `${open.text} → ${number.text}` : null;
    return { ...placed(number, draft, own, open.parent), missing: skipped };
  }

  #parentOfFirst(reading: NumberReading, following: RowNumber | null): NumberNode | null {
    const chain = this.#lists();
    const open = chain.find((node) => node.style === reading.style);
    if (open !== undefined) {
      const deeper = chain[0];
      // "1" below "a)": a list of its own if "b)" goes on after it, else the numbers begin anew.
      const nested =
        deeper !== undefined &&
        deeper !== open &&
        following?.readings.some(
          ({ style, ordinal }) => style === deeper.style && ordinal === deeper.ordinal + 1,
        );
      return nested === true ? deeper : open.parent;
    }
    return this.#above(reading) ?? (this.#wasGroup(chain) ? (chain[0] ?? null) : null);
  }

  /** The nearest open row of a higher style. */
  #above({ style }: NumberReading): NumberNode | null {
    return this.#chain().find((node) => node.style !== 'none' && RANK[node.style] < RANK[style]) ?? null;
  }

  #wasGroup(chain: readonly NumberNode[]): boolean {
    return chain[0]?.style === 'letter' || chain[0]?.style === 'bracketed';
  }
}

function placed(
  number: RowNumber,
  draft: number,
  reading: NumberReading,
  parent: NumberNode | null,
): Placement {
  const text = reading.style === 'bullet' ? `${number.text}${reading.ordinal}` : number.text;
  return {
    node: { parent, style: reading.style, ordinal: reading.ordinal, depth: 1, text, draft },
    repaired: false,
    parentMissing: false,
    missing: null,
  };
}

function prefixOf(number: RowNumber): string {
  return number.text.slice(0, number.text.length - (number.parts.at(-1) ?? '').length).replace(/\.$/u, '');
}

function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('.') + 1);
}
