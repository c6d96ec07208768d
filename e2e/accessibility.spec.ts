import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from './story/axe-violations.ts';
import { setTheme } from './story/set-theme.ts';
import { Officer } from './story/officer.ts';
import { openSampleBook } from './story/sample-book.ts';
import { screens, show, type Screen } from './story/screens.ts';

/*
 * axe-core over every screen at the size officers have, in both themes, with the practice book; closing the program
 * fails when the content security policy had to refuse anything meanwhile.
 */
const SMALL_SCREEN = { width: 1366, height: 768 };
const SMALL_SCREEN_AT_125 = { width: 1093, height: 614 };

const WHOSE: Readonly<Record<Screen['officer'], string>> = {
  nobody: 'the first start',
  focal: 'the focal point',
  agency: 'an agency',
};
const officers = Object.keys(WHOSE) as Screen['officer'][];
for (const officer of officers) {
  test(`no screen of ${WHOSE[officer]} breaks a rule of accessibility, light or dark`, async () => {
    const machine = new Officer();
    await machine.open();
    const { page } = machine;
    await page.setViewportSize(SMALL_SCREEN);
    if (officer !== 'nobody') await openSampleBook(page, officer);
    const found: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      for (const screen of screens.filter((each) => each.officer === officer)) {
        await show(screen, page, async () => {
          for (const violation of await axeViolations(page)) {
            found.push(`${screen.name}, ${theme}: ${violation}`);
          }
        });
      }
    }
    await machine.close();
    expect(found).toEqual([]);
  });
}

test('no screen is larger than its window, at 100 % and at 125 %', async () => {
  const found: string[] = [];
  for (const officer of officers) {
    const machine = new Officer();
    await machine.open();
    const { page } = machine;
    if (officer !== 'nobody') await openSampleBook(page, officer);
    for (const size of [SMALL_SCREEN, SMALL_SCREEN_AT_125]) {
      await page.setViewportSize(size);
      for (const screen of screens.filter((each) => each.officer === officer)) {
        await show(screen, page, async () => {
          for (const each of await tooLarge(page)) found.push(`${screen.name} at ${size.width}: ${each}`);
        });
      }
    }
    await machine.close();
  }
  expect(found).toEqual([]);
});

/** The window when it scrolls, and every region that scrolls sideways. */
async function tooLarge(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = (element: Element): boolean => element.scrollWidth > element.clientWidth;
    const sideways = [...document.body.querySelectorAll('*')].filter(
      (element) => wide(element) && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
    );
    return [
      ...(wide(root) || root.scrollHeight > window.innerHeight ? ['the window scrolls'] : []),
      ...sideways.map((element) => `scrolls sideways: ${(element.cloneNode() as Element).outerHTML}`),
    ];
  });
}
