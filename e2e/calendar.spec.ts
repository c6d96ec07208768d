import { expect, test } from '@playwright/test';
import { axeViolations } from './story/axe-violations.ts';
import { focal, homeAffairs, planning } from './story/cast.ts';
import { goToAddress } from './story/go-to-address.ts';
import { Officer } from './story/officer.ts';
import { ReportPage } from './story/report-page.ts';
import { exportPlan, startBook } from './story/start-book.ts';

/*
 * 20/9/2024: the focal point lays down monthly reports by calendar months, corrects the holidays, asks two agencies for
 * a report on request; one that was asked and one that was not take the plan package in. Each test goes on where the one
 * before ended.
 */
test.describe.configure({ mode: 'serial' });

const DAY = new Date('2024-09-20T08:00:00+07:00');
const TITLE = 'Giải phóng mặt bằng';
const computers = { focal: new Officer(), asked: new Officer(), other: new Officer() };
const files = { first: '', second: '' };
test.beforeAll(() => {
  files.first = test.info().outputPath('lan-1.skh');
  files.second = test.info().outputPath('lan-2.skh');
});
test.afterAll(async () => {
  for (const each of Object.values(computers)) await each.close();
});

test('the calendar says what is due on which day and to whom, and opens what it names', async () => {
  const page = await startBook(computers.focal, focal, { day: DAY });
  await exportPlan(computers.focal, files.first);
  await page.getByRole('button', { name: 'Tệp', exact: true }).press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.getByRole('menuitem', { name: 'Lịch báo cáo' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Lịch báo cáo' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Lịch năm 2024' });
  const quarter = table.getByRole('row').filter({ hasText: 'Gửi báo cáo Quý IV/2024' });
  await expect(quarter).toContainText('17/12');
  await expect(quarter).toContainText('18 cơ quan gửi Ủy ban nhân dân thành phố Phú Quốc');
  await expect(quarter).toContainText('Thủ tướng Chính phủ');
  await expect(quarter).toContainText('còn 88 ngày');
  await table.getByRole('button', { name: /^Hạn 5 nhiệm vụ/ }).click();
  await expect(page.getByRole('grid', { name: 'Bảng kế hoạch' })).toBeVisible();
});

test('other cut-offs move the days to come only, seen before they are written', async () => {
  const { page } = computers.focal;
  await goToAddress(page, '/lich-bao-cao/ky');
  const preview = page.getByRole('table', { name: 'Các kỳ' });
  await expect(preview.getByRole('row', { name: /Quý IV\/2024/ })).toContainText('17/12/2024');
  await page.getByRole('radio', { name: /Tháng dương lịch/ }).check();
  await page.getByRole('checkbox', { name: 'Tháng', exact: true }).check();
  await expect(preview.getByRole('row', { name: /Quý IV\/2024/ })).toContainText('03/01/2025');
  // Over since 17/9: its day stays.
  await expect(preview.getByRole('row', { name: /Quý III\/2024/ })).toContainText('17/9/2024');
  // Nobody is late with a month that was asked for after its sending day.
  await expect(preview.getByRole('row', { name: /Tháng 8\/2024/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Thêm ngày…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Từ ngày' }).fill('3/1/2025');
  await dialog.getByRole('textbox', { name: 'Tên' }).fill('Nghỉ bù của tỉnh');
  await dialog.getByRole('button', { name: 'Ghi vào danh sách' }).click();
  await expect(preview.getByRole('row', { name: /Quý IV\/2024/ })).toContainText('06/01/2025');
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: /^Ghi kỳ báo cáo/ }).click();
  await expect(page.getByText(/^Đã ghi kỳ báo cáo/).first()).toBeVisible();
  await expect(preview.getByRole('row', { name: /Quý IV\/2024/ })).toContainText('06/01/2025');
  await page.reload();
  await expect(preview.getByRole('row', { name: /Tháng 9\/2024/ })).toContainText('02/10/2024');
});

test('a report is asked for on request of two agencies', async () => {
  const { page } = computers.focal;
  await goToAddress(page, '/lich-bao-cao');
  await page.getByRole('button', { name: 'Yêu cầu báo cáo đột xuất…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Yêu cầu 19 cơ quan/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await dialog.getByRole('textbox', { name: 'Báo cáo về' }).fill(TITLE);
  await dialog.getByRole('textbox', { name: 'Văn bản yêu cầu' }).fill('Công văn 1486/UBND-TH ngày 19/9/2024');
  await dialog.getByRole('textbox', { name: 'Hạn gửi' }).fill('28/9/2024');
  await page.keyboard.press('Tab');
  await expect(dialog).toContainText('thứ Bảy, ngày nghỉ');
  await dialog.getByRole('textbox', { name: 'Hạn gửi' }).fill('27/9/2024');
  await dialog.getByRole('radio', { name: 'Một số cơ quan' }).check();
  await dialog.getByRole('checkbox', { name: homeAffairs.agency }).check();
  await dialog.getByRole('checkbox', { name: 'Sở Y tế' }).check();
  await dialog.getByRole('button', { name: 'Yêu cầu 2 cơ quan báo cáo' }).click();
  const row = page.getByRole('row').filter({ hasText: `Gửi báo cáo ${TITLE}` });
  await expect(row).toContainText('27/9');
  await expect(row).toContainText('2 cơ quan gửi');
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: `Ngày chốt ${TITLE}` })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3);
  await exportPlan(computers.focal, files.second);
});

test('who was asked sees the request and writes the report, who was not owes none', async () => {
  const asked = await startBook(computers.asked, homeAffairs, { plan: files.second, day: DAY });
  await goToAddress(asked, '/lich-bao-cao');
  const row = asked.getByRole('row').filter({ hasText: `Gửi báo cáo ${TITLE}` });
  await expect(row).toContainText('Theo Công văn 1486/UBND-TH ngày 19/9/2024');
  await expect(row).toContainText('Chưa nhập');
  const report = new ReportPage(asked);
  await report.open(TITLE);
  await report.startBlank();
  await report.write({ task: 'II.13', state: 'Đang thực hiện', texts: { 'Kết quả': 'Đã rà soát.' } });
  await goToAddress(asked, '/lich-bao-cao');
  await expect(row).toContainText('Đang nhập');

  const other = await startBook(computers.other, planning, { plan: files.second, day: DAY });
  await goToAddress(other, '/lich-bao-cao');
  await expect(other.getByRole('row').filter({ hasText: `Gửi báo cáo ${TITLE}` })).toContainText(
    'Cơ quan không phải gửi kỳ này',
  );
  await goToAddress(other, '/lich-bao-cao/ky');
  await expect(other.getByText('Không yêu cầu cơ quan')).toBeVisible();
  await expect(other.getByRole('button', { name: /^Ghi kỳ báo cáo/ })).toHaveCount(0);

  // It may report all the same.
  const free = new ReportPage(other);
  await free.open(TITLE);
  await expect(other.getByText('Kỳ này không yêu cầu cơ quan báo cáo.')).toBeVisible();
  const send = other.getByRole('button', { name: 'Kiểm tra và gửi…' });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await free.write({ task: 'I.5', state: 'Đang thực hiện', texts: { 'Kết quả': 'Có vướng mắc.' } });
  await expect(send).not.toHaveAttribute('aria-disabled', 'true');
  await expect(other.getByText('Đã đủ, có thể gửi')).toBeVisible();
});

test('a request that was taken back is gone, and comes back by undo', async () => {
  const { page } = computers.focal;
  await goToAddress(page, '/lich-bao-cao/ky');
  const requests = page.getByRole('table', { name: 'Báo cáo đột xuất' });
  await page.getByRole('button', { name: `Rút yêu cầu ${TITLE}` }).click();
  await expect(requests).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(requests).toContainText(TITLE);
});
