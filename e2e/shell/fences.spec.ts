import { expect } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { answerSave } from '../support/answer-dialogs.ts';
import type { BridgeWindow } from '../support/bridge.ts';
import { closeBook } from '../support/launch.ts';
import { test } from '../support/shell-test.ts';

/* What the page may and may not do: every item of the security list that shows from outside. */

declare const window: BridgeWindow & typeof globalThis;

test('the page gets the named functions and nothing else', async ({ start }) => {
  const { page } = await start();
  const seen = await page.evaluate(() => ({
    functions: Object.keys(window.desktop).toSorted(),
    frozen: Object.isFrozen(window.desktop),
    secure: isSecureContext,
    leaks: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer', 'standInPost'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen).toEqual({
    functions: [
      'appendToJournal',
      'controlWindow',
      'info',
      'keepAttachment',
      'keepNoteInJournal',
      'keyAddress',
      'listAttachments',
      'listJournal',
      'nextPublicKey',
      'notesInJournal',
      'onCommand',
      'onFilesOpened',
      'onNoticeOpened',
      'openFiles',
      'openFolder',
      'openHeader',
      'print',
      'printToPdf',
      'publicKey',
      'readAttachment',
      'readJournal',
      'saveFile',
      'saveFiles',
      'setAsideInJournal',
      'setAttachmentsAside',
      'showNotice',
      'sign',
      'stopPrinting',
      'takeFiles',
      'useNextKey',
    ],
    frozen: true,
    secure: true,
    leaks: [],
  });
});

test('main refuses malformed arguments before it does anything', async ({ start }) => {
  const book = await start();
  const { app, page } = book;
  await answerSave(app, path.join(book.profile, 'never'));
  const answers = await page.evaluate(() =>
    Promise.all([
      window.desktop.saveFile({ suggestedName: '../x', kind: 'package', bytes: new Uint8Array(1) }),
      window.desktop.saveFile({ suggestedName: 'x', kind: 'package', bytes: 'no' as never }),
      window.desktop.readJournal('../..', []),
      window.desktop.sign(new Uint8Array(5000)),
      window.desktop.sign(new TextEncoder().encode('skh-age-identity-1')),
      window.desktop.controlWindow('destroy' as never),
    ]),
  );
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-arguments' } });
  expect(existsSync(path.join(book.profile, 'never'))).toBe(false);
});

test('main answers nobody but the main window’s own page', async ({ start }) => {
  const { app } = await start();
  const refusal = await app.evaluate(async ({ BrowserWindow }) => {
    const [main] = BrowserWindow.getAllWindows();
    const contents = main?.webContents as unknown as { getLastWebPreferences(): { preload: string } };
    const { preload } = contents.getLastWebPreferences();
    const other = new BrowserWindow({ show: false, webPreferences: { preload } });
    await other.loadURL('app://bundle/icon.svg');
    const call = 'window.desktop.publicKey().then(() => "answered", (error) => error.message)';
    const answer = (await other.webContents.executeJavaScript(call)) as string;
    other.destroy();
    return answer;
  });
  expect(refusal).toContain('untrusted sender');
});

test('the page cannot leave, be redirected, or attach another', async ({ start }) => {
  const { app, page } = await start();
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    location.href = 'app://bundle.evil/index.html';
  });
  await expect(page.getByRole('heading').first()).toBeVisible();
  const prevented = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const stopped = (name: string, more: object): boolean => {
      let prevented_ = false;
      const event = {
        ...more,
        preventDefault: () => {
          prevented_ = true;
        },
      };
      (contents as NodeJS.EventEmitter | undefined)?.emit(name, event);
      return prevented_;
    };
    return {
      url: contents?.getURL(),
      webview: stopped('will-attach-webview', {}),
      redirect: stopped('will-redirect', { url: 'https://example.org/' }),
      frame: stopped('will-frame-navigate', { url: 'https://example.org/', isMainFrame: false }),
    };
  });
  expect(prevented).toEqual({
    url: 'app://bundle/index.html',
    webview: true,
    redirect: true,
    frame: true,
  });
});

test('no window opens; listed https links go to the system, others nowhere', async ({ start }) => {
  const { app, page } = await start();
  await app.evaluate(({ shell }) => {
    const seen = globalThis as unknown as { opened: string[] };
    seen.opened = [];
    shell.openExternal = (url) => {
      seen.opened.push(url);
      return Promise.resolve();
    };
  });
  const legal = 'https://vanban.chinhphu.vn/?pageid=27160&docid=1';
  // One at a time: a browser lets one window open per click.
  for (const url of ['https://example.com/', '/index.html', legal]) {
    await page.evaluate((target) => void open(target), url);
  }
  const opened = (): Promise<string[]> =>
    app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  await expect.poll(opened).toEqual([legal]);
  await expect.poll(() => app.windows().length).toBe(1);
});

test('permissions are denied', async ({ start }) => {
  const { page } = await start();
  const states = (): Promise<string[]> =>
    page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return found.map(({ state }) => state);
    });
  await expect.poll(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('the content security policy stops inline code, inline styles and foreign requests', async ({
  start,
}) => {
  const book = await start();
  const { page } = book;
  const seen = await page.evaluate(async () => {
    const violated = new Set<string>();
    const all = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violated.add(effectiveDirective);
        if (violated.size === 3) resolve();
      });
    });
    const script = document.createElement('script');
    script.textContent = 'window.pwned = true';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(script, style);
    const request = await fetch('https://example.com/').then(
      () => 'sent',
      () => 'stopped',
    );
    await all;
    const header = await fetch('/index.html').then((answer) => answer.headers.get('content-security-policy'));
    return { violated: [...violated].toSorted(), request, header, pwned: 'pwned' in window };
  });
  expect(seen.violated).toEqual(['connect-src', 'script-src-elem', 'style-src-elem']);
  expect(seen.request).toBe('stopped');
  expect(seen.pwned).toBe(false);
  expect(seen.header).toContain("script-src 'self'");
  expect(seen.header).not.toContain('unsafe');
  await expect(closeBook(book), 'every test fails on a violation').rejects.toThrow(
    /content security policy/i,
  );
});

test('nothing outside the page’s folder is served', async ({ start }) => {
  const { page } = await start();
  const codes = await page.evaluate(() =>
    Promise.all(
      ['/..%2f..%2fpackage.json', '/%2e%2e/main/main.cjs', '/nope.js', '/%'].map((file) =>
        fetch(file).then((answer) => answer.status),
      ),
    ),
  );
  expect(codes).toEqual([404, 404, 404, 403]);
});
