import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { answerOpen, answerSave } from '../support/answer-dialogs.ts';
import { openBarePage, type BridgeWindow } from '../support/bridge.ts';
import { electronExecutable, root } from '../support/electron-executable.ts';
import { freshProfile } from '../support/profile.ts';
import { test } from '../support/shell-test.ts';

/* Files that the page asks main to write or read, and files that the system hands over. */

declare const window: BridgeWindow & typeof globalThis;

/** A double click while the program runs: another process, which must end by itself and without an error. */
async function startAgain(profile: string, args: readonly string[]): Promise<void> {
  const all = ['--no-sandbox', root, `--user-data-dir=${profile}`, ...args];
  await promisify(execFile)(electronExecutable(), all, { timeout: 60_000 });
}

test('files are written whole, read again and told by name', async ({ start }) => {
  const book = await start();
  const { app, page } = book;
  const file = path.join(book.profile, 'KH158.skh');
  await answerSave(app, file);
  const save = (): Promise<unknown> =>
    page.evaluate(() =>
      window.desktop.saveFile({
        suggestedName: 'KH158.skh',
        kind: 'package',
        bytes: new TextEncoder().encode('nội dung'),
      }),
    );
  expect(await save()).toMatchObject({ ok: true, value: { name: 'KH158.skh', bytes: 10, verified: true } });
  expect(readFileSync(file, 'utf8')).toBe('nội dung');

  await answerSave(app, null);
  expect(await save()).toEqual({ ok: true, value: null });

  await answerSave(app, path.join(book.profile, 'no', 'such', 'folder', 'a.skh'));
  expect(await save()).toMatchObject({
    ok: false,
    problem: { code: 'place-gone', where: 'a.skh', advice: expect.stringContaining('Đồng chí') },
  });
});

test('files are opened several at once; one that cannot be read is told', async ({ start }) => {
  const book = await start();
  const { app, page } = book;
  const files = ['a.skh', 'b.xlsx'].map((name) => path.join(book.profile, name));
  for (const file of files) writeFileSync(file, path.basename(file));
  await answerOpen(app, files);
  const open = (): Promise<unknown> =>
    page.evaluate(async () => {
      const answer = await window.desktop.openFiles({ kinds: ['package', 'xlsx'], multiple: true });
      return answer.ok
        ? answer.value.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])
        : answer.problem.code;
    });
  expect(await open()).toEqual([
    ['a.skh', 'a.skh'],
    ['b.xlsx', 'b.xlsx'],
  ]);
  await answerOpen(app, []);
  expect(await open()).toEqual([]);
  await answerOpen(app, [path.join(book.profile, 'missing.skh')]);
  expect(await open()).toBe('read-failed');
});

test('files given on the command line or to a second instance reach the page once', async ({ start }) => {
  const profile = freshProfile();
  const [first, second] = ['một.skh', 'hai.skh'].map((name) => path.join(profile, name)) as [string, string];
  for (const file of [first, second]) writeFileSync(file, path.basename(file));
  const folder = path.join(profile, 'thư mục.skh');
  mkdirSync(folder);
  const { app, page } = await start(profile);
  await openBarePage(page);

  const told = await page.evaluateHandle(() => ({
    promise: new Promise<void>((resolve) => {
      window.desktop.onFilesOpened(resolve);
    }),
  }));
  await startAgain(profile, [second, first, '--evil.skh', 'evil.exe']);
  await told.evaluate(({ promise }) => promise);
  const take = (): Promise<unknown> =>
    page.evaluate(async () => {
      const answer = await window.desktop.takeFiles();
      return answer.ok ? answer.value.map(({ name }) => name) : answer.problem;
    });
  expect(await take()).toEqual(['hai.skh', 'một.skh']);
  expect(await take()).toEqual([]);
  expect(app.windows()).toHaveLength(1);
});

test('files the system opens wait until a page takes them', async ({ start }) => {
  const profile = freshProfile();
  const file = path.join(profile, 'gói.skh');
  writeFileSync(file, 'x');
  const { app, page } = await start(profile);
  await openBarePage(page);
  await app.evaluate(({ app: electronApp }, path_) => {
    electronApp.emit('open-file', { preventDefault: () => undefined }, path_);
  }, file);
  const names = await page.evaluate(async () => {
    const answer = await window.desktop.takeFiles();
    return answer.ok ? answer.value.map(({ name }) => name) : [];
  });
  expect(names).toEqual(['gói.skh']);
});

test('files named at the first start are offered by its page', async ({ start }) => {
  const profile = freshProfile();
  const file = path.join(profile, 'gói gửi đến.skh');
  writeFileSync(file, 'không phải gói');
  const { page } = await start(profile, [file]);
  await expect(page.getByText(/gói gửi đến\.skh/)).toBeVisible();
});
