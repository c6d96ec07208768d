import { describe, expect, it } from 'vitest';
import { planId } from '#shared/ids.ts';
import type { ImportedFile, ImportRecord } from './import-record.ts';
import { segmentOrigins } from './segment-origins.ts';

const file = (name: string, brought?: readonly string[]): ImportedFile => ({
  name,
  outcome: 'merged',
  message: '',
  segments: 0,
  fresh: 0,
  known: 0,
  waiting: 0,
  refused: 0,
  fieldsChanged: 0,
  ...(brought === undefined ? {} : { brought }),
});

const record = (
  at: number,
  files: readonly ImportedFile[],
  undoneAt: number | null = null,
): ImportRecord => ({
  id: `${at}`,
  planId: planId('p'),
  at,
  files,
  added: [],
  fieldsChanged: 0,
  ownSegments: 0,
  undoneAt,
  adoptedRoot: null,
});

describe('the file a segment came in', () => {
  it('is the first one that brought it; the log is newest first', () => {
    const origins = segmentOrigins([
      record(3, [file('c.skh', ['x', 'y'])]),
      record(2, [file('b.skh', ['x'])], 9),
      record(1, [file('cũ.skh'), file('a.skh', ['y'])]),
    ]);
    expect(origins.get('x')).toEqual({ file: 'c.skh', at: 3 });
    expect(origins.get('y')).toEqual({ file: 'a.skh', at: 1 });
    expect(origins.get('z')).toBeUndefined();
  });
});
