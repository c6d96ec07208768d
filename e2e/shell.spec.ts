import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { answerOpen, answerSave } from './support/answer-dialogs.ts';
import { openBarePage, type BridgeWindow } from './support/bridge.ts';
import { electronExecutable, root } from './support/electron-executable.ts';
import { closeBook, launchBook, type RunningBook } from './support/launch.ts';
import { freshProfile } from './support/profile.ts';

/* The desktop program itself: window, bridge, files, printing, keys, journal. What officers do is in story.spec.ts. */

declare const window: BridgeWindow & typeof globalThis;

let book: RunningBook;
let app: ElectronApplication;
let page: Page;

async function start(profile = freshProfile(), args: readonly string[] = []): Promise<void> {
  book = await launchBook(profile, args);
  ({ app, page } = book);
}

/** A double click while the program runs: another process, which must end by itself and without an error. */
async function startAgain(profile: string, args: readonly string[]): Promise<void> {
  const all = ['--no-sandbox', root, `--user-data-dir=${profile}`, ...args];
  await promisify(execFile)(electronExecutable(), all, { timeout: 60_000 });
}

test.afterEach(async () => {
  await book.app.close().catch(() => undefined);
});

test.describe('the window', () => {
  test('is one, at our own origin, with every safe setting', async () => {
    await start();
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

  test('asks the page before it closes, ends the process and comes back where it was', async () => {
    await start();
    const browserWindow = await app.browserWindow(page);
    await browserWindow.evaluate((each) => each.maximize());
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    await page.getByRole('button', { name: 'Đóng' }).click();
    expect(await gone).toBe(0);

    const state: unknown = JSON.parse(readFileSync(path.join(book.profile, 'window.json'), 'utf8'));
    expect(state).toMatchObject({ version: 1, maximized: true });
    await start(book.profile);
    const again = await app.browserWindow(page);
    expect(await again.evaluate((each) => each.isMaximized())).toBe(true);
  });

  test('comes back by itself when its page dies, and the log tells', async () => {
    await start();
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

  test('survives a corrupt settings file and keeps it', async () => {
    const profile = freshProfile();
    writeFileSync(path.join(profile, 'window.json'), '{"version":');
    await start(profile);
    const kept = readdirSync(profile).find((name) => name.startsWith('window.set-aside-'));
    expect(readFileSync(path.join(profile, kept ?? ''), 'utf8')).toBe('{"version":');
  });
});

test.describe('the fences around the page', () => {
  test('the page gets the named functions and nothing else', async () => {
    await start();
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
        'listJournal',
        'onCommand',
        'onFilesOpened',
        'openFiles',
        'print',
        'printToPdf',
        'publicKey',
        'readJournal',
        'saveFile',
        'setAsideInJournal',
        'sign',
        'takeFiles',
      ],
      frozen: true,
      secure: true,
      leaks: [],
    });
  });

  test('main refuses malformed arguments before it does anything', async () => {
    await start();
    await answerSave(app, path.join(book.profile, 'never'));
    const answers = await page.evaluate(() =>
      Promise.all([
        window.desktop.saveFile({ suggestedName: '../x', kind: 'package', bytes: new Uint8Array(1) }),
        window.desktop.saveFile({ suggestedName: 'x', kind: 'package', bytes: 'no' as never }),
        window.desktop.readJournal('../..', []),
        window.desktop.sign(new Uint8Array(5000)),
        window.desktop.controlWindow('destroy' as never),
      ]),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-arguments' } });
    expect(existsSync(path.join(book.profile, 'never'))).toBe(false);
  });

  test('main answers nobody but the main window’s own page', async () => {
    await start();
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

  test('the page cannot leave, be redirected, or attach another', async () => {
    await start();
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

  test('no window opens; listed https links go to the system, others nowhere', async () => {
    await start();
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

  test('permissions are denied', async () => {
    await start();
    const states = (): Promise<string[]> =>
      page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
        const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
        return found.map(({ state }) => state);
      });
    await expect.poll(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });

  test('the content security policy stops inline code, inline styles and foreign requests', async () => {
    await start();
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
      const header = await fetch('/index.html').then((answer) =>
        answer.headers.get('content-security-policy'),
      );
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

  test('nothing outside the page’s folder is served', async () => {
    await start();
    const codes = await page.evaluate(() =>
      Promise.all(
        ['/..%2f..%2fpackage.json', '/%2e%2e/main/main.cjs', '/nope.js', '/%'].map((file) =>
          fetch(file).then((answer) => answer.status),
        ),
      ),
    );
    expect(codes).toEqual([404, 404, 404, 403]);
  });
});

test.describe('files', () => {
  test('are written whole, read again and told by name', async () => {
    await start();
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

  test('are opened several at once; one that cannot be read is told', async () => {
    await start();
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

  test('given on the command line or to a second instance reach the page once', async () => {
    const profile = freshProfile();
    const [first, second] = ['một.skh', 'hai.skh'].map((name) => path.join(profile, name)) as [
      string,
      string,
    ];
    for (const file of [first, second]) writeFileSync(file, path.basename(file));
    const folder = path.join(profile, 'thư mục.skh');
    mkdirSync(folder);
    await start(profile);
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

  test('given at the start wait until a page takes them', async () => {
    const profile = freshProfile();
    const file = path.join(profile, 'gói.skh');
    writeFileSync(file, 'x');
    await start(profile);
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
});

test.describe('printing', () => {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phụ lục</title>
    <style>@page { size: A4 landscape; margin: 15mm } h1 { font-size: 20pt }</style></head>
    <body><h1>Phụ lục</h1><p id="p">Nội dung</p>
    <script>document.getElementById('p').textContent = 'chạy'.repeat(99999)</script></body></html>`;

  test('gives a tagged A4 landscape PDF with an outline, and runs no script', async () => {
    await start();
    const pdf = await page.evaluate(async (document_) => {
      const answer = await window.desktop.printToPdf({ html: document_, title: 'Phụ lục' });
      if (!answer.ok) throw new Error(answer.problem.message);
      return Array.from(answer.value, (byte) => String.fromCharCode(byte)).join('');
    }, html);
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/MediaBox ?\[0 0 84[12]\S* 59[45]/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
    await expect.poll(() => app.windows().length).toBe(1);
    await closeBook(book);
  });

  test('by the system’s dialog says whether it was printed', async () => {
    await start();
    const print = (): Promise<unknown> =>
      page.evaluate((document_) => window.desktop.print({ html: document_, title: 'x' }), html);
    await app.evaluate(({ app: electronApp }) => {
      const answers: [boolean, string][] = [
        [true, ''],
        [false, 'Print job canceled'],
        [false, 'Print job failed'],
      ];
      electronApp.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => {
          const [success, reason] = answers.shift() ?? [false, ''];
          done?.(success, reason);
        };
      });
    });
    expect(await print()).toEqual({ ok: true, value: 'printed' });
    expect(await print()).toEqual({ ok: true, value: 'cancelled' });
    expect(await print()).toMatchObject({ ok: false, problem: { code: 'print-failed' } });
  });
});

test.describe('what must outlive the browser profile', () => {
  const entry = {
    planId: 'test-plan',
    hash: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    bytes: [97],
    signature: Array.from({ length: 64 }, () => 7),
  };

  test('key and journal are there after the profile’s database is lost', async () => {
    await start();
    const before = await page.evaluate(async ({ bytes, signature, ...rest }) => {
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

    await start(book.profile);
    const after = await page.evaluate(async ({ planId, hash }) => {
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
});
