import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ZipArchive, type ZipLimits } from './open-zip.ts';

const refusal = (code: string) => expect.objectContaining({ name: 'Problem', code });
const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
const utf8 = (text: string) => new TextEncoder().encode(text);
const open = (bytes: Uint8Array, limits?: ZipLimits) => {
  const archive = new ZipArchive(bytes, limits);
  archive.checkAll();
  return archive;
};

/** Calls `change` with the place of every directory entry. */
function inDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  }
  return copy;
}

test('counts what really comes out, whatever the headers declare', () => {
  const bytes = zip({ 'a.xml': new Uint8Array(3_000_000), 'b.xml': new Uint8Array(3_000_000) });
  expect(bytes.length).toBeLessThan(20_000);
  const lying = inDirectory(bytes, (view, at) => view.setUint32(at + 24, 1, true));
  const limits = { entries: 10, inflatedBytes: 5_000_000 };
  expect(() => open(lying, limits)).toThrowError(refusal('file-too-large'));
  expect(open(lying, { ...limits, inflatedBytes: 6_000_000 }).names).toEqual(['a.xml', 'b.xml']);
});

test('refuses too many entries, twice the same name, and any damage', () => {
  const good = zip({ 'a.xml': utf8('<a/>'), 'b.xml': utf8('<b/>') });
  expect(() => open(good, { entries: 1, inflatedBytes: 100 })).toThrowError(refusal('file-too-large'));
  const twice = Uint8Array.from(good, (byte) => (byte === 'b'.charCodeAt(0) ? 'A'.charCodeAt(0) : byte));
  expect(() => open(twice)).toThrowError(refusal('file-damaged'));
  for (let length = 0; length < good.length; length += 1) {
    expect(() => open(good.subarray(0, length))).toThrowError(refusal('file-damaged'));
  }
});

test('refuses entries that share their bytes', () => {
  const good = zip({ 'a.xml': utf8('<a/>'), 'b.xml': utf8('<a/>') });
  const first = inDirectory(good, (view, at) => view.setUint32(at + 42, 0, true));
  expect(() => open(first)).toThrowError(refusal('file-damaged'));
});

test('a flipped byte is refused or changes no text', () => {
  const text = 'nội dung nội dung nội dung';
  const good = zip({ 'a.xml': utf8(text) });
  for (let at = 0; at < good.length; at += 1) {
    const bad = Uint8Array.from(good);
    bad[at] = (bad[at] ?? 0) ^ 0xff;
    try {
      const read = new ZipArchive(bad).read('a.xml');
      if (read !== undefined) expect(new TextDecoder().decode(read)).toBe(text);
    } catch (error) {
      expect(error).toMatchObject({ name: 'Problem' });
    }
  }
});

test('names do not distinguish capitals or slashes; a password is told from damage', () => {
  const good = zip({ 'xl\\SharedStrings.xml': utf8('<a/>') });
  expect(new TextDecoder().decode(new ZipArchive(good).read('xl/sharedStrings.xml'))).toBe('<a/>');
  expect(new ZipArchive(good).read('b.xml')).toBeUndefined();
  const locked = inDirectory(good, (view, at) => view.setUint16(at + 8, 1, true));
  expect(() => open(locked)).toThrowError(refusal('password-protected'));
});
