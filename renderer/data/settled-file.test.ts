import type { ImportedFile } from './import-record.ts';
import { publicKey } from '#shared/ids.ts';
import { expect, it } from 'vitest';
import { isSettled } from './settled-file.ts';

const author = publicKey('a'.repeat(64));
const file = (outcome: ImportedFile['outcome']): ImportedFile => ({
  name: 'a.skh',
  outcome,
  message: '',
  author,
  segments: 1,
  fresh: 0,
  known: 0,
  waiting: 1,
  refused: 0,
  fieldsChanged: 0,
});

it('is settled once nothing of its author waits', () => {
  expect(isSettled(file('waiting'), new Set([author]))).toBe(false);
  expect(isSettled(file('waiting'), new Set())).toBe(true);
});

it('never changes what was merged, damaged or foreign', () => {
  for (const outcome of ['merged', 'damaged', 'foreign', 'refused'] as const) {
    expect(isSettled(file(outcome), new Set())).toBe(false);
  }
});
