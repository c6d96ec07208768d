import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { palette } from './palette.mjs';
import { decode, smallPng } from './small-png.mjs';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
}

/** A true-colour picture of one column; each row with the filter given before its three bytes. */
function picture(rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(1, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('small pictures', () => {
  it('undoes each of the filters', () => {
    const png = picture([
      [0, 10, 20, 30],
      [1, 40, 50, 60],
      [2, 1, 1, 1],
      [3, 5, 5, 5],
      [4, 2, 2, 2],
    ]);
    const { width, height, pixels } = decode(png);
    expect({ width, height }).toEqual({ width: 1, height: 5 });
    expect([...pixels]).toEqual([10, 20, 30, 40, 50, 60, 41, 51, 61, 25, 30, 35, 27, 32, 37]);
  });

  it('keeps every colour when there are few', () => {
    const png = picture([
      [0, 10, 20, 30],
      [0, 200, 0, 0],
      [0, 10, 20, 30],
    ]);
    const small = smallPng(png);
    const at = (type: string): Buffer => {
      const start = small.indexOf(type, 0, 'latin1');
      return small.subarray(start + 4, start + 4 + small.readUInt32BE(start - 4));
    };
    const colours = at('PLTE');
    const rows = inflateSync(at('IDAT'));
    const shown = [0, 1, 2].map((row) => {
      const index = rows[row * 2 + 1] ?? 0;
      return [...colours.subarray(index * 3, index * 3 + 3)];
    });
    expect(shown).toEqual([
      [10, 20, 30],
      [200, 0, 0],
      [10, 20, 30],
    ]);
  });

  it('lets the most frequent colour stand for its like', () => {
    const ground = [240, 240, 240];
    const { colours } = palette(Uint8Array.from([...ground, ...ground, 239, 240, 240, 0, 0, 0]), 2);
    expect(colours.toSorted((a, b) => a[0] - b[0])).toEqual([[0, 0, 0], ground]);
  });

  it('refuses what is not such a picture', () => {
    expect(() => decode(Buffer.from('GIF89a, and so on'))).toThrow('Not a PNG');
  });
});
