import { agencyId, planId, publicKey, segmentHash } from '#shared/ids.ts';
import type { WaitingReason, WaitingSegment } from '#shared/ledger/types.ts';
import { expect, it } from 'vitest';
import type { ImportedFile, ImportRecord } from './import-record.ts';
import { pendingDevices } from './pending-devices.ts';

const key = (digit: string) => publicKey(digit.repeat(64));
const [NEW, SILENT] = [key('b'), key('c')];

function waits(
  author: typeof NEW,
  n: number,
  reason: WaitingReason = { kind: 'unknown-author' },
): WaitingSegment {
  const hash = segmentHash(String(n).repeat(64).slice(0, 64));
  return { info: { hash, author, n, prev: null, deps: [], time: 0, agency: null, changeCount: 1 }, reason };
}

/** The log of one import of one file. */
function logOf(
  from: Pick<ImportedFile, 'agency' | 'agencyName' | 'person' | 'encryptTo'>,
): readonly ImportRecord[] {
  const counts = { segments: 2, fresh: 0, known: 0, waiting: 2, refused: 0, fieldsChanged: 0 };
  const file: ImportedFile = {
    name: 'x.skh',
    outcome: 'waiting',
    message: '',
    author: NEW,
    ...counts,
    ...from,
  };
  return [
    {
      id: '1',
      planId: planId('158'),
      at: 0,
      files: [file],
      added: [],
      fieldsChanged: 0,
      ownSegments: 0,
      undoneAt: null,
      adoptedRoot: null,
    },
  ];
}

const log = logOf({ agency: agencyId('so-y-te'), agencyName: 'Sở Y tế', person: 'Hạnh', encryptTo: 'age1x' });

it('offers a machine with what its packages claim and how much waits for it', () => {
  expect(pendingDevices([waits(NEW, 1), waits(NEW, 2)], log, [])).toEqual([
    {
      publicKey: NEW,
      agency: 'so-y-te',
      agencyName: 'Sở Y tế',
      person: 'Hạnh',
      encryptTo: 'age1x',
      segments: 2,
    },
  ]);
});

it('names the agency by its id and nobody where a package says no more', () => {
  const bare = logOf({ agency: agencyId('so-y-te') });
  expect(pendingDevices([waits(NEW, 1)], bare, [])).toMatchObject([
    { agencyName: 'so-y-te', person: '', encryptTo: null },
  ]);
});

it('leaves out machines an officer turned away, machines no package spoke for, and what waits for a gap', () => {
  expect(pendingDevices([waits(NEW, 1)], log, [NEW])).toEqual([]);
  expect(pendingDevices([waits(SILENT, 1)], log, [])).toEqual([]);
  expect(pendingDevices([waits(NEW, 1, { kind: 'no-root' })], log, [])).toEqual([]);
});
