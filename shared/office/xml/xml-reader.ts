import { decodeXml } from './decode-xml.ts';
import { NamespaceScope } from './namespaces.ts';
import { unescapeXml } from './unescape-xml.ts';
import { damagedXml, unusualXml } from './xml-problems.ts';

/** Elements within elements; Word's own documents stay below 100. */
const MAX_DEPTH = 400;
/** Characters of one text or one tag. */
const MAX_TOKEN = 4_000_000;

export type XmlEvent = 'open' | 'close' | 'text' | 'end';

/**
 * Reads an XML part from its first byte to its last without ever holding more than one piece of it. Names come with the
 * prefixes of namespaces.ts, whatever the file calls them. There are no document types and no entities of a file's own.
 *
 * @throws Problem `file-damaged` for what is no well-formed XML, `file-too-deep` beyond the limits.
 */
export class XmlReader {
  /** Name of the element just opened or closed. */
  name = '';
  /** The text just read. Blank ones come too. */
  text = '';
  readonly #part: string;
  readonly #pieces: Iterator<string>;
  #buffer = '';
  #at = 0;
  #rooted = false;
  #closing = false;
  #scope = new NamespaceScope();
  readonly #open: { readonly written: string; readonly name: string; readonly outer: NamespaceScope }[] = [];
  readonly #names: string[] = [];
  readonly #values: string[] = [];
  #attributes = 0;

  constructor(chunks: Iterable<Uint8Array>, part: string) {
    this.#part = part;
    this.#pieces = decodeXml(chunks, part)[Symbol.iterator]();
  }

  /** How many elements are open, the one just opened included and the one just closed not. */
  get depth(): number {
    return this.#open.length;
  }

  /** Moves on to the next event. */
  next(): XmlEvent {
    if (this.#closing) return this.#close();
    for (;;) {
      const tag = this.#find('<');
      if (tag < 0) return this.#finish();
      if (tag > this.#at) {
        const text = this.#buffer.slice(this.#at, tag);
        this.#at = tag;
        if (this.#open.length === 0) {
          if (text.trim() !== '') throw this.#damaged();
          continue;
        }
        this.text = this.#plain(text);
        return 'text';
      }
      const event = this.#tag();
      if (event !== null) return event;
    }
  }

  /** An attribute of the element just opened: a bare name, or one with a prefix of namespaces.ts. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.#attributes; index += 1) {
      if (this.#names[index] === name) return this.#plain(this.#values[index] ?? '');
    }
    return undefined;
  }

  /** All attributes of the element just opened. */
  attributes(): ReadonlyMap<string, string> {
    const names = this.#names.slice(0, this.#attributes);
    return new Map(names.map((name, index) => [name, this.#plain(this.#values[index] ?? '')]));
  }

  /** Moves past the end of the element just opened. */
  skip(): void {
    const depth = this.#open.length;
    while (this.#open.length >= depth) this.next();
  }

  /** The next event after a tag that is none of the text: comments and instructions are passed over. */
  #tag(): XmlEvent | null {
    const next = this.#buffer.charCodeAt(this.#at + 1);
    if (Number.isNaN(next)) {
      if (!this.#more()) throw this.#damaged();
      return null;
    }
    if (next === 0x2f) return this.#endTag();
    if (next === 0x3f) return this.#pass('?>');
    if (next !== 0x21) return this.#startTag();
    while (this.#buffer.length - this.#at < 9 && this.#more());
    if (this.#buffer.startsWith('<!--', this.#at)) return this.#pass('-->');
    if (this.#buffer.startsWith('<![CDATA[', this.#at) && this.#open.length > 0) {
      const end = this.#find(']]>');
      if (end < 0) throw this.#damaged();
      this.text = this.#buffer.slice(this.#at + 9, end).replace(/\r\n?/gu, '\n');
      this.#at = end + 3;
      return 'text';
    }
    throw damagedXml(this.#part, 'khai báo kiểu tài liệu riêng');
  }

  #pass(end: string): null {
    const at = this.#find(end);
    if (at < 0) throw this.#damaged();
    this.#at = at + end.length;
    return null;
  }

  #endTag(): XmlEvent {
    const end = this.#find('>');
    const last = this.#open.at(-1);
    if (end < 0 || last === undefined) throw this.#damaged();
    if (this.#buffer.slice(this.#at + 2, end).trimEnd() !== last.written) throw this.#damaged();
    this.#at = end + 1;
    return this.#close();
  }

  #close(): XmlEvent {
    const last = this.#open.pop();
    if (last === undefined) throw this.#damaged();
    this.#closing = false;
    this.name = last.name;
    this.#scope = last.outer;
    return 'close';
  }

  #startTag(): XmlEvent {
    let end = this.#tagEnd();
    while (end < 0) {
      if (!this.#more()) throw this.#damaged();
      end = this.#tagEnd();
    }
    const from = this.#at + 1;
    const closing = this.#buffer.charCodeAt(end - 1) === 0x2f;
    const to = closing ? end - 1 : end;
    let nameEnd = from;
    while (nameEnd < to && !isSpace(this.#buffer.charCodeAt(nameEnd))) nameEnd += 1;
    const written = this.#buffer.slice(from, nameEnd);
    if (written === '' || (this.#open.length === 0 && this.#rooted)) throw this.#damaged();
    this.#rooted = true;
    const outer = this.#scope;
    this.#readAttributes(nameEnd, to);
    this.name = this.#scope.element(written);
    this.#open.push({ written, name: this.name, outer });
    if (this.#open.length > MAX_DEPTH) throw unusualXml(this.#part, 'có quá nhiều tầng lồng nhau');
    this.#at = end + 1;
    this.#closing = closing;
    return 'open';
  }

  /** Index of the ">" that ends the tag and stands in no value; −1 when it has not come yet. */
  #tagEnd(): number {
    let at = this.#at;
    let end = -1;
    for (;;) {
      if (end < at) end = this.#buffer.indexOf('>', at);
      if (end < 0) return -1;
      const quote = nextQuote(this.#buffer, at, end);
      if (quote < 0) return end;
      at = this.#buffer.indexOf(this.#buffer.charAt(quote), quote + 1) + 1;
      if (at === 0) return -1;
    }
  }

  #readAttributes(from: number, to: number): void {
    const buffer = this.#buffer;
    let declared: [string, string][] | null = null;
    let at = from;
    this.#attributes = 0;
    for (;;) {
      while (at < to && isSpace(buffer.charCodeAt(at))) at += 1;
      if (at >= to) break;
      const equals = buffer.indexOf('=', at);
      if (equals < 0 || equals >= to) throw this.#damaged();
      let quote = equals + 1;
      while (isSpace(buffer.charCodeAt(quote))) quote += 1;
      const mark = buffer.charAt(quote);
      const end = mark === '"' || mark === "'" ? buffer.indexOf(mark, quote + 1) : -1;
      if (end < 0 || end >= to) throw this.#damaged();
      const name = buffer.slice(at, equals).trimEnd();
      const value = buffer.slice(quote + 1, end);
      if (name.startsWith('xmlns')) (declared ??= []).push([name.slice(6), this.#plain(value)]);
      else {
        this.#names[this.#attributes] = name;
        this.#values[this.#attributes] = value;
        this.#attributes += 1;
      }
      at = end + 1;
    }
    if (declared !== null) this.#scope = this.#scope.with(declared);
    for (let index = 0; index < this.#attributes; index += 1) {
      this.#names[index] = this.#scope.attribute(this.#names[index] ?? '');
    }
  }

  #plain(raw: string): string {
    const text = unescapeXml(raw.includes('\r') ? raw.replace(/\r\n?/gu, '\n') : raw);
    if (text === null) throw damagedXml(this.#part, 'dùng ký hiệu không có nghĩa');
    return text;
  }

  /** Index of a mark at or after the current place, reading on as needed; −1 when the part ends before it. */
  #find(mark: string): number {
    let from = this.#at;
    for (;;) {
      const found = this.#buffer.indexOf(mark, from);
      if (found >= 0) return found;
      const seen = this.#buffer.length - this.#at;
      if (!this.#more()) return -1;
      from = Math.max(this.#at, this.#at + seen - mark.length + 1);
    }
  }

  /** Drops what was read and takes the next piece; false at the end. */
  #more(): boolean {
    if (this.#buffer.length - this.#at > MAX_TOKEN)
      throw unusualXml(this.#part, 'có một đoạn chữ dài bất thường');
    const piece = this.#pieces.next();
    if (piece.done === true) return false;
    this.#buffer =
      this.#at === this.#buffer.length ? piece.value : this.#buffer.slice(this.#at) + piece.value;
    this.#at = 0;
    return true;
  }

  #finish(): XmlEvent {
    if (this.#open.length > 0 || !this.#rooted || this.#buffer.slice(this.#at).trim() !== '') {
      throw this.#damaged();
    }
    return 'end';
  }

  #damaged(): Error {
    return damagedXml(this.#part, 'không đọc được');
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function nextQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}
