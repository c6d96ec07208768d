import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

const WEB = 'http://127.0.0.1:4158';
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

/** End-to-end tests of what `npm run build` left in out/. The desktop specs run on Electron or on its stand-in. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  outputDir: 'test-results/files',
  projects: [
    { name: 'desktop', testIgnore: 'web.spec.ts' },
    {
      name: 'web',
      testMatch: 'web.spec.ts',
      use: {
        browserName: 'chromium',
        baseURL: WEB,
        locale: 'vi-VN',
        launchOptions: {
          ...(existsSync(chromium) ? { executablePath: chromium } : {}),
          args: isRoot ? ['--no-sandbox'] : [],
        },
      },
    },
  ],
});
