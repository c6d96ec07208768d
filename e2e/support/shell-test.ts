import { test as base } from '@playwright/test';
import { launchBook, type RunningBook } from './launch.ts';

interface ShellFixtures {
  /** Starts the program; whatever is still open after the test is closed. */
  readonly start: typeof launchBook;
}

/** Tests of the desktop program itself, without the screens' help. */
export const test = base.extend<ShellFixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  start: async ({}, use) => {
    const started: RunningBook[] = [];
    await use(async (profile, args) => {
      const book = await launchBook(profile, args);
      started.push(book);
      return book;
    });
    // Those that a test closed or killed itself are gone already.
    for (const { app } of started) await app.close().catch(() => undefined);
  },
});
