import { expect, test } from '@playwright/test';
import { existsSync } from 'node:fs';
import { arrowToOption, tabTo } from './story/keys.ts';
import { Officer } from './story/officer.ts';
import { homeAffairsReports } from './story/reports.ts';
import { WindowFrame } from './story/window-frame.ts';

/* The mouse is never touched: first start, then a whole report from its first key to the saved package. */
test('first start and a whole report by keyboard alone', async () => {
  const machine = new Officer();
  await machine.open();
  const { page } = machine;
  const { keyboard } = page;

  await expect(page.getByRole('combobox', { name: 'Tìm cơ quan' })).toBeFocused();
  await keyboard.type('noi vu');
  await expect(page.getByRole('option', { name: 'Sở Nội vụ' }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  );
  // Enter goes to what is missing, then opens.
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toBeFocused();
  await keyboard.type('Đỗ Quốc Ưng');
  await keyboard.press('Enter');
  const frame = new WindowFrame(page);
  await expect(page.getByRole('navigation', { name: 'Các trang', exact: true })).toBeVisible();

  const reportTab = page
    .getByRole('navigation', { name: 'Các trang', exact: true })
    .getByRole('link', { name: 'Báo cáo kỳ' });
  await expect(async () => {
    await keyboard.press('Control+PageDown');
    await expect(reportTab).toHaveAttribute('aria-current', 'page', { timeout: 500 });
  }).toPass();

  const period = page.getByRole('main').getByRole('button', { name: /^Kỳ / });
  await tabTo(period);
  await keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Kỳ' })).toBeVisible();
  await arrowToOption(period, 'Quý III/2024', 'ArrowUp');
  await expect(period).toHaveAccessibleName('Kỳ Quý III/2024');
  await tabTo(page.getByRole('button', { name: 'Bắt đầu trắng' }));
  await keyboard.press('Enter');

  const [first] = homeAffairsReports;
  await tabTo(page.getByRole('button', { name: new RegExp(`^${first?.task ?? ''}\\s`, 'u') }));
  for (const entry of homeAffairsReports) {
    await expect(page.getByRole('heading', { name: entry.task, level: 2, exact: true })).toBeVisible();
    // One Tab stop for the choice; arrows choose.
    const states = page.getByRole('group', { name: 'Tình trạng' }).getByRole('radio');
    await tabTo(states.first());
    await keyboard.press('Space');
    const wanted = page.getByRole('radio', { name: entry.state, exact: true });
    for (let step = 0; step < 5 && !(await wanted.isChecked()); step++) await keyboard.press('ArrowRight');
    await expect(wanted).toBeChecked();
    if (entry.progress !== undefined) {
      await tabTo(page.getByRole('textbox', { name: 'Tiến độ', exact: true }));
      await keyboard.type(String(entry.progress));
    }
    for (const [label, text] of Object.entries(entry.texts)) {
      const field = page.getByRole('textbox', { name: label, exact: true });
      await tabTo(field, (await isBefore(field)) ? 'Shift+Tab' : 'Tab');
      await keyboard.type(text);
      await expect(field).toHaveValue(text);
    }
    await keyboard.press('Control+ArrowDown');
  }

  const check = page.getByRole('button', { name: 'Kiểm tra và gửi…' });
  await tabTo(check, 'Shift+Tab');
  const file = test.info().outputPath('bao-cao.skh');
  await machine.willSaveAs(file);
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await tabTo(dialog.getByRole('button', { name: 'Nộp và ghi gói' }));
  await keyboard.press('Enter');
  await expect(frame.message).toContainText('đọc lại đúng');
  expect(existsSync(file)).toBe(true);
  await machine.close();

  /** The field stands above what has the focus now. */
  async function isBefore(field: ReturnType<typeof page.getByRole>): Promise<boolean> {
    return field.evaluate((element) => {
      const focus = document.activeElement;
      if (!focus) return false;
      return (element.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
  }
});
