import { agencyId, publicKey, segmentHash } from '#shared/ids.ts';
import type { SegmentInfo, WaitingReason, WaitingSegment } from '#shared/ledger/types.ts';
import { expect, it } from 'vitest';
import { receivedGaps } from './received-gaps.ts';

const known = publicKey('a'.repeat(64));
const stranger = publicKey('b'.repeat(64));
const HEALTH = agencyId('so-y-te');
const POLICE = agencyId('cong-an-tinh');

const info = (author: SegmentInfo['author'], n: number): SegmentInfo => ({
  hash: segmentHash(`${author[0]}${n}`),
  author,
  agency: null,
  n,
  prev: null,
  deps: [],
  time: 0,
  changeCount: 1,
});
const waits = (author: SegmentInfo['author'], n: number, reason: WaitingReason): WaitingSegment => ({
  info: info(author, n),
  reason,
});
const missing: WaitingReason = { kind: 'missing', hashes: [] };
const WAITING = [
  waits(known, 9, missing),
  waits(known, 6, missing),
  waits(stranger, 2, { kind: 'unknown-author' }),
  waits(stranger, 1, { kind: 'unknown-author' }),
];
const gapsOf = (waiting: readonly WaitingSegment[]) =>
  receivedGaps(
    { waiting: () => waiting, segments: () => [info(known, 4)] },
    (key) => (key === known ? HEALTH : null),
    [{ publicKey: stranger, agency: POLICE, person: 'Đỗ Minh', segments: 2 }],
  );

it('tells what waits and what for, by agency', () => {
  expect(gapsOf(WAITING)).toEqual([
    {
      agency: POLICE,
      author: stranger,
      waitsFor: 'key',
      person: 'Đỗ Minh',
      missing: [],
      waiting: [1, 2],
    },
    { agency: HEALTH, author: known, waitsFor: 'package', missing: [5], waiting: [6, 9] },
    { agency: HEALTH, author: known, waitsFor: 'package', missing: [7, 8], waiting: [6, 9] },
  ]);
});

it('says the same in whatever order the segments came in', () => {
  expect(gapsOf(WAITING.toReversed())).toEqual(gapsOf(WAITING));
});
