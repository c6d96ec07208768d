import type { ImportedFile } from '#renderer/data/import-record.ts';
import { expect, it } from 'vitest';
import { receivedFileLook } from './received-file-look.ts';

const look = (outcome: ImportedFile['outcome']) => receivedFileLook({ outcome });

it('gives weight to what needs an officer or brought something, and to nothing else', () => {
  for (const outcome of ['merged', 'waiting', 'refused', 'damaged'] as const) {
    expect(look(outcome).plain).toBeUndefined();
  }
  for (const outcome of ['nothing-new', 'foreign', 'other-plan'] as const) {
    expect(look(outcome).plain).toBe(true);
  }
});

it('tells what waits from what is damaged without colour', () => {
  expect(look('waiting').shape).not.toBe(look('damaged').shape);
  expect(look('merged').shape).not.toBe(look('nothing-new').shape);
});
