import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { isRealElectron, root } from './electron-executable.ts';
import { collectViolations } from './policy-violations.ts';
import { freshProfile } from './profile.ts';

/** A running program with its window. */
export interface RunningBook {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The folder with everything this officer's computer keeps; give it to `launchBook` again to restart. */
  readonly profile: string;
  /** What the content security policy refused so far; `closeBook` fails when there is any. */
  readonly violations: string[];
}

/** Starts the program on a profile, by default a new one. `args` are files or switches after the app's own. */
export async function launchBook(
  profile: string = freshProfile(),
  args: readonly string[] = [],
): Promise<RunningBook> {
  const sandbox = isRealElectron && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    cwd: root,
    args: [...sandbox, '.', `--user-data-dir=${profile}`, ...args],
  });
  const page = await app.firstWindow();
  const violations = collectViolations(page);
  await page.waitForURL('**/index.html*');
  await page.waitForLoadState();
  return { app, page, profile, violations };
}

/** Closes the program as an officer would and fails when the content security policy had to refuse anything. */
export async function closeBook({ app, violations }: RunningBook): Promise<void> {
  await app.close();
  expect(violations, 'content security policy').toEqual([]);
}
