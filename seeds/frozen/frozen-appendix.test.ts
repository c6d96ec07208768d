import { readFileSync } from 'node:fs';
import { plan158Appendix } from '#seeds/plan-158/plan-158.ts';
import { parseAppendixDocument } from '#shared/domain/appendix-schema.ts';
import type { AppendixDocument } from '#shared/domain/appendix.ts';
import { expect, test } from 'vitest';

/** What the program wrote on the day in the file's name. Never edited: a new form gets a new file. */
const frozen: unknown = JSON.parse(
  readFileSync(new URL('./2026-11-23-appendix-plan-158.json', import.meta.url), 'utf8'),
);

const texts = (appendix: AppendixDocument) =>
  appendix.tasks.map(({ reading: _reading, warnings: _warnings, ...written }) => written);

test('an appendix written by the first version is still read, with every text', () => {
  const read = parseAppendixDocument(frozen);
  const now = plan158Appendix();
  expect(texts(read)).toEqual(texts(now));
  expect([read.title, read.attachedTo, read.notes]).toEqual([now.title, now.attachedTo, now.notes]);
  expect([read.sections, read.columns, read.counts]).toEqual([now.sections, now.columns, now.counts]);
});

test('its readings come through unchanged', () => {
  expect(JSON.parse(JSON.stringify(parseAppendixDocument(frozen)))).toEqual(frozen);
});
