import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from './story/axe-violations.ts';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { focal } from './story/cast.ts';
import { goToAddress } from './story/go-to-address.ts';
import { Officer } from './story/officer.ts';
import { exportPlan, startBook } from './story/start-book.ts';

/*
 * 10/3/2025: two departments were merged on 01/3/2025. The focal point records it, the new body opens the book with the
 * plan package and owes the report of the quarter. Each test goes on where the one before ended.
 */
test.describe.configure({ mode: 'serial' });

const DAY = new Date('2025-03-10T08:00:00+07:00');
const NEW = 'Sở Nông nghiệp và Môi trường';
const computers = { focal: new Officer(), heir: new Officer() };
const files = { plan: '' };
test.beforeAll(() => {
  files.plan = test.info().outputPath('ke-hoach.skh');
});
test.afterAll(async () => {
  for (const each of Object.values(computers)) await each.close();
});

test('the focal point confirms a merger the register knows, by its document', async () => {
  const page = await startBook(computers.focal, focal, { day: DAY });
  await page.getByRole('button', { name: 'Tệp', exact: true }).press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.getByRole('menuitem', { name: 'Cơ quan và sắp xếp' }).press('Enter');
  const table = page.getByRole('table', { name: 'Các cơ quan của kế hoạch' });
  await expect(rowOf(table, 'Sở Tài nguyên và Môi trường')).toContainText('chưa xác nhận');
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Xác nhận sắp xếp Sở Tài nguyên và Môi trường' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: 'Sở Tài nguyên và Môi trường' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^Sở Nông nghiệp và Phát triển/ })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: NEW })).toBeChecked();
  // What the register only believes is no document.
  await expect(dialog.getByRole('textbox', { name: 'Căn cứ' })).toHaveValue('');
  await expect(dialog.getByRole('button', { name: /^Ghi nhận/ })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox', { name: 'Căn cứ' }).fill('Nghị quyết 25/NQ-HĐND ngày 20/02/2025');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Ghi nhận, \d+ nhiệm vụ chuyển$/ }).click();
  await expect(rowOf(table, 'Sở Tài nguyên và Môi trường')).toContainText('tiếp nhận từ 01/3/2025');
  await expect(rowOf(table, 'Sở Tài nguyên và Môi trường')).toContainText('Nghị quyết 25/NQ-HĐND');

  const closing = new ClosingDayPage(page);
  await closing.open('Quý I/2025');
  await expect(closing.table).not.toContainText('Sở Tài nguyên và Môi trường');
  await closing.open('Quý IV/2024');
  await expect(closing.table).toContainText('Sở Tài nguyên và Môi trường');
});

test('a merger is taken back and brought back by undo alone, and a new body is entered by its name', async () => {
  const { page } = computers.focal;
  await goToAddress(page, '/co-quan');
  await page.getByRole('button', { name: 'Ghi nhận sắp xếp…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Sở Du lịch' }).check();
  await dialog.getByRole('radio', { name: 'Cơ quan mới' }).check();
  await dialog.getByRole('textbox', { name: 'Tên cơ quan' }).fill('Sở Y tế');
  await dialog.getByRole('textbox', { name: 'Từ ngày' }).fill('1/3/2025');
  await dialog.getByRole('textbox', { name: 'Căn cứ' }).fill('Nghị quyết 26');
  await expect(dialog.getByRole('button', { name: /^Ghi nhận/ })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox', { name: 'Tên cơ quan' }).fill('Sở Du lịch và Hải đảo');
  await dialog.getByRole('button', { name: /^Ghi nhận, 1 nhiệm vụ chuyển$/ }).click();
  const row = rowOf(page.getByRole('table', { name: 'Các cơ quan của kế hoạch' }), 'Sở Du lịch');
  await expect(row.first()).toContainText('Sở Du lịch và Hải đảo tiếp nhận');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Sở Du lịch và Hải đảo tiếp nhận')).toHaveCount(0);
});

test('the body that carries on opens the book with the plan package and owes the quarter', async () => {
  await exportPlan(computers.focal, files.plan);
  const heir = { find: 'nong nghiep va moi', agency: NEW, person: 'Phạm Văn Bé', position: 'Chuyên viên' };
  const page = await startBook(computers.heir, heir, { plan: files.plan, day: DAY });
  await goToAddress(page, '/lich-bao-cao');
  await expect(page.getByRole('row').filter({ hasText: 'Gửi báo cáo Quý I/2025' })).toContainText(
    'Chưa nhập',
  );
  await goToAddress(page, '/co-quan');
  await expect(page.getByRole('button', { name: 'Ghi nhận sắp xếp…' })).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'Các cơ quan của kế hoạch' })).toContainText(
    'tiếp nhận từ 01/3/2025',
  );
});

function rowOf(table: ReturnType<Page['getByRole']>, agency: string) {
  return table
    .getByRole('row')
    .filter({ has: table.page().getByRole('cell', { name: agency, exact: true }) });
}
