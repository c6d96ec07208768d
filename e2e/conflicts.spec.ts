import { expect, test } from '@playwright/test';
import { axeViolations } from './story/axe-violations.ts';
import { health } from './story/cast.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { tabTo } from './story/keys.ts';
import { Officer } from './story/officer.ts';
import { ReportPage } from './story/report-page.ts';
import { setTheme } from './story/set-theme.ts';
import { WindowlessMachine } from './story/windowless-machine.ts';

/*
 * An agency has two machines; both wrote the same cells of a report before they met. The officer sees both values with
 * who, when and in which file, chooses by keyboard, and takes the choice back.
 */
test.describe.configure({ mode: 'serial' });

const PERIOD = 'Quý III/2024';
const REPORT = 'rep/so-y-te/I.7/2024-Q3';
const officer = new Officer();
let desk: WindowlessMachine;
let file = '';

test.afterAll(() => officer.close());

test('a package of the second machine brings other values for the same cells', async () => {
  const focal = await WindowlessMachine.focalPoint();
  desk = await WindowlessMachine.accepted(focal, 'so-y-te', 'Lý Văn Bàn');
  const plan = await focal.save(test.info().outputPath('plan.skh'), 'plan');
  await officer.open();
  const { page } = officer;
  const start = new FirstStartPage(page);
  await start.answer(health);
  await officer.willChoose(plan);
  await start.choosePackage('plan.skh');
  await start.openBook();

  const report = new ReportPage(page);
  await report.open(PERIOD);
  await report.startBlank();
  await report.openTask('I.7');
  await page.getByRole('radio', { name: 'Đang thực hiện', exact: true }).check();
  await report.type('Tiến độ', '40');
  await report.type('Kết quả', 'Đã khảo sát 3 trạm y tế xã.');
  await report.type('Khó khăn', 'Thiếu bác sĩ.');
  await page.keyboard.press('Tab');
  await expect(report.task('I.7')).toContainText('Đủ');

  await desk.write([
    {
      entity: REPORT,
      fields: {
        state: 'in-progress',
        progress: 60,
        result: 'Đã khảo sát 5 trạm y tế xã.',
        difficulties: 'Chưa có kinh phí.',
        nextSteps: 'Trình dự toán.',
      },
    },
  ]);
  file = await desk.save(test.info().outputPath('KH158_so-y-te_ban_goi-1.skh'), 'report');
  const exchange = new ExchangePage(page);
  await exchange.open();
  await exchange.drop([file]);
  await expect(exchange.frame.statusBar.getByRole('link', { name: '4 ô hai nơi cùng sửa' })).toBeVisible();
});

test('both values stand side by side with who, when and in which file, accessible in both themes', async () => {
  const { page } = officer;
  await page.getByRole('link', { name: '4 ô hai nơi cùng sửa' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hai nơi cùng sửa' })).toBeVisible();
  const result = page.getByRole('group', { name: 'I.7 · Kết quả' });
  await expect(result).toContainText('Máy này');
  await expect(result).toContainText('Lý Văn Bàn, Sở Y tế');
  await expect(result).toContainText('KH158_so-y-te_ban_goi-1.skh');
  await expect(result.locator('ins')).toContainText([
    'Đã khảo sát 3 trạm y tế xã.',
    'Đã khảo sát 5 trạm y tế xã.',
  ]);
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    for (const [width, height] of [
      [1366, 768],
      [1093, 614],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await axeViolations(page)));
      await page.screenshot({ path: test.info().outputPath(`hai-noi-cung-sua-${theme}-${width}.png`) });
    }
  }
  await setTheme(page, 'light');
  expect(found).toEqual([]);
});

test('the keyboard alone chooses, merges and takes back', async () => {
  const { page } = officer;
  await page.setViewportSize({ width: 1366, height: 768 });
  const cell = (field: string) => page.getByRole('group', { name: `I.7 · ${field}` });
  const statusBar = page.getByRole('contentinfo', { name: 'Thanh trạng thái' });
  await tabTo(cell('Tiến độ').getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await expect(cell('Tiến độ').getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Control+Z');
  await expect(cell('Tiến độ').getByRole('radio').nth(1)).not.toBeChecked();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(statusBar).toContainText('I.7 · Kết quả');
  await page.keyboard.press('ArrowLeft');
  await expect(cell('Kết quả').getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(statusBar).toContainText('I.7 · Khó khăn');
  const both = cell('Khó khăn').getByRole('radio', { name: 'Giữ cả hai' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(both).toBeChecked();
  await expect(cell('Khó khăn').getByRole('textbox')).toHaveValue('Thiếu bác sĩ.\nChưa có kinh phí.');
  // The second machine's next step stands beside a cell this one had left empty.
  await tabTo(page.getByRole('button', { name: 'Lấy bản có chữ ở 1 chỗ bản kia bỏ trống' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(cell('Việc tiếp theo').getByRole('radio').nth(1)).toBeChecked();
  await page.screenshot({ path: test.info().outputPath('da-chon.png') });
});

test('what was chosen is still chosen after the power failed, and is written in one step', async () => {
  await officer.kill();
  await officer.open();
  const { page } = officer;
  const cell = (field: string) => page.getByRole('group', { name: `I.7 · ${field}` });
  const statusBar = page.getByRole('contentinfo', { name: 'Thanh trạng thái' });
  await page.getByRole('link', { name: '4 ô hai nơi cùng sửa' }).click();
  await expect(cell('Tiến độ').getByRole('radio').nth(1)).toBeChecked();
  await expect(cell('Khó khăn').getByRole('textbox')).toHaveValue('Thiếu bác sĩ.\nChưa có kinh phí.');
  await tabTo(page.getByRole('button', { name: 'Ghi 4 lựa chọn' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Không ô nào hai nơi cùng sửa')).toBeVisible();
  await expect(statusBar.getByRole('link', { name: /hai nơi cùng sửa/ })).toHaveCount(0);

  const report = new ReportPage(page);
  await report.open(PERIOD);
  await report.openTask('I.7');
  await expect(report.field('Tiến độ')).toHaveValue('60');
  await expect(report.field('Kết quả')).toHaveValue('Đã khảo sát 3 trạm y tế xã.');
  await expect(report.field('Khó khăn')).toHaveValue('Thiếu bác sĩ.\nChưa có kinh phí.');
  await expect(report.field('Việc tiếp theo')).toHaveValue('Trình dự toán.');
});

test('the history of a cell goes back to its first writer, and an earlier value can be taken again', async () => {
  const { page } = officer;
  await page.evaluate(() => {
    window.location.hash = '/nhiem-vu/I.7';
  });
  await page.getByRole('button', { name: 'Lịch sử từng ô…' }).click();
  const dialog = page.getByRole('dialog');
  const rows = dialog.getByRole('table', { name: 'Lịch sử ô Kết quả' }).locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText('đang hiện');
  await expect(rows.last()).toContainText('ghi lần đầu');
  const theirs = rows.filter({ hasText: 'Đã khảo sát 5 trạm y tế xã.' });
  await expect(theirs).toContainText('Lý Văn Bàn, Sở Y tế');
  await expect(theirs).toContainText('KH158_so-y-te_ban_goi-1.skh');
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('lich-su-o.png') });
  await theirs.getByRole('button', { name: 'Lấy lại bản này' }).click();
  await expect(rows).toHaveCount(5);
  await expect(rows.first()).toContainText('Đã khảo sát 5 trạm y tế xã.');
});
