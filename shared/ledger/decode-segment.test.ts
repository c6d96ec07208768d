import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '#shared/json.ts';
import { decodeSegment } from './decode-segment.ts';
import { encodeSegment } from './encode-segment.ts';
import { cell } from './segment-body.ts';
import { SegmentFault } from './segment-fault.ts';
import { HEALTH, NOW, PLAN, report, signer } from './testing/book-parts.ts';
import { plainSegment } from './testing/forge.ts';
import type { Change, Signer } from './types.ts';

let author: Signer;
beforeAll(async () => {
  author = await signer(2);
});

const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));
const head = () => ({ plan: PLAN, author: author.publicKey, n: 1, prev: null, deps: [], time: NOW });

/** Entity → fields, as the decoded tables hold them. */
function contentOf(bytes: Uint8Array): Record<string, Record<string, JsonValue>> {
  const content: Record<string, Record<string, JsonValue>> = {};
  for (const table of decodeSegment(bytes).tables) {
    table.entities.forEach((entity, row) => {
      content[entity] = Object.fromEntries(table.fields.map((field, i) => [field, cell(table, i, row)]));
    });
  }
  return content;
}

describe('the segment’s bytes', () => {
  it('hold any fields of any entities', () => {
    const plain = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.constant(null),
      fc.maxSafeInteger(),
    );
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        plain,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('số', 'ngày', 'title'), tie('value')),
      ),
    }));
    const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'ghi chú'), value, { minKeys: 1 });
    const content = fc.dictionary(
      fc.nat(50).map((i) => `rep/so-y-te/I.${i}/2024-Q3`),
      fields,
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(content, (written) => {
        const changes = Object.entries(written).map(([entity, fieldsOf]) => ({ entity, fields: fieldsOf }));
        const bytes = encodeSegment(head(), changes);
        expect(contentOf(bytes)).toEqual(JSON.parse(JSON.stringify(written)));
        expect(encodeSegment(head(), changes.toReversed())).toEqual(bytes);
      }),
      { numRuns: 200, seed: 158 },
    );
  });

  it('write a repeated value once', () => {
    const changes: Change[] = Array.from({ length: 40 }, (_, i) =>
      report(HEALTH, i % 2 ? 'có' : 'không', `I.${i}`),
    );
    const text = new TextDecoder().decode(encodeSegment(head(), changes));
    expect(text.match(/không/g)).toHaveLength(1);
    expect(Object.keys(contentOf(new TextEncoder().encode(text)))).toHaveLength(40);
  });

  it('merge changes of one entity, the later value counting', () => {
    const changes = [
      report(HEALTH, 'một'),
      { ...report(HEALTH, ''), fields: { progress: 5 } },
      report(HEALTH, 'hai'),
    ];
    expect(contentOf(encodeSegment(head(), changes))).toEqual({
      'rep/so-y-te/I.1/2024-Q3': { result: 'hai', progress: 5 },
    });
  });
});

describe('refuses', () => {
  const table = { fields: ['result'], entities: ['rep/so-y-te/I.1/2024-Q3'], columns: [['x']] };
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

  it.each<[string, Record<string, unknown>]>([
    ['another format', { format: 'skh-package' }],
    ['a version that is no number', { version: '1' }],
    ['version 0', { version: 0 }],
    ['no plan', { plan: '' }],
    ['a key in capitals', { author: 'AB'.repeat(32) }],
    ['number 0', { n: 0 }],
    ['a number with a fraction', { n: 1.5 }],
    ['a predecessor that is no hash', { prev: 'x' }],
    ['dependencies out of order', { deps: ['bb'.repeat(32), 'aa'.repeat(32)] }],
    ['a dependency twice', { deps: ['aa'.repeat(32), 'aa'.repeat(32)] }],
    ['a time before 1970', { time: -1 }],
    ['a time after 9999', { time: 253_402_300_800_000 }],
    ['tables that are no list', { tables: {} }],
    ['a table without entities', { tables: [{ ...table, entities: [] }] }],
    ['an entity twice', { tables: [table, { ...table, fields: ['progress'], columns: [[1]] }] }],
    [
      'entities out of order',
      { tables: [{ fields: ['a'], entities: ['task/b', 'task/a'], columns: [[1, 2]] }] },
    ],
    ['a control character in an id', { tables: [{ ...table, entities: ['task/\u0000'] }] }],
    [
      'an id in NFD',
      { tables: [{ ...table, entities: ['task/I.10.đ\u0301'.normalize('NFD') + 'a\u0301'] }] },
    ],
    ['an id without end', { tables: [{ ...table, entities: ['task/' + 'x'.repeat(200)] }] }],
    ['no fields', { tables: [{ ...table, fields: [], columns: [] }] }],
    ['a field twice', { tables: [{ ...table, fields: ['a', 'a'], columns: [[1], [2]] }] }],
    ['a field named __proto__', { tables: [{ ...table, fields: ['__proto__'] }] }],
    ['a field named constructor', { tables: [{ ...table, fields: ['constructor'] }] }],
    ['too few columns', { tables: [{ ...table, columns: [] }] }],
    ['a column of another length', { tables: [{ ...table, columns: [['x', 'y']] }] }],
    ['a row number out of range', { tables: [{ ...table, columns: [{ values: ['x'], rows: [1] }] }] }],
    ['a negative row number', { tables: [{ ...table, columns: [{ values: ['x'], rows: [-1] }] }] }],
    ['a text without end', { tables: [{ ...table, columns: [['x'.repeat(100_001)]] }] }],
    ['a number beyond the safe ones', { tables: [{ ...table, columns: [[2 ** 60]] }] }],
    ['a value nested too deep', { tables: [{ ...table, columns: [[nested(13)]] }] }],
    [
      'a value of too many parts',
      { tables: [{ ...table, columns: [[Array.from({ length: 20_001 }, () => 1)]] }] },
    ],
    [
      'a day that does not exist',
      { tables: [{ ...table, fields: ['completedOn'], columns: [['2024-02-30']] }] },
    ],
    ['a percentage below 0', { tables: [{ ...table, fields: ['progress'], columns: [[-1]] }] }],
  ])('%s', (_, spoilt) => {
    expect(() => decodeSegment(bytesOf(plainSegment(author, spoilt)))).toThrow(SegmentFault);
  });

  it.each<[string, string]>([
    ['a key that reaches the prototype, deep inside', '{"a":{"__proto__":{"x":1}}}'],
    ['a number without end', '1e999'],
  ])('%s', (_, value) => {
    const text = JSON.stringify(plainSegment(author)).replace('"x"', value);
    expect(() => decodeSegment(new TextEncoder().encode(text))).toThrow(SegmentFault);
  });

  it('bytes that are not UTF-8, not JSON, or with a byte order mark', () => {
    const good = bytesOf(plainSegment(author));
    expect(() => decodeSegment(good)).not.toThrow();
    expect(() => decodeSegment(good.with(20, 0xff))).toThrow(SegmentFault);
    expect(() => decodeSegment(good.subarray(1))).toThrow(SegmentFault);
    expect(() => decodeSegment(Uint8Array.of(0xef, 0xbb, 0xbf, ...good))).toThrow(SegmentFault);
    for (const text of ['null', '[]', '1', '"x"']) {
      expect(() => decodeSegment(new TextEncoder().encode(text))).toThrow(SegmentFault);
    }
  });

  it('a list a hundred thousand deep, without falling over', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = JSON.stringify(plainSegment(author)).replace('"x"', deep);
    expect(() => decodeSegment(new TextEncoder().encode(text))).toThrow(SegmentFault);
  });

  it('anything random, by a SegmentFault and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), (at, byte) => {
        const good = bytesOf(plainSegment(author));
        try {
          decodeSegment(good.with(at % good.length, byte));
        } catch (error) {
          expect(error).toBeInstanceOf(SegmentFault);
        }
      }),
      { numRuns: 500, seed: 158 },
    );
  });
});
