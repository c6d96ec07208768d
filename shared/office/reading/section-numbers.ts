import { romanNumeral, romanValue } from '#shared/domain/numbering/roman.ts';
import { readRowNumber, type NumberReading, type RowNumber } from './row-number.ts';

interface Level {
  readonly style: NumberReading['style'];
  readonly ordinal: number;
  /** Full number: "A.I" for a part I inside a part A. */
  readonly full: string;
}

/** Follows the numbers of section rows: parts inside parts, and whether "C", "D" or "I" is a letter or a numeral. */
export class SectionNumbers {
  #levels: readonly Level[] = [];
  readonly #used = new Set<string>();

  /** Full number of the section one is in; '' before the first. */
  get current(): string {
    return this.#levels.at(-1)?.full ?? '';
  }

  /** Prefixes by which numbers of rows may name the section: "II" and "2". */
  get prefixes(): readonly string[] {
    const level = this.#levels.at(-1);
    if (level === undefined) return [];
    const own = level.full.slice(level.full.lastIndexOf('.') + 1);
    return [...new Set([level.full, own, String(level.ordinal)])];
  }

  /** Whether this number would go on, or begin, an order of sections. */
  fits(number: string): boolean {
    if (this.#inside(number) !== null) return true;
    const readings = readRowNumber(number)?.readings ?? [];
    return (
      readings.some((reading) => this.#levels.some((level) => follows(level, reading))) ||
      readings.some(
        ({ ordinal, style }) => ordinal === 1 && !this.#levels.some((level) => level.style === style),
      )
    );
  }

  /** Enters the section with this number as written, and gives its full number, unique in the table. */
  enter(written: string): string {
    const inside = this.#inside(written);
    if (inside !== null) return this.#push(inside.depth, inside.reading, inside.text);
    const number = readRowNumber(written);
    const readings = number?.readings ?? [{ style: 'code' as const, ordinal: 0 }];
    for (const reading of readings) {
      const at = this.#levels.findLastIndex((level) => follows(level, reading));
      if (at >= 0) return this.#push(at, reading, number?.text ?? written);
    }
    const first = readings.find(
      ({ ordinal, style }) => ordinal === 1 && !this.#levels.some((l) => l.style === style),
    );
    if (first !== undefined) return this.#push(this.#levels.length, first, number?.text ?? written);
    const [reading] = readings;
    const same = this.#levels.findIndex((level) => level.style === reading?.style);
    const at = same >= 0 ? same : 0;
    return this.#push(at, reading ?? { style: 'code', ordinal: 0 }, number?.text ?? written);
  }

  /** A numbered row with cells of its own goes on where sections were numbered ("II" after part I): it leaves them. */
  leaveFor(number: RowNumber): void {
    if (number.parts.length > 1) return;
    const styles = number.readings.filter(({ style }) => style === 'roman' || style === 'capital');
    const at = this.#levels.findLastIndex((level) => styles.some((reading) => follows(level, reading)));
    if (at >= 0) this.#levels = this.#levels.slice(0, at);
  }

  /** A section without a number gets the next numeral, or a letter inside a numbered one. */
  enterUnnumbered(): string {
    const made = this.#levels.find(({ style }) => style === 'bullet');
    const depth = made === undefined ? this.#levels.length : this.#levels.indexOf(made);
    const ordinal = (made?.ordinal ?? 0) + 1;
    const text = depth === 0 ? readableNumeral(ordinal) : String.fromCharCode(64 + Math.min(26, ordinal));
    return this.#push(depth, { style: 'bullet', ordinal }, text);
  }

  /** "II.1" names a part of the part II that one is in. */
  #inside(
    written: string,
  ): { readonly depth: number; readonly reading: NumberReading; readonly text: string } | null {
    const parts = readRowNumber(written)?.parts ?? [];
    const text = parts.at(-1) ?? '';
    const above = parts.slice(0, -1).join('.');
    if (parts.length < 2 || !/^\d+$/u.test(text) || !/^[A-ZĐ]/u.test(above)) return null;
    const at = this.#levels.findLastIndex(({ full }) => full === above || full.endsWith(`.${above}`));
    if (at < 0) return null;
    return { depth: at + 1, reading: { style: 'decimal', ordinal: Number(text) }, text };
  }

  #push(depth: number, { style, ordinal }: NumberReading, text: string): string {
    const above = this.#levels.slice(0, depth);
    const wanted = [...above.slice(-1).map(({ full }) => full), text].join('.');
    let full = wanted;
    for (let copy = 2; this.#used.has(full); copy += 1) full = `${wanted}-${copy}`;
    this.#used.add(full);
    this.#levels = [...above, { style, ordinal, full }];
    return full;
  }
}

function follows(level: Level, { style, ordinal }: NumberReading): boolean {
  return level.style === style && level.ordinal + 1 === ordinal;
}

/** A numeral that is read back as that number; beyond those, digits. */
function readableNumeral(value: number): string {
  const text = romanNumeral(value);
  return romanValue(text) === value ? text : String(value);
}
