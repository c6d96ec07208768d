import { expect } from '@playwright/test';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BridgeWindow } from '../support/bridge.ts';
import { closeBook } from '../support/launch.ts';
import { test } from '../support/shell-test.ts';

/* What main keeps outside the browser profile. */

declare const window: BridgeWindow & typeof globalThis;

const entry = {
  planId: 'test-plan',
  hash: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  bytes: [97],
  signature: Array.from({ length: 64 }, () => 7),
};

test('key and journal are there after the profile’s database is lost', async ({ start }) => {
  const book = await start();
  const before = await book.page.evaluate(async ({ bytes, signature, ...rest }) => {
    const appended = await window.desktop.appendToJournal([
      { ...rest, bytes: new Uint8Array(bytes), signature: new Uint8Array(signature) },
    ]);
    return { appended, key: await window.desktop.publicKey() };
  }, entry);
  expect(before.appended).toEqual({ ok: true });
  expect(before.key).toMatchObject({ ok: true, value: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await closeBook(book);
  for (const folder of ['chromium', 'IndexedDB', 'Local Storage']) {
    rmSync(path.join(book.profile, folder), { recursive: true, force: true });
  }

  const reopened = await start(book.profile);
  const after = await reopened.page.evaluate(async ({ planId, hash }) => {
    const read = await window.desktop.readJournal(planId, [hash]);
    return {
      key: await window.desktop.publicKey(),
      list: await window.desktop.listJournal(),
      bytes: read.ok ? read.value.map(({ bytes }) => [...bytes]) : [],
    };
  }, entry);
  expect(after.key).toEqual(before.key);
  expect(after.list).toEqual({ ok: true, value: [{ planId: entry.planId, hash: entry.hash }] });
  expect(after.bytes).toEqual([[97]]);
  const log = readFileSync(path.join(book.profile, 'logs', 'main.log'), 'utf8');
  expect(log).toContain('device-key-made');
});
