import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { guardZip, readZipEntry } from './zip-guard.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Problem', code });
const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });

test('counts what really comes out, whatever the headers declare', () => {
  const bytes = zip({ 'a.xml': new Uint8Array(3_000_000), 'b.xml': new Uint8Array(3_000_000) });
  expect(bytes.length).toBeLessThan(20_000);
  const lying = Uint8Array.from(bytes);
  const view = new DataView(lying.buffer);
  // Declared sizes of both directory entries set to one byte.
  for (let at = 0; at < lying.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  }
  const limits = { entries: 10, inflatedBytes: 5_000_000 };
  expect(() => guardZip(lying, limits)).toThrowError(refusal('file-too-large'));
  expect(guardZip(lying, { ...limits, inflatedBytes: 6_000_000 })).toEqual(['a.xml', 'b.xml']);
});

test('refuses too many entries, twice the same name, and any damage', () => {
  const good = zip({ 'a.xml': new TextEncoder().encode('<a/>'), 'b.xml': new TextEncoder().encode('<b/>') });
  expect(() => guardZip(good, { entries: 1, inflatedBytes: 100 })).toThrowError(refusal('file-too-large'));
  const twice = Uint8Array.from(good, (byte) => (byte === 'b'.charCodeAt(0) ? 'a'.charCodeAt(0) : byte));
  expect(() => guardZip(twice)).toThrowError(refusal('file-damaged'));
  for (let length = 0; length < good.length; length += 1) {
    expect(() => guardZip(good.subarray(0, length))).toThrowError(refusal('file-damaged'));
  }
});

test('a flipped byte is refused or harmless, never a crash', () => {
  const good = zip({ 'a.xml': new TextEncoder().encode('<a>nội dung nội dung</a>') });
  for (let at = 0; at < good.length; at += 1) {
    const bad = Uint8Array.from(good);
    bad[at] = (bad[at] ?? 0) ^ 0xff;
    try {
      guardZip(bad);
    } catch (error) {
      expect(error).toMatchObject({ name: 'Problem' });
    }
  }
  expect(new TextDecoder().decode(readZipEntry(good, 'a.xml'))).toBe('<a>nội dung nội dung</a>');
  expect(readZipEntry(good, 'b.xml')).toBeUndefined();
});
