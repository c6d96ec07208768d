// Scrolling 10,000 rows with wrapped text, frozen columns and section rows, on a processor slowed down six times,
// against scrolling plain text in the same window in the same run.
import react from '@vitejs/plugin-react';
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, preview } from 'vite';
import { themeCss } from '../../build/vite/theme-css.ts';
import type { FrameSummary } from './page/frame-watch.ts';
import { findChromium } from '../../e2e/stand-in/find-chromium.ts';

const ROWS = 10_000;
const SLOW_DOWN = 6;
const WHEEL_STEPS = 120;
const WHEEL_PIXELS = 240;

const root = path.join(import.meta.dirname, 'page');
const outDir = mkdtempSync(path.join(tmpdir(), 'grid-bench-'));
const config = {
  configFile: false as const,
  root,
  base: './',
  logLevel: 'error' as const,
  plugins: [react(), themeCss(path.join(import.meta.dirname, '../../renderer/ui/theme.ts'))],
  build: { outDir, emptyOutDir: true, target: 'chrome150' },
  preview: { host: '127.0.0.1', port: 0 },
};
await build(config);
const server = await preview(config);
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const url = server.resolvedUrls?.local[0] ?? '';
  const plain = await measure(`${url}?rows=0`);
  const grid = await measure(`${url}?rows=${ROWS}`);
  report(`plain text, CPU ÷ ${SLOW_DOWN}`, plain);
  report(`${ROWS} rows, CPU ÷ ${SLOW_DOWN}`, grid);
  console.log(`ratio of median frames: ${(grid.p50 / plain.p50).toFixed(2)}`);
} finally {
  await browser.close();
  await server.close();
  rmSync(outDir, { recursive: true, force: true });
}

async function measure(url: string): Promise<FrameSummary> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.locator('.grid-scroller').waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.evaluate('startFrameWatch()');
  await page.mouse.move(700, 400);
  for (let step = 0; step < WHEEL_STEPS; step++) await page.mouse.wheel(0, WHEEL_PIXELS);
  const scrolled = await page.evaluate<FrameSummary>('readFrameWatch()');
  await page.close();
  return scrolled;
}

function report(what: string, { p50, p95, longTasks }: FrameSummary): void {
  console.log(
    `${what}: frame p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, tasks over 50 ms: ${longTasks}`,
  );
}
