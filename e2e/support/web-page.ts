import { test as base, expect, type Page } from '@playwright/test';
import type { AddressInfo } from 'node:net';
import { serve } from '../../build/steps/serve.mjs';
import { collectViolations } from './policy-violations.ts';

interface WebFixtures {
  /** Address of the built page on a server of this test's own. */
  readonly address: string;
  /** A page on which every violation of the content security policy fails the test. */
  readonly webPage: Page;
}

/** Tests of the program as a plain web page. */
export const test = base.extend<WebFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  address: async ({}, use) => {
    const server = await serve(0);
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    server.close();
  },
  webPage: async ({ page }, use) => {
    const violations = collectViolations(page);
    // The browser's own save dialog cannot be answered; without it the page downloads.
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await use(page);
    expect(violations, 'content security policy').toEqual([]);
  },
});
