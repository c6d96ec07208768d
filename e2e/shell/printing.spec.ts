import { expect } from '@playwright/test';
import type { BridgeWindow } from '../support/bridge.ts';
import { closeBook } from '../support/launch.ts';
import { test } from '../support/shell-test.ts';

/* Documents that main prints in a window of their own. */

declare const window: BridgeWindow & typeof globalThis;

const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phụ lục</title>
  <style>@page { size: A4 landscape; margin: 15mm } h1 { font-size: 20pt }</style></head>
  <body><h1>Phụ lục</h1><p id="p">Nội dung</p>
  <script>document.getElementById('p').textContent = 'chạy'.repeat(99999)</script></body></html>`;

test('printing gives a tagged A4 landscape PDF with an outline, and runs no script', async ({ start }) => {
  const book = await start();
  const { app, page } = book;
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

test('a document being made can be stopped, and nothing of it stays', async ({ start }) => {
  const book = await start();
  const { app, page } = book;
  // Long enough to be under way when it is stopped: the window is there, its pages are not.
  const long = html.replace('</body>', `${'<p>Một dòng.</p>'.repeat(100_000)}</body>`);
  const answer = page.evaluate(async (document_) => {
    const job = crypto.randomUUID();
    const made = window.desktop.printToPdf({ html: document_, title: 'x', job });
    Object.assign(window, { stopIt: () => window.desktop.stopPrinting(job) });
    return made;
  }, long);
  await expect.poll(() => app.windows().length).toBe(2);
  await page.evaluate(() => (window as unknown as { stopIt: () => Promise<unknown> }).stopIt());
  expect(await answer).toMatchObject({ ok: false, problem: { code: 'print-stopped' } });
  await expect.poll(() => app.windows().length).toBe(1);
  await closeBook(book);
});

test('printing by the system’s dialog says whether it was printed', async ({ start }) => {
  const { app, page } = await start();
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
