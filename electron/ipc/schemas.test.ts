import { describe, expect, test } from 'vitest';
import type { FileKind } from '#shared/contracts/host.ts';
import type { Calls } from '#shared/contracts/ipc.ts';
import { Problem } from '#shared/problem.ts';
import { FILE_KINDS } from '../files/file-kinds.ts';
import { checkArguments } from './check-arguments.ts';
import { CALL_SCHEMAS } from './schemas.ts';

const hash = 'ab'.repeat(32);
const bytes = new Uint8Array(3);
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const signature = new Uint8Array(64);
const entry = { planId: '158-KH-UBND-2024', hash, bytes, signature };
const notice = { title: 'Gửi báo cáo Quý III/2024', body: 'Hạn 17/9/2024', address: '/bao-cao/2024-Q3' };
const save = { suggestedName: 'Báo cáo quý III.skh', kind: 'package' as const, bytes };

/** Per call: arguments that must pass, and arguments that must not. */
const EXAMPLES: {
  readonly [Channel in keyof Calls]: { readonly good: Calls[Channel]['args'][]; readonly bad: unknown[][] };
} = {
  'app:info': { good: [[]], bad: [[1]] },
  'file:save': {
    good: [[save]],
    bad: [
      [],
      [{ ...save, suggestedName: '../x.skh' }],
      [{ ...save, suggestedName: 'C:\\x.skh' }],
      [{ ...save, suggestedName: 'a/b.skh' }],
      [{ ...save, suggestedName: 'x.skh.' }],
      [{ ...save, suggestedName: 'a\u0000.skh' }],
      [{ ...save, suggestedName: '' }],
      [{ ...save, suggestedName: '..' }],
      [{ ...save, kind: 'exe' }],
      [{ ...save, bytes: 'not bytes' }],
      [{ ...save, bytes: [1, 2] }],
      [{ ...save, path: '/etc/passwd' }],
      [save, 'more'],
    ],
  },
  'file:save-all': {
    good: [[[save]], [[save, save]]],
    bad: [[[]], [save], [[{ ...save, suggestedName: '../b.skh' }]], [[save], 'more']],
  },
  'file:open': {
    good: [[{ kinds: ['package', 'xlsx'], multiple: true }]],
    bad: [[{ kinds: [], multiple: true }], [{ kinds: ['exe'], multiple: true }], [{ kinds: ['xlsx'] }]],
  },
  'print:pdf': {
    good: [[{ html: '<p>x</p>', title: 'x' }]],
    bad: [[{ html: 1, title: 'x' }], [{ html: '<p>x</p>' }], ['<p>x</p>']],
  },
  'print:stop': {
    good: [['6f1c2f0e-6f0a-4a53-9d9e-0a5f7c1f2b3d']],
    bad: [[], [''], ['../x'], ['6f1c2f0e-6f0a-4a53-9d9e-0a5f7c1f2b3d', 1]],
  },
  'print:dialog': { good: [[{ html: '', title: '' }]], bad: [[null]] },
  'keys:public': { good: [[]], bad: [['x']] },
  'file:open-folder': { good: [[]], bad: [['/etc']] },
  'keys:next': { good: [[]], bad: [['x']] },
  'keys:use-next': { good: [[]], bad: [['x']] },
  'journal:keep-note': {
    good: [
      ['p', bytes],
      ['p', null],
    ],
    bad: [['../p', bytes], ['p', 'x'], ['p']],
  },
  'journal:notes': { good: [[]], bad: [['x']] },
  'keys:sign': {
    good: [
      [text(`skh-segment-1 ${hash}`)],
      [text(`skh-manifest-1 ${hash}`)],
      [text(`skh-request-1 ${hash}`)],
    ],
    bad: [['x'], [], [bytes], [text('skh-age-identity-1')], [text(`skh-segment-1 ${hash}x`)]],
  },
  'keys:address': { good: [['current'], ['next']], bad: [['former'], [], ['current', 'next']] },
  'keys:open-header': { good: [[bytes]], bad: [['x'], [new Uint8Array(256 * 1024 + 1)], []] },
  'journal:append': {
    good: [[[]], [[entry]]],
    bad: [
      [[{ ...entry, planId: '../x' }]],
      [[{ ...entry, planId: 'a/b' }]],
      [[{ ...entry, planId: '..' }]],
      [[{ ...entry, planId: '.hidden' }]],
      [[{ ...entry, planId: 'x.' }]],
      [[{ ...entry, hash: hash.toUpperCase() }]],
      [[{ ...entry, hash: hash.slice(2) }]],
      [[{ ...entry, hash: `../${hash.slice(3)}` }]],
      [[{ ...entry, signature: new Uint8Array(63) }]],
      [[{ ...entry, bytes: 'x' }]],
      [entry],
    ],
  },
  'journal:list': { good: [[]], bad: [[{}]] },
  'journal:read': { good: [['p', [hash]]], bad: [['p'], ['p', hash], ['p', ['x']], ['../p', [hash]]] },
  'journal:set-aside': {
    good: [['p', []]],
    bad: [
      ['p', [1]],
      [1, []],
    ],
  },
  'attachments:keep': {
    good: [['p', hash, bytes]],
    bad: [
      ['../p', hash, bytes],
      ['p', '../x', bytes],
      ['p', hash, 'x'],
      ['p', hash],
    ],
  },
  'attachments:list': { good: [['p']], bad: [[], ['../p'], ['p', 'q']] },
  'attachments:read': { good: [['p', hash]], bad: [['p'], ['p', 'x'], ['../p', hash]] },
  'attachments:set-aside': { good: [['p', [hash]]], bad: [['p', ['x']], [1, []], ['p']] },
  'notice:show': {
    good: [[notice], [{ ...notice, body: '' }]],
    bad: [
      [],
      [{ ...notice, title: '' }],
      [{ ...notice, title: 'x'.repeat(201) }],
      [{ ...notice, address: 'https://example.org/' }],
      [{ ...notice, address: '/a b' }],
      [{ ...notice, icon: 'C:\\x.ico' }],
      [notice, 'more'],
    ],
  },
  'files:take': { good: [[]], bad: [['/etc/passwd']] },
  'window:control': { good: [['minimize'], ['close']], bad: [['destroy'], []] },
};

const channels = Object.keys(CALL_SCHEMAS) as (keyof Calls)[];

describe.each(channels)('%s', (channel) => {
  test('lets its own arguments pass', () => {
    for (const args of EXAMPLES[channel].good) expect(checkArguments(channel, args)).toEqual(args);
  });

  test('refuses anything else', () => {
    expect(EXAMPLES[channel].bad.length).toBeGreaterThan(0);
    for (const args of EXAMPLES[channel].bad) {
      expect(() => checkArguments(channel, args), JSON.stringify(args)).toThrow(Problem);
    }
  });
});

const kinds = (Object.keys(FILE_KINDS) as FileKind[]).filter((kind) => kind !== 'appendix');
test.each(kinds)('a %s can be saved', (kind) => {
  expect(checkArguments('file:save', [{ ...save, kind }])).toEqual([{ ...save, kind }]);
});
