import { expect, test } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { publicKey } from '#shared/ids.ts';
import { isEncrypted } from '#shared/package/is-encrypted.ts';
import { axeViolations } from './story/axe-violations.ts';
import { focal, health, homeAffairs } from './story/cast.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { goToAddress } from './story/go-to-address.ts';
import { MachinesPage } from './story/machines-page.ts';
import { Officer } from './story/officer.ts';
import { ReportPage } from './story/report-page.ts';
import { WindowlessMachine } from './story/windowless-machine.ts';

/*
 * Who may write and who may read, as officers meet it: a machine is taken in by a line and a telephone call, a second
 * one by the first, closed packages open where they are meant to, "đã nhận" comes back, a lost computer comes back from
 * a file with a password, and a wrong clock and a newer program are said. Each test goes on where the one before ended.
 */
test.describe.configure({ mode: 'serial' });

const PERIOD = 'Quý III/2024';
const PASSWORD = 'một câu dài dễ nhớ';
const desk = { focal: new Officer(), health: new Officer(), home: new Officer(), again: new Officer() };
const files = { plan: '', accepted: '', report: '', receipt: '', backup: '' };
let second: WindowlessMachine;

test.beforeAll(() => {
  for (const name of Object.keys(files) as (keyof typeof files)[])
    files[name] = test.info().outputPath(`${name}.skh`);
});
test.afterAll(async () => {
  for (const each of Object.values(desk)) await each.close();
});

async function start(officer: Officer, who: typeof focal, plan?: string): Promise<void> {
  await officer.open();
  const first = new FirstStartPage(officer.page);
  await first.answer(who);
  if (plan !== undefined) {
    await officer.willChoose(plan);
    await first.choosePackage(path.basename(plan));
  }
  // 1366×768 at 125 %: the three questions and the button at once.
  await officer.page.setViewportSize({ width: 1093, height: 614 });
  const room = await officer.page
    .getByRole('main')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(room).toBeLessThanOrEqual(0);
  await officer.page.setViewportSize({ width: 1366, height: 768 });
  await first.openBook();
}

test('a machine is taken in by its line once the fingerprint read out is the same', async () => {
  await start(desk.focal, focal);
  const exchange = new ExchangePage(desk.focal.page);
  await exchange.open();
  await desk.focal.willSaveAs(files.plan);
  await exchange.exportPlan();
  await exchange.frame.expectSaid('Đã ghi plan.skh');
  await start(desk.health, health, files.plan);
  const asks = new MachinesPage(desk.health.page);
  await asks.open();
  const [line, code] = [await asks.copyRequestLine(), await asks.fingerprint()];
  expect(line).toMatch(/^SKH-KHOA:2:.*:age1/u);
  const takes = new MachinesPage(desk.focal.page);
  await takes.open();
  await takes.takeRequest('Nhận máy từ dòng yêu cầu…', line, code);
  await expect(desk.focal.page.getByRole('row').filter({ hasText: code })).toContainText('Nguyễn Thị Ánh');
});

test('a closed package opens by itself where it is meant to, and says elsewhere what to do', async () => {
  const { page } = desk.focal;
  const exchange = new ExchangePage(page);
  await exchange.open();
  await page.getByRole('radio', { name: 'Chỉ cơ quan nhận' }).check();
  await expect(page.getByText('1/1 cơ quan có địa chỉ mở được.')).toBeVisible();
  await expect(page.getByText(/^Không mở được vì máy chưa gửi địa chỉ \(16\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Chọn cơ quan…' }).click();
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: 'Sở Y tế' })).toBeChecked();
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('who.png') });
  await page.getByRole('button', { name: 'Xong, 1 cơ quan' }).click();
  await desk.focal.willSaveAs(files.accepted);
  await exchange.exportPlan();
  await exchange.frame.expectSaid('Đã ghi accepted.skh');
  expect(isEncrypted(readFileSync(files.accepted))).toBe(true);

  const at = new ExchangePage(desk.health.page);
  await at.open();
  await at.drop([files.accepted]);
  await expect(at.lastImport).toContainText('thay đổi mới');
  await expect(desk.health.page.getByText('Đầu mối đã nhận máy này.')).toBeVisible();

  await start(desk.home, homeAffairs, files.plan);
  const other = new ExchangePage(desk.home.page);
  await other.open();
  await other.drop([files.accepted]);
  await expect(other.lastImport).toContainText('Gói kín này dành cho máy khác');
  await expect(other.lastImport).toContainText('Ai mở được');
  await desk.home.page.screenshot({ path: test.info().outputPath('not-for-us.png') });
  expect(await axeViolations(desk.home.page)).toEqual([]);
  await desk.home.close();
});

test('a second machine of the agency is taken in by the first, without asking the focal point', async () => {
  const { page } = desk.health;
  const root = publicKey(
    /"publicKey": "(?<key>[0-9a-f]{64})"/u.exec(readFileSync(files.plan, 'latin1'))?.[1] ?? '',
  );
  second = await WindowlessMachine.newcomer(root, 'so-y-te', 'Lý Văn Bàn');
  const machines = new MachinesPage(page);
  await machines.open();
  await machines.takeRequest(
    'Thêm máy thứ hai của cơ quan…',
    await second.requestLine(),
    fingerprint(second.key.publicKey),
  );
  await expect(page.getByRole('row').filter({ hasText: 'Lý Văn Bàn' })).toContainText('Đang dùng');
  await second.write([
    { entity: 'rep/so-y-te/I.7/2024-Q3', fields: { proposals: 'Máy thứ hai: đề nghị bổ sung vốn.' } },
  ]);
});

test('the sender reads “đã nhận” only when the receipt came back', async () => {
  const { page } = desk.health;
  const exchange = new ExchangePage(page);
  await exchange.open();
  await page.getByRole('radio', { name: 'Chỉ cơ quan nhận' }).check();
  await expect(page.getByText(/^Chỉ máy của UBND TP Phú Quốc/)).toBeVisible();
  // What was chosen there holds for "Nộp và ghi gói" too.
  const report = new ReportPage(page);
  await report.open(PERIOD);
  await report.startBlank();
  for (const entry of health.reports) await report.write(entry);
  await desk.health.willSaveAs(files.report);
  await report.send(health.reports.length);
  expect(isEncrypted(readFileSync(files.report))).toBe(true);
  await exchange.open();
  await expect(page.getByText(/^Chưa có biên nhận/)).toBeVisible();

  // A whole folder by button: the closed package, the second machine's, a photo nobody asked for.
  const folder = test.info().outputPath('Sở Y tế gửi');
  mkdirSync(path.join(folder, 'máy hai'), { recursive: true });
  writeFileSync(path.join(folder, 'report.skh'), readFileSync(files.report));
  writeFileSync(path.join(folder, 'ảnh.jpg'), 'không phải gói');
  await second.save(path.join(folder, 'máy hai', 'goi.skh'), 'report');
  const at = new ExchangePage(desk.focal.page);
  await at.open();
  await desk.focal.willChoose(folder);
  await desk.focal.page.getByRole('button', { name: 'Chọn thư mục…' }).press('Enter');
  await expect(at.lastImport).toContainText('Sở Y tế gửi/ảnh.jpg');
  await expect(at.lastImport).toContainText('để nguyên');
  await expect(at.lastImport.getByRole('row').filter({ hasText: 'máy hai/goi.skh' })).toContainText(
    /thay đổi mới|nay đã vào sổ/,
  );
  await desk.focal.willSaveAs(files.receipt);
  await desk.focal.page.getByRole('button', { name: 'Lưu biên nhận…' }).click();
  await at.frame.expectSaid('Đã ghi receipt.skh');

  await exchange.drop([files.receipt]);
  await expect(page.getByText(/UBND TP Phú Quốc đã nhận \d/)).toBeVisible();
});

test('a wrong clock and what a newer program wrote are said where files come in, and do no harm', async () => {
  await second.write([{ entity: 'khao-sat/1', fields: { cau1: 'có' } }], Date.now() + 3 * 366 * 86_400_000);
  const file = await second.save(test.info().outputPath('odd.skh'), 'report');
  const exchange = new ExchangePage(desk.focal.page);
  await exchange.open();
  await exchange.drop([file]);
  const { page } = desk.focal;
  await expect(page.getByText(/^Máy của Sở Y tế chạy trước 1\.?09\d ngày/)).toBeVisible();
  await expect(page.getByText('Phiên bản này chưa hiểu: 1 mục loại “khao-sat”')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('odd.png') });
});

test('an agency stops the second machine it lost by itself, and the focal point hears of it with the next package', async () => {
  const { page } = desk.health;
  const machines = new MachinesPage(page);
  await machines.open();
  await page.getByRole('button', { name: 'Thu hồi máy của Lý Văn Bàn, Sở Y tế' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thu hồi máy của Sở Y tế' });
  await expect(dialog).toContainText('Gói gửi tiếp theo báo cho mọi nơi cùng biết.');
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Mất máy xách tay');
  await page.screenshot({ path: test.info().outputPath('revoke-own.png') });
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Thu hồi máy' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Lý Văn Bàn' })).toContainText('Cơ quan đã thu hồi');
  await page.screenshot({ path: test.info().outputPath('revoked-own.png') });
  const told = test.info().outputPath('told.skh');
  const exchange = new ExchangePage(page);
  await exchange.open();
  await desk.health.willSaveAs(told);
  await page.getByRole('button', { name: `Xuất gói báo cáo ${PERIOD}` }).click();
  await exchange.frame.expectSaid('Đã ghi told.skh');

  const at = new ExchangePage(desk.focal.page);
  await at.open();
  await at.drop([told]);
  await expect(at.lastImport).toContainText('thay đổi mới');
  await second.write([{ entity: 'rep/so-y-te/I.7/2024-Q3', fields: { proposals: 'Kẻ nhặt được máy ghi.' } }]);
  await at.drop([await second.save(test.info().outputPath('stolen.skh'), 'report')]);
  await expect(at.lastImport).toContainText('Khóa ghi nội dung này đã bị thu hồi');
  const seen = new MachinesPage(desk.focal.page);
  await seen.open();
  const row = desk.focal.page.getByRole('row').filter({ hasText: 'Lý Văn Bàn' });
  await expect(row).toContainText('Cơ quan đã thu hồi');
  await expect(row.getByRole('button')).toHaveCount(0);
});

test('a computer that was lost comes back from a backup with a password', async () => {
  const { page } = desk.health;
  await goToAddress(page, '/trao-doi/sao-luu');
  await desk.health.willSaveAs(files.backup);
  await page.getByRole('button', { name: 'Sao lưu có mật khẩu…' }).click();
  const set = page.getByRole('dialog');
  await set.getByLabel('Mật khẩu, ít nhất 12 ký tự').fill(PASSWORD);
  await set.getByLabel('Gõ lại mật khẩu').fill(PASSWORD);
  await set.getByRole('button', { name: 'Sao lưu có mật khẩu' }).click();
  await expect(page.getByText(/Đã ghi backup\.skh/).first()).toBeVisible();
  expect(isEncrypted(readFileSync(files.backup))).toBe(true);
  await desk.health.kill();

  await start(desk.again, health, files.plan);
  const restored = desk.again.page;
  await goToAddress(restored, '/trao-doi/sao-luu');
  await desk.again.willChoose(files.backup);
  await restored.getByRole('button', { name: 'Khôi phục từ tệp…' }).click();
  const asks = restored.getByRole('dialog');
  await asks.locator('input').fill('sai mật khẩu rồi');
  await restored.keyboard.press('Enter');
  await expect(asks).toContainText('mật khẩu khác');
  await asks.locator('input').fill(PASSWORD);
  await restored.keyboard.press('Enter');
  await expect(restored.getByText(/^Đã khôi phục từ backup\.skh: \d+ lần ghi thêm/).first()).toBeVisible();
  const report = new ReportPage(restored);
  await report.open(PERIOD);
  await report.openTask('I.7');
  await expect(restored.getByText(health.reports[0]!.texts['Kết quả'] ?? 'không có').first()).toBeVisible();
  await restored.screenshot({ path: test.info().outputPath('restored.png') });
});
