import { expect, test, type Page } from '@playwright/test';
import { Composition, CTRL, typeByUnikey, unikeySteps } from './story/input-methods.ts';
import { Officer } from './story/officer.ts';
import { ReportPage } from './story/report-page.ts';
import { openSampleBook } from './story/sample-book.ts';
import { WindowFrame } from './story/window-frame.ts';

/*
 * Two families of input methods: Unikey sends letters, Backspaces and composed letters as plain keys; Windows' own
 * Telex composes in the field. Both must give the right text everywhere, and no key acts while a word is composed.
 */
const machine = new Officer();
let page: Page;

test.beforeAll(async () => {
  await machine.open();
  page = machine.page;
  await openSampleBook(page, 'agency');
  const report = new ReportPage(page);
  await report.open('Quý III/2024');
  await report.resume();
});
test.afterAll(async () => {
  await machine.close();
});

/** "đường" by the Telex keys d d u w o w n g f. */
const DUONG = ['d', 'đ', 'đu', 'đư', 'đưo', 'đươ', 'đươn', 'đương', 'đường'];
/** "Phú Quốc" by the Telex keys of Phus Quoocs. */
const PHU_QUOC = [
  'P',
  'Ph',
  'Phu',
  'Phú',
  'Phú ',
  'Phú Q',
  'Phú Qu',
  'Phú Quo',
  'Phú Quô',
  'Phú Quôc',
  'Phú Quốc',
];

async function openField() {
  const report = new ReportPage(page);
  await report.open('Quý III/2024');
  await report.openTask('II.10');
  const field = report.field('Khó khăn');
  await field.fill('');
  await field.focus();
  return { report, field };
}

test('Unikey writes in a report field', async () => {
  const { field } = await openField();
  await typeByUnikey(page, unikeySteps(DUONG));
  await expect(field).toHaveValue('đường');
  await page.keyboard.press('Space');
  await typeByUnikey(page, unikeySteps(PHU_QUOC));
  await expect(field).toHaveValue('đường Phú Quốc');
  await expect(field).toBeFocused();
});

test('the system’s Telex writes in a report field, and no key of it acts', async () => {
  const { report, field } = await openField();
  const telex = await Composition.in(page);
  await telex.show(...DUONG);
  await expect(field).toHaveValue('đường');
  // Keys of the input method: the next task, last period's text, search, undo, save.
  for (const key of ['ArrowDown', 'd', 'e', 'z', 's']) await telex.press(key, CTRL);
  for (const key of ['Enter', 'Escape', 'Tab']) await telex.press(key);
  await telex.commit('đường');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('đường');
  await page.keyboard.type(' ');
  await telex.show(...PHU_QUOC.slice(4).map((text) => text.slice(4)));
  await telex.commit('Quốc');
  await expect(field).toHaveValue('đường Quốc');

  // What was composed is what is kept.
  await page.keyboard.press('Tab');
  await report.openTask('II.11');
  await report.openTask('II.10');
  await expect(report.field('Khó khăn')).toHaveValue('đường Quốc');
});

test('Unikey searches as one types', async () => {
  await page.keyboard.press('Control+E');
  const box = page.getByRole('combobox', { name: 'Tìm trong sổ' });
  await expect(box).toBeFocused();
  await typeByUnikey(page, unikeySteps(DUONG));
  await expect(box).toHaveValue('đường');
  await expect(page.getByRole('option').first()).toContainText('đường');
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
});

test('the system’s Telex searches, and Enter takes the word, not the first result', async () => {
  const frame = new WindowFrame(page);
  await frame.goTo('Bảng kế hoạch');
  await page.keyboard.press('Control+E');
  const box = page.getByRole('combobox', { name: 'Tìm trong sổ' });
  const telex = await Composition.in(page);
  await telex.show(...DUONG);
  await expect(page.getByRole('option').first()).toBeVisible();
  const address = page.url();
  for (const key of ['ArrowDown', 'Enter', 'Escape']) await telex.press(key);
  await telex.commit('đường');
  await expect(box).toHaveValue('đường');
  expect(page.url()).toBe(address);
  // The word is finished: Enter is the officer's own now.
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('');
  await expect.poll(() => page.url()).not.toBe(address);
});
