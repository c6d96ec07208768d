import { expect, it, vi } from 'vitest';
import { pagePdf } from './page-pdf.ts';

vi.mock('../log/log.ts', () => ({ log: () => undefined }));

const ADVICE = { code: 'pdf-failed', advice: expect.stringMatching(/từng phần hoặc từng cơ quan.*Excel/u) };

it('gives the bytes of the pages', async () => {
  const pdf = Promise.resolve(new Uint8Array([37, 80, 68, 70]));
  expect([...(await pagePdf({ printToPDF: () => pdf, once: () => undefined }))]).toEqual([37, 80, 68, 70]);
});

it('says what to do when Chromium fails on a document that is too long', async () => {
  const failing = () => Promise.reject(new Error('Printing failed'));
  await expect(pagePdf({ printToPDF: failing, once: () => undefined })).rejects.toMatchObject(ADVICE);
});

it('says so too when the process that prints is gone and never answers', async () => {
  const never = () => new Promise<Uint8Array>(() => {});
  const once = (_event: string, listener: () => void) => queueMicrotask(listener);
  await expect(pagePdf({ printToPDF: never, once })).rejects.toMatchObject(ADVICE);
});
