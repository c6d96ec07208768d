import { expect } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeBook } from '../support/launch.ts';
import { freshProfile } from '../support/profile.ts';
import { test } from '../support/shell-test.ts';

/* The window of the desktop program: how it opens, closes, dies and comes back. */

test('the window is one, at our own origin, with every safe setting', async ({ start }) => {
  const book = await start();
  const { app, page } = book;
  expect(app.windows()).toHaveLength(1);
  const seen = await app.evaluate(({ BrowserWindow }) => {
    const [window_] = BrowserWindow.getAllWindows();
    const contents = window_?.webContents as unknown as {
      getURL(): string;
      getLastWebPreferences(): object;
    };
    return { url: contents.getURL(), preferences: contents.getLastWebPreferences() };
  });
  expect(seen.url).toBe('app://bundle/index.html');
  expect(seen.preferences).toMatchObject({
    nodeIntegration: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
  });
  const browserWindow = await app.browserWindow(page);
  await expect.poll(() => browserWindow.evaluate((each) => each.isVisible())).toBe(true);
  await closeBook(book);
});

test('the window asks the page before it closes, ends the process and comes back where it was', async ({
  start,
}) => {
  const { app, page, profile } = await start();
  const browserWindow = await app.browserWindow(page);
  await browserWindow.evaluate((each) => each.maximize());
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await page.getByRole('button', { name: 'Đóng' }).click();
  expect(await gone).toBe(0);

  const state: unknown = JSON.parse(readFileSync(path.join(profile, 'window.json'), 'utf8'));
  expect(state).toMatchObject({ version: 1, maximized: true });
  const reopened = await start(profile);
  const again = await reopened.app.browserWindow(reopened.page);
  expect(await again.evaluate((each) => each.isMaximized())).toBe(true);
});

test('the window comes back by itself when its page dies, and the log tells', async ({ start }) => {
  const book = await start();
  const { app } = book;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const log = path.join(book.profile, 'logs', 'main.log');
  await expect
    .poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : ''))
    .toContain('render-process-gone crashed');
  const title = (): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("h1")?.textContent ?? ""',
      ),
    );
  await expect.poll(title).not.toBe('');
});

test('the window survives a corrupt settings file and keeps it', async ({ start }) => {
  const profile = freshProfile();
  writeFileSync(path.join(profile, 'window.json'), '{"version":');
  await start(profile);
  const kept = readdirSync(profile).find((name) => name.startsWith('window.set-aside-'));
  expect(readFileSync(path.join(profile, kept ?? ''), 'utf8')).toBe('{"version":');
});
