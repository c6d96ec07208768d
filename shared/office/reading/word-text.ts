import { legacyFont, type LegacyFont } from '#shared/text/legacy-text.ts';
import { child, type XmlNode } from '../xml/xml-node.ts';
import type { FontSpan } from './grid.ts';
import type { SheetWarningCode } from './sheet-warnings.ts';
import type { WordNumbering } from './word-numbering.ts';
import { onOff, runLook, valueOf, type WordStyle, type WordStyles } from './word-styles.ts';
import { symbolOf } from './word-symbols.ts';

/** What the text of a document depends on besides the text. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  /** Notes something an officer must know, at the place being read. */
  note(code: SheetWarningCode): void;
}

/** Text as a reader sees it. */
export interface WordText {
  readonly text: string;
  readonly bold: boolean;
  readonly fonts: readonly FontSpan[] | undefined;
  /** What this program's own file says the paragraph is (word-tags.ts). */
  readonly tag?: string;
}

/** Text that is not there once changes are accepted, and what is no text. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
]);
const DRAWN: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

/**
 * Gathers the text of one cell or paragraph: tracked changes as accepted, automatic numbers in front, nested tables line
 * by line, fields by their results.
 */
export class WordTextBuilder {
  readonly #context: WordContext;
  readonly #spans: FontSpan[] = [];
  #text = '';
  #paragraphs = 0;
  #lineStart = 0;
  /** The mark of the last paragraph was deleted: the next goes on in its line. */
  #joins = false;
  #plain = 0;
  #bold = 0;
  /** Fields that are open: false while their code is read, true in their result. */
  readonly #fields: boolean[] = [];

  readonly #exact: boolean;

  /** @param exact keeps the spaces at line ends and the empty lines: the text of this program's own files. */
  constructor(context: WordContext, exact = false) {
    this.#context = context;
    this.#exact = exact;
  }

  /** Adds everything below a node: paragraphs, tables in cells, content controls. */
  add(node: XmlNode): void {
    for (const candidate of node.children) this.addBlock(candidate);
  }

  addBlock(node: XmlNode): void {
    switch (node.name) {
      case 'w:p':
        this.#addParagraph(node);
        break;
      case 'w:tr':
        if (!isDeletedRow(node)) this.add(node);
        break;
      case 'w:altChunk':
        this.#context.note('embedded-part');
        break;
      case 'w:del':
        break;
      case 'mc:AlternateContent':
        this.add(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? NO_NODE);
        break;
      default:
        if (!SKIPPED.has(node.name) && !isPlaceholder(node)) this.add(node);
    }
  }

  finish(): WordText {
    const lead = this.#exact ? 0 : (/^\n*/u.exec(this.#text)?.[0].length ?? 0);
    const text = this.#exact ? this.#text : this.#text.slice(lead).replace(/\s+$/u, '');
    const fonts = this.#spans
      .map(({ from, to, font }) => ({
        from: Math.max(0, from - lead),
        to: Math.min(text.length, to - lead),
        font,
      }))
      .filter(({ from, to }) => to > from);
    return {
      text: fonts.length === 0 ? text.normalize('NFC') : text,
      bold: this.#bold > 0 && this.#plain === 0,
      fonts: fonts.length === 0 ? undefined : fonts,
    };
  }

  #addParagraph(paragraph: XmlNode): void {
    const properties = child(paragraph, 'w:pPr');
    const marks = child(properties, 'w:rPr');
    const markDeleted = child(marks, 'w:del') !== undefined || child(marks, 'w:moveFrom') !== undefined;
    if (!this.#joins && this.#paragraphs > 0) {
      const line = this.#text.slice(this.#lineStart);
      this.#text = this.#text.slice(0, this.#lineStart) + (this.#exact ? line : line.trimEnd());
      this.#text += '\n';
    }
    if (!this.#joins) this.#lineStart = this.#text.length;
    this.#paragraphs += 1;
    const { style } = this.#context.styles.paragraph(properties);
    // A paragraph whose mark is deleted becomes one with the next, and takes the number of that one.
    if (!markDeleted) this.#number(properties, marks, style);
    this.#runs(paragraph, style, style);
    this.#joins = markDeleted;
    if (markDeleted) this.#context.note('tracked-changes');
  }

  #number(properties: XmlNode | undefined, marks: XmlNode | undefined, style: WordStyle): void {
    const number = this.#context.numbering.next(properties);
    if (number === '') return;
    if (!this.#joins) {
      this.#append(number, runLook(marks), style);
      return;
    }
    const line = this.#text.slice(this.#lineStart);
    this.#text = this.#text.slice(0, this.#lineStart) + number + line;
  }

  #runs(node: XmlNode, look: WordStyle, style: WordStyle): void {
    for (const candidate of node.children) this.#run(candidate, look, style);
  }

  #run(node: XmlNode, look: WordStyle, style: WordStyle): void {
    if (SKIPPED.has(node.name) || isPlaceholder(node)) return;
    if (DRAWN.has(node.name)) {
      if (hasTextBox(node)) this.#context.note('text-box');
      return;
    }
    switch (node.name) {
      case 'w:del':
        this.#context.note('tracked-changes');
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.#context.note('tracked-changes');
        this.#runs(node, look, style);
        return;
      case 'w:r': {
        const properties = child(node, 'w:rPr');
        const named = valueOf(child(properties, 'w:rStyle'));
        const base = named === undefined ? style : merge(this.#context.styles.get(named), style);
        this.#runs(node, merge(runLook(properties), base), style);
        return;
      }
      case 'w:t':
      case 'm:t':
        this.#append(node.children.map(({ text }) => text).join(''), look, style);
        return;
      case 'w:fldChar':
        this.#field(node.attributes.get('w:fldCharType') ?? '');
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#context.note('footnotes');
        return;
      case 'w:commentReference':
        this.#context.note('comments-not-read');
        return;
      case 'w:sym':
        this.#symbol(node, look, style);
        return;
      case 'w:softHyphen':
        // An invisible place to break, but the letter ư in an old font.
        if (legacyFont(look.font ?? '') !== null) this.#append('\u00ad', look, style);
        return;
      case 'mc:AlternateContent': {
        const choice = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
        if (choice !== undefined) this.#runs(choice, look, style);
        return;
      }
      default: {
        const sign = SIGNS.get(node.name);
        if (sign === undefined) this.#runs(node, look, style);
        else this.#append(sign, look, style);
      }
    }
  }

  #symbol(node: XmlNode, look: WordStyle, style: WordStyle): void {
    const font = node.attributes.get('w:font') ?? '';
    const code = node.attributes.get('w:char') ?? '';
    if (legacyFont(font) !== null) {
      this.#append(String.fromCharCode(Number.parseInt(code, 16) & 0xff), { ...look, font }, style);
      return;
    }
    const symbol = symbolOf(font, code);
    if (symbol === undefined) this.#context.note('unknown-symbol');
    this.#append(symbol ?? '□', look, style);
  }

  #field(kind: string): void {
    if (kind === 'begin') this.#fields.push(false);
    else if (kind === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
    else if (kind === 'end') this.#fields.pop();
  }

  #append(text: string, look: WordStyle, style: WordStyle): void {
    if (text === '' || this.#fields.includes(false)) return;
    if (look.hidden ?? style.hidden) {
      if (text.trim() !== '') this.#context.note('hidden-text');
      return;
    }
    const from = this.#text.length;
    this.#text += text.normalize('NFC');
    if (text.trim() !== '') {
      if (look.bold ?? style.bold) this.#bold += 1;
      else this.#plain += 1;
    }
    const font: LegacyFont | null = legacyFont(look.font ?? style.font ?? '');
    if (font !== null) this.#spans.push({ from, to: this.#text.length, font });
  }
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

const NO_NODE: XmlNode = { name: '', attributes: new Map(), children: [], text: '' };

function merge(own: WordStyle, base: WordStyle): WordStyle {
  return {
    ...base,
    font: own.font ?? base.font,
    bold: own.bold ?? base.bold,
    hidden: own.hidden ?? base.hidden,
  };
}

/** A row whose deletion is tracked. */
export function isDeletedRow(row: XmlNode): boolean {
  const properties = child(row, 'w:trPr');
  return child(properties, 'w:del') !== undefined || child(properties, 'w:moveFrom') !== undefined;
}

/** A content control that shows only its invitation to type. */
function isPlaceholder(node: XmlNode): boolean {
  return node.name === 'w:sdt' && onOff(child(child(node, 'w:sdtPr'), 'w:showingPlcHdr')) === true;
}

/** Whether there is text in a frame drawn over the page. */
function hasTextBox(node: XmlNode): boolean {
  return node.children.some(
    (candidate) =>
      (candidate.name === 'w:txbxContent' && hasText(candidate)) ||
      (candidate.name !== 'mc:Fallback' && hasTextBox(candidate)),
  );
}

function hasText(node: XmlNode): boolean {
  return node.children.some((candidate) =>
    candidate.name === 'w:t' ? candidate.children.some(({ text }) => text.trim() !== '') : hasText(candidate),
  );
}
