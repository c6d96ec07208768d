import { expect, test } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { encryptPackage } from '#shared/package/encryption.ts';
import { axeViolations } from './story/axe-violations.ts';
import { focal } from './story/cast.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { goToAddress } from './story/go-to-address.ts';
import { Officer } from './story/officer.ts';

/*
 * The focal point has a key for the safe made; later its machine is gone, and a new one, started as a second machine,
 * takes the plan over with what lay in the safe.
 */
test.describe.configure({ mode: 'serial' });

const MACHINES = '/trao-doi/may-va-khoa';
const first = new Officer();
const next = new Officer();
let plan = '';
let sheet = '';

test.afterAll(async () => {
  await first.close();
  await next.close();
});

test('the machine that leads saves the recovery key and sends its plan', async () => {
  plan = test.info().outputPath('plan.skh');
  sheet = test.info().outputPath('khoa-du-phong.html');
  await first.open();
  const { page } = first;
  const start = new FirstStartPage(page);
  await start.answer(focal);
  await expect(page.getByRole('checkbox', { name: /^Máy thứ hai của cơ quan đầu mối/ })).not.toBeChecked();
  await page.screenshot({ path: test.info().outputPath('first-start.png') });
  await start.openBook();
  await goToAddress(page, MACHINES);
  await expect(page.getByText('Chưa có khóa dự phòng')).toBeVisible();
  await first.willSaveAs(sheet);
  await page.getByRole('button', { name: 'Lập khóa dự phòng…' }).click();
  const making = page.getByRole('dialog', { name: 'Lập khóa dự phòng' });
  await expect(making.getByRole('button', { name: 'Dùng khóa này' })).toBeDisabled();
  await making.getByRole('button', { name: 'In tờ khóa…' }).click();
  await expect(making.getByRole('checkbox', { name: /^Tờ khóa đang ở trong tay/ })).toBeVisible();
  await making.getByRole('button', { name: 'Lưu ra tệp…' }).click();
  await making.getByRole('checkbox', { name: /^Tờ khóa đang ở trong tay/ }).check();
  await page.screenshot({ path: test.info().outputPath('make.png') });
  await making.getByRole('button', { name: 'Dùng khóa này' }).click();
  await expect(making).toBeHidden();
  await expect(page.getByText('Đã lập 1 khóa dự phòng.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Các máy đã biết' })).toContainText('Khóa dự phòng trong két');
  await page.screenshot({ path: test.info().outputPath('leads.png') });
  expect(await axeViolations(page)).toEqual([]);
  const exchange = new ExchangePage(page);
  await exchange.open();
  await first.willSaveAs(plan);
  await exchange.exportPlan();
  await expect(page.getByText(/Đã ghi|Đã lưu|Đã xuất/).first()).toBeVisible();
  await first.close();
});

test('a new machine shows how it asks, refuses a wrong line, and takes over with the saved page', async () => {
  await next.open();
  const { page } = next;
  const start = new FirstStartPage(page);
  await start.answer(focal);
  const closed = test.info().outputPath('kin.skh');
  await writeFile(closed, await encryptPackage(await readFile(plan), { passphrase: 'một câu dài dễ nhớ' }));
  await next.willChoose(closed);
  await start.choosePackage('kin.skh');
  await expect(page.getByText(/^Máy thứ hai của cơ quan đầu mối: mở từ gói/)).toBeVisible();
  await page.getByRole('button', { name: 'Mở sổ' }).click();
  const asks = page.getByRole('dialog');
  await asks.locator('input').fill('sai mật khẩu rồi');
  await page.keyboard.press('Enter');
  await expect(asks).toContainText('mật khẩu khác');
  await asks.locator('input').fill('một câu dài dễ nhớ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Các trang', exact: true })).toBeVisible();
  await goToAddress(page, MACHINES);
  await expect(page.getByRole('img', { name: 'Mã QR của yêu cầu nhận máy' })).toBeVisible();
  await expect(page.getByText(/^Máy này chưa được máy đang làm đầu mối nhận/)).toBeVisible();
  const own = page.getByRole('row').filter({ hasText: 'máy này' });
  await expect(own).toContainText('Chưa được nhận');
  await page.screenshot({ path: test.info().outputPath('waits.png') });
  await page.getByRole('button', { name: 'Dùng khóa dự phòng…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Dòng khóa dự phòng' }).fill('SKH-DU-PHONG:1:x:12');
  await dialog.getByRole('button', { name: 'Thay máy đầu mối' }).click();
  await expect(dialog).toContainText('bị thiếu hoặc sai chữ');
  await next.willChoose(sheet);
  await dialog.getByRole('button', { name: 'Chọn tệp đã lưu…' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Dòng khóa dự phòng' })).toHaveValue(
    /^SKH-DU-PHONG:1:.{70}/,
  );
  await page.screenshot({ path: test.info().outputPath('use.png') });
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Thay máy đầu mối' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Máy này là đầu mối.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Các máy đã biết' })).toContainText('Khóa đầu mối kế nhiệm');
  const root = page.getByRole('row').filter({ hasText: 'Khóa đầu mối' }).filter({ hasNotText: 'kế nhiệm' });
  await root.getByRole('button', { name: /^Thu hồi máy/ }).click();
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Máy cũ bị mất');
  await dialog.getByRole('button', { name: 'Thu hồi máy' }).click();
  const revoked = page.getByRole('row').filter({ hasText: 'Đã thu hồi' });
  await revoked.getByRole('button', { name: /^Nhận lại máy/ }).click();
  await expect(revoked).toHaveCount(0);
  await expect(root).toBeVisible();
});
