import { expect, test } from '@playwright/test';
import { axeViolations } from './story/axe-violations.ts';
import { focal } from './story/cast.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { Officer } from './story/officer.ts';
import { typeIntoWorkbook } from './story/type-into-workbook.ts';

/*
 * An agency that has only Excel: the focal point makes its workbook, gets it back with a slip and refuses it with the
 * cell, takes the mended one in, is asked when a later copy says something else, and takes the import back.
 */
const desk = new Officer();

test.afterAll(() => desk.close());

test('a workbook goes out, comes back with a slip, then mended, then otherwise, and is taken back', async () => {
  await desk.open();
  const { page } = desk;
  const start = new FirstStartPage(page);
  await start.answer(focal);
  await start.openBook();
  const exchange = new ExchangePage(page);
  await exchange.open();

  const made = test.info().outputPath('mau.xlsx');
  await page.getByRole('button', { name: 'Xuất tệp điền…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tệp điền Excel' });
  const all = dialog.getByRole('checkbox', { name: /^Mọi cơ quan/ });
  await all.check();
  await all.uncheck();
  await dialog.getByRole('checkbox', { name: 'Sở Y tế' }).check();
  await dialog.getByRole('button', { name: /^Kỳ báo cáo/ }).click();
  await page.getByRole('option', { name: 'Quý III/2024', exact: true }).click();
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('xuat.png') });
  await desk.willSaveAs(made);
  await dialog.getByRole('button', { name: 'Xuất tệp điền' }).click();
  await exchange.frame.expectSaid('Đã ghi mau.xlsx');

  const slip = test.info().outputPath('sua.xlsx');
  typeIntoWorkbook(made, slip, { C2: 'Lê Thị Hạnh', F6: 'Gần xong', I6: 'Đã khám 1.200 lượt.' });
  await exchange.drop([slip]);
  await exchange.frame.expectSaid('1 tệp điền phải sửa');
  await expect(exchange.lastImport).toContainText('Báo cáo!F6: “Gần xong” không có trong danh sách.');
  await expect(exchange.lastImport).toContainText('Chưa ghi gì: 1 chỗ phải sửa trong tệp');
  await page.screenshot({ path: test.info().outputPath('sua.png') });

  const good = test.info().outputPath('bao cao (1).xlsx');
  typeIntoWorkbook(made, good, {
    C2: 'Lê Thị Hạnh',
    F6: 'Đang thực hiện',
    G6: '40 %',
    I6: 'Đã khám 1.200 lượt.',
  });
  await exchange.drop([good]);
  await exchange.frame.expectSaid('Đã nhận 1 tệp điền, 3 thay đổi');
  await exchange.drop([good]);
  await exchange.frame.expectSaid('Đã nhận 1 tệp điền, 0 thay đổi mới');

  const other = test.info().outputPath('bao cao (2).xlsx');
  typeIntoWorkbook(made, other, { C2: 'Lê Thị Hạnh', G6: '60', I6: 'Đã khám 1.500 lượt.' });
  await exchange.drop([other]);
  const question = page.getByRole('dialog', { name: 'Tệp điền khác với sổ' });
  await expect(question.getByRole('table', { name: 'Các ô khác nhau của Sở Y tế' })).toContainText(
    'Đã khám 1.500 lượt.',
  );
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('doi-chieu.png') });
  await question.getByRole('radio', { name: /^Lấy từ tệp: .*Kết quả$/ }).check();
  await question.getByRole('button', { name: 'Ghi: 1 ô lấy từ tệp, 1 ô giữ theo sổ' }).click();
  await exchange.frame.expectSaid('Đã nhận 1 tệp điền, 1 thay đổi');
  await expect(exchange.lastImport).toContainText('1 ô giữ theo sổ');
  await page.screenshot({ path: test.info().outputPath('nhat-ky.png') });

  await page.getByRole('button', { name: 'Hoàn tác lần nhận này' }).first().click();
  await exchange.frame.expectSaid('Đã hoàn tác lần nhận');

  await exchange.frame.goTo('Ngày chốt');
  await page.screenshot({ path: test.info().outputPath('ngay-chot.png') });
});
