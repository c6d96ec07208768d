import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { seededRandom } from '#shared/seeded-random.ts';

/** A file to be spoilt, opened once. */
export interface MutationBase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** XML parts of a ZIP file, the ones worth spoiling; empty for other files. */
  readonly parts: readonly string[];
  readonly entries: Readonly<Record<string, Uint8Array>>;
}

type Random = () => number;

const WORTH =
  /^(?:xl\/(?:workbook|worksheets\/sheet\d+|sharedStrings|styles)\.xml|xl\/_rels\/.*|word\/(?:document|numbering|styles)\.xml|content\.xml|\[Content_Types\]\.xml|_rels\/\.rels)$/u;

export function mutationBase(name: string, bytes: Uint8Array): MutationBase {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const entries = isZip ? unzipSync(bytes) : {};
  return { name, bytes, entries, parts: Object.keys(entries).filter((part) => WORTH.test(part)) };
}

/**
 * Spoils a file in one to three ways: bytes flipped, cut off, doubled, taken out; inside a ZIP file also tags, attributes
 * and texts of its XML, packed again so that the damage reaches the parsers. The same seed spoils it the same way.
 */
export function mutateFile(base: MutationBase, seed: number): Uint8Array {
  const random = seededRandom(seed);
  if (base.parts.length === 0 || random() < 0.25) return spoilBytes(base.bytes, random);
  const part = pick(base.parts, random);
  const original = base.entries[part] ?? new Uint8Array();
  let text = strFromU8(original);
  for (let times = 1 + int(random, 3); times > 0; times -= 1) text = pick(XML, random)(text, random);
  const spoilt = random() < 0.1 ? spoilBytes(strToU8(text), random) : strToU8(text);
  return zipSync({ ...base.entries, [part]: spoilt }, { level: 0 });
}

function spoilBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let spoilt = Uint8Array.from(bytes);
  for (let times = 1 + int(random, 3); times > 0; times -= 1) spoilt = pick(BYTES, random)(spoilt, random);
  return spoilt;
}

const BYTES: readonly ((bytes: Uint8Array<ArrayBuffer>, random: Random) => Uint8Array<ArrayBuffer>)[] = [
  (bytes, random) => {
    for (let times = 1 + int(random, 8); times > 0; times -= 1)
      bytes[int(random, bytes.length)] = int(random, 256);
    return bytes;
  },
  (bytes, random) => bytes.slice(0, int(random, bytes.length)),
  (bytes, random) => {
    const [from, to] = range(bytes.length, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, random) => {
    const [from, to] = range(bytes.length, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, random) => {
    const [from, to] = range(bytes.length, random);
    return bytes.fill(pick([0, 0xff, 0x20], random), from, to);
  },
  // Lengths and counts of binary formats are little-endian numbers.
  (bytes, random) => {
    if (bytes.length < 4) return bytes;
    new DataView(bytes.buffer).setUint32(
      int(random, bytes.length - 3),
      pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff], random),
      true,
    );
    return bytes;
  },
];

const NUMBERS = [
  '0',
  '-1',
  '1',
  '9',
  '65536',
  '1048577',
  '2147483648',
  '99999999999999999999',
  '1e9',
  'NaN',
  '',
  'x',
];
const TEXTS = [
  '&lol;',
  '&#0;',
  '&#x110000;',
  '<',
  '>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<!DOCTYPE a>',
  '\u0000',
  '\ud800',
  'A1:XFD1048576',
  'x'.repeat(40_000),
];

const XML: readonly ((text: string, random: Random) => string)[] = [
  // A tag less, a tag twice, a tag elsewhere.
  (text, random) => edited(text, /<[^>]+>/gu, random, () => ''),
  (text, random) => edited(text, /<[^>]+>/gu, random, (tag) => tag + tag),
  (text, random) => edited(text, /<[^>]+>/gu, random, () => oneOf(text, /<[^>]+>/gu, random)),
  (text, random) => edited(text, /"[^"]*"/gu, random, () => `"${pick(NUMBERS, random)}"`),
  (text, random) => edited(text, /"[^"]*"/gu, random, () => oneOf(text, /"[^"]*"/gu, random)),
  (text, random) => edited(text, />[^<]+</gu, random, () => `>${pick(NUMBERS, random)}<`),
  (text, random) => edited(text, />[^<]*</gu, random, (found) => `>${pick(TEXTS, random)}${found.slice(1)}`),
  (text, random) => {
    const at = int(random, text.length);
    return text.slice(0, at) + pick(TEXTS, random) + text.slice(at);
  },
  // A part of the tree many times over, and within itself.
  (text, random) =>
    edited(text, /<(?<name>[\w:]+)[^>]*>.{0,400}?<\/\k<name>>/gsu, random, (tree) =>
      tree.repeat(1 + int(random, 60)),
    ),
  (text, random) =>
    edited(text, /<[\w:]+(?:\s[^>]*[^/])?>/gu, random, (tag) => tag.repeat(1 + int(random, 600))),
  (text, random) => text.slice(0, int(random, text.length)),
];

function edited(text: string, what: RegExp, random: Random, edit: (found: string) => string): string {
  const places = [...text.matchAll(what)];
  const place = places[int(random, places.length)];
  if (place === undefined) return text;
  return text.slice(0, place.index) + edit(place[0]) + text.slice(place.index + place[0].length);
}

function oneOf(text: string, what: RegExp, random: Random): string {
  const found = text.match(what) ?? [];
  return found[int(random, found.length)] ?? '';
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return whole;
}

function range(length: number, random: Random): readonly [number, number] {
  const from = int(random, length);
  return [from, Math.min(length, from + 1 + int(random, Math.max(1, Math.floor(length / 4))))];
}

function pick<T>(values: readonly T[], random: Random): T {
  return values[int(random, values.length)] as T;
}

/** 0 … below − 1. */
function int(random: Random, below: number): number {
  return Math.floor(random() * below);
}
