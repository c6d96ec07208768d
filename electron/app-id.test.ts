import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { APP_ID } from './app-id.ts';

test('the program and its installer name it alike', () => {
  const builder = readFileSync(new URL('../electron-builder.yml', import.meta.url), 'utf8');
  expect(/^appId: (.+)$/mu.exec(builder)?.[1]).toBe(APP_ID);
});
