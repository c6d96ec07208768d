import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzipByStream } from '#shared/package/gunzip.ts';
import { gunzipByNode } from './gunzip-by-node.ts';

const content = new TextEncoder().encode('một hai ba bốn năm sáu bảy tám chín mười '.repeat(1000));
const gzip = new Uint8Array(gzipSync(content));

describe.each([
  ['Node', gunzipByNode],
  ['a stream', gunzipByStream],
] as const)('inflating by %s', (_, gunzip) => {
  it('gives the content when it has the length stated, or less', async () => {
    expect(Buffer.from((await gunzip(gzip, content.length)) ?? []).equals(content)).toBe(true);
    expect((await gunzip(gzip, content.length + 9))?.length).toBe(content.length);
    expect((await gunzip(new Uint8Array(gzipSync('')), 0))?.length).toBe(0);
  });

  it('stops at the first byte more', async () => {
    expect(await gunzip(gzip, content.length - 1)).toBeNull();
    expect(await gunzip(new Uint8Array(gzipSync(new Uint8Array(50_000_000))), 1000)).toBeNull();
  });

  it('throws when bytes are wrong, missing, or the CRC does not agree', async () => {
    for (const spoilt of [
      gzip.subarray(0, gzip.length - 9),
      gzip.with(gzip.length - 5, (gzip.at(-5) ?? 0) ^ 1),
      gzip.with(30, (gzip[30] ?? 0) ^ 0xff),
    ]) {
      await expect((async () => gunzip(spoilt, content.length))()).rejects.toThrow();
    }
  });
});
