import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXmlNode, textOfNode } from './xml-node.ts';
import { XmlReader } from './xml-reader.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every event of a document as a line, the bytes coming in pieces of a size. */
function eventsOf(bytes: Uint8Array, size = bytes.length): string[] {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const reader = new XmlReader(pieces, 'word/document.xml');
  const events: string[] = [];
  for (let event = reader.next(); event !== 'end'; event = reader.next()) {
    const attributes = event === 'open' ? [...reader.attributes()].map(([k, v]) => ` ${k}=${v}`) : [];
    events.push(event === 'text' ? reader.text : `${event} ${reader.name}${attributes.join('')}`);
  }
  return events;
}

const refusal = (code: string) => expect.objectContaining({ name: 'Problem', code });

test('gives the same events however the bytes are cut', () => {
  const text =
    `<?xml version="1.0" encoding="UTF-8"?><!-- <a> --><w:p xmlns:w="${W}"\n w:val = 'a&gt;"b' id="x>y">` +
    'Sở &#84;à&#x69; chính\r\n<w:br/><![CDATA[<&>]]></w:p >\n<!-- hết -->';
  const expected = [
    'open w:p w:val=a>"b id=x>y',
    'Sở Tài chính\n',
    'open w:br',
    'close w:br',
    '<&>',
    'close w:p',
  ];
  for (let size = 1; size < 40; size += 1) expect(eventsOf(utf8(text), size)).toEqual(expected);
});

test('names come with known prefixes, whatever the file binds', () => {
  expect(
    eventsOf(utf8(`<d xmlns="${STRICT}" xmlns:q="${W}"><q:t q:a="1" a="2"/><t xmlns=""/><x:t/></d>`)),
  ).toEqual([
    'open w:d',
    'open w:t w:a=1 a=2',
    'close w:t',
    'open t',
    'close t',
    'open x:t',
    'close x:t',
    'close w:d',
  ]);
});

test('UTF-16 and declared encodings are decoded', () => {
  const utf16 = Uint8Array.from(
    Array.from('\ufeff<a>Sở</a>').flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );
  expect(eventsOf(utf16, 3)).toEqual(['open a', 'Sở', 'close a']);
  const latin = Uint8Array.from(
    Array.from('<?xml version="1.0" encoding="windows-1252"?><a>\u00e9</a>', (c) => c.charCodeAt(0)),
  );
  expect(eventsOf(latin)).toContain('é');
});

test.each([
  ['nothing', ''],
  ['an element left open', '<a><b></b>'],
  ['a wrong end', '<a></b>'],
  ['two roots', '<a/><b/>'],
  ['text outside', '<a/>x'],
  ['half a tag', '<a b="'],
  ['an attribute without quotes', '<a b=c/>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['an entity of its own', '<a>&b;</a>'],
  ['an impossible character', '<a>&#9999999;</a>'],
  ['bytes that are no UTF-8', '<a>\u00e9</a>'],
])('%s is refused', (_, text) => {
  const bytes = Uint8Array.from(Array.from(text, (c) => c.charCodeAt(0)));
  expect(() => eventsOf(bytes)).toThrowError(refusal('file-damaged'));
});

test('depth and length are bounded, and no stack overflows', () => {
  expect(() => eventsOf(utf8('<a>'.repeat(100_000)))).toThrowError(refusal('file-too-deep'));
  const endless = function* () {
    for (;;) yield utf8('x'.repeat(65_536));
  };
  const reader = new XmlReader(
    (function* () {
      yield utf8('<a>');
      yield* endless();
    })(),
    'p',
  );
  reader.next();
  expect(() => reader.next()).toThrowError(refusal('file-too-deep'));
});

test('any text survives escaping', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, size) => {
      const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;');
      const bytes = utf8(`<a>${written}</a>`);
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      const reader = new XmlReader(pieces, 'p');
      reader.next();
      expect(textOfNode(readXmlNode(reader, 'p'))).toBe(text);
    }),
  );
});
