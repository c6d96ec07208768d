import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has between two of its controls. */
const MOST_STOPS = 80;

/** Presses Tab (or Shift+Tab) until the control has the focus, as an officer without a mouse must. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
  }
  throw new Error(`${key} never reaches ${String(target)}`);
}

/** Walks an open list with the arrow key until the option of that name is the active one, then takes it. */
export async function arrowToOption(
  combobox: Locator,
  name: string,
  key: 'ArrowDown' | 'ArrowUp',
): Promise<void> {
  const page = combobox.page();
  for (let step = 0; step < MOST_STOPS; step++) {
    const active = await combobox.getAttribute('aria-activedescendant');
    const option =
      active === null ? '' : await page.evaluate((id) => document.getElementById(id)?.innerText, active);
    if (option === name) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches the option ${name}`);
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.length === 1 && elements[0] === document.activeElement);

/** What has the focus is on screen and marked: an outline or a ring that it has not without the focus. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { width, height, bottom, right } = element.getBoundingClientRect();
    return {
      onScreen: width > 0 && height > 0 && bottom > 0 && right > 0,
      html: element.outerHTML.slice(0, 200),
    };
  });
  if (focus !== null) expect(focus.onScreen, `the focus is out of sight: ${focus.html}`).toBe(true);
}
