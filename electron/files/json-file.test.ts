import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const Schema = v.strictObject({ version: v.literal(1), zoom: v.number() });

test('what was written is read back', async () => {
  const file = path.join(temporaryFolder(), 'settings.json');
  expect(await readJsonFile(file, Schema)).toBeUndefined();
  await writeJsonFile(file, { version: 1, zoom: 2 });
  expect(await readJsonFile(file, Schema)).toEqual({ version: 1, zoom: 2 });
});

test.each(['', '{', '{"version":2,"zoom":1}', '{"version":1,"zoom":"x"}', 'null', '\u0000\u0000'])(
  'a corrupt file (%j) is set aside, not deleted',
  async (content) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'settings.json'), content);
    expect(await readJsonFile(path.join(folder, 'settings.json'), Schema)).toBeUndefined();
    const [aside = '', ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(aside).toMatch(/^settings\.set-aside-[\dTZ-]+\.json$/);
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe(content);
  },
);
