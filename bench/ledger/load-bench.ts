// Opening the whole book from IndexedDB in a real Chromium against decoding the same stored rows held in memory. The
// page is loaded anew for every run, so that nothing of the database is still in its memory.
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, preview } from 'vite';
import { findChromium } from '../../e2e/stand-in/find-chromium.ts';
import { median } from '../median.ts';

const SIZE = { agencies: 25, tasks: 400, periods: 12, seed: 158 };
const RUNS = 5;

const outDir = mkdtempSync(path.join(tmpdir(), 'load-bench-'));
const profile = mkdtempSync(path.join(tmpdir(), 'load-profile-'));
const config = {
  configFile: false as const,
  root: path.join(import.meta.dirname, 'page'),
  base: './',
  logLevel: 'error' as const,
  build: { outDir, emptyOutDir: true, target: 'chrome150' },
  preview: { host: '127.0.0.1', port: 0 },
};
await build(config);
const server = await preview(config);
const context = await chromium.launchPersistentContext(profile, {
  executablePath: findChromium(),
  args: ['--no-sandbox'],
});
try {
  const url = server.resolvedUrls?.local[0] ?? '';
  const page = await context.newPage();
  await page.goto(url);
  const options = await page.evaluate<unknown>(`fill(${JSON.stringify(SIZE)})`);
  const stored: number[] = [];
  const memory: number[] = [];
  let entities = 0;
  for (let run = 0; run <= RUNS; run++) {
    await page.goto(`${url}?${run}`);
    const times = await page.evaluate<{ stored: number; memory: number; entities: number }>(
      `load(${JSON.stringify(options)})`,
    );
    entities = times.entities;
    if (run === 0) continue;
    stored.push(times.stored);
    memory.push(times.memory);
  }
  console.log(`opening a book of ${entities} records from IndexedDB, median of ${RUNS}`);
  console.log(
    `  ${median(stored).toFixed(0)} ms · decoding the same rows in memory ${median(memory).toFixed(0)} ms · ` +
      `ratio ${(median(stored) / median(memory)).toFixed(2)} (goal ≤ 2)`,
  );
} finally {
  await context.close();
  await server.close();
  for (const folder of [outDir, profile]) rmSync(folder, { recursive: true, force: true });
}
