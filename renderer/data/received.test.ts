import type { ImportRecord } from './import-record.ts';
import { agencyId, planId } from '#shared/ids.ts';
import { expect, it } from 'vitest';
import { lastReceived } from './received.ts';

const agency = agencyId('so-y-te');
const record = (at: number, fresh: number, undoneAt: number | null = null): ImportRecord => ({
  id: String(at),
  planId: planId('p'),
  at,
  files: [
    {
      name: 'a.skh',
      outcome: fresh > 0 ? 'merged' : 'nothing-new',
      message: '',
      agency,
      segments: 1,
      fresh,
      known: 1 - fresh,
      waiting: 0,
      refused: 0,
      fieldsChanged: fresh,
    },
  ],
  added: [],
  fieldsChanged: fresh,
  undoneAt,
  ownSegments: 0,
  adoptedRoot: null,
});

it('takes the last file that brought something; a repeated or undone one does not count', () => {
  expect(lastReceived([record(30, 0), record(20, 1), record(10, 1)]).get(agency)).toBe(20);
  expect(lastReceived([record(20, 1, 25), record(10, 1)]).get(agency)).toBe(10);
  expect(lastReceived([record(20, 1, 25)]).has(agency)).toBe(false);
});
