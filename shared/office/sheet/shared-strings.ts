import { cleanCellText, escapeOfficeSequences } from './cell-text.ts';
import { MAX_CELL_LENGTH } from './workbook-description.ts';
import { escapeXml, XML_HEAD } from './xml-text.ts';

/** Collects the texts of a workbook, each once; cells name them by number. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  #count = 0;

  /** The number of a text. Throws when a cell cannot hold it. */
  numberOf(text: string): number {
    this.#count += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (text.length > MAX_CELL_LENGTH) throw new Error(`Cell text of ${text.length} characters`);
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  xml(): string {
    const items = Array.from(
      this.#numbers.keys(),
      (text) =>
        `<si><t xml:space="preserve">${escapeXml(escapeOfficeSequences(cleanCellText(text)))}</t></si>`,
    );
    return `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#count}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}
