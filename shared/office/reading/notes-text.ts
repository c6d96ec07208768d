import type { WrittenRow } from './written-row.ts';

/** Gathers the legend from its rows: a line for each, two cells of one row as "abbreviation: words". */
export class NotesText {
  readonly #lines: string[] = [];

  get text(): string {
    return this.#lines.join('\n');
  }

  add({ cells }: WrittenRow, first: boolean): void {
    const texts = cells.map(([, text]) => text);
    const [key = '', ...rest] = texts;
    const isEntry =
      !first && rest.length > 0 && key.length <= 24 && /^[^:=]*\p{Lu}[^:=]*\p{Lu}[^:=]*$/u.test(key);
    this.#lines.push(isEntry ? `${key.trim()}: ${rest.join(' ')}` : texts.join(' '));
  }

  /** Goes on with the last line as it stands. */
  append({ cells }: WrittenRow): void {
    const before = this.#lines.pop() ?? '';
    this.#lines.push(before + cells.map(([, text]) => text).join(''));
  }
}
