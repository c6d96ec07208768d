import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { reportChange, submissionChange } from '#shared/book/changes/report-changes.ts';
import { fingerprint } from '#shared/crypto/fingerprint.ts';
import { blankReport } from '#shared/domain/reports/report-fields.ts';
import { agencyId, periodId, publicKey, taskPath } from '#shared/ids.ts';
import { axeViolations } from './story/axe-violations.ts';
import { focal, health } from './story/cast.ts';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { goToAddress } from './story/go-to-address.ts';
import { Officer } from './story/officer.ts';
import { typeIntoWorkbook } from './story/type-into-workbook.ts';
import { WindowlessMachine } from './story/windowless-machine.ts';
import { exportPlan, startBook } from './story/start-book.ts';

/*
 * An agency sends its report twice: a workbook that one office filled in, and a package of another's that knew nothing of
 * it. Closing day says so, both are compared field by field, and the field's history names whom each value came from.
 */
const desk = new Officer();
test.afterAll(() => desk.close());

const PERIOD = 'Quý III/2024';

test('a report that came as a workbook and as a package is compared on closing day', async () => {
  const page = await startBook(desk, focal);
  const plan = test.info().outputPath('plan.skh');
  await exportPlan(desk, plan);
  const exchange = new ExchangePage(page);

  const blank = test.info().outputPath('mau.xlsx');
  await page.getByRole('button', { name: 'Xuất tệp điền…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tệp điền Excel' });
  const all = dialog.getByRole('checkbox', { name: /^Mọi cơ quan/ });
  await all.check();
  await all.uncheck();
  await dialog.getByRole('checkbox', { name: health.agency }).check();
  await dialog.getByRole('button', { name: /^Kỳ báo cáo/ }).click();
  await page.getByRole('option', { name: PERIOD, exact: true }).click();
  await desk.willSaveAs(blank);
  await dialog.getByRole('button', { name: 'Xuất tệp điền' }).click();
  await exchange.frame.expectSaid('Đã ghi mau.xlsx');
  const workbook = test.info().outputPath('báo cáo quý 3.xlsx');
  typeIntoWorkbook(blank, workbook, {
    C2: 'Lê Thị Hạnh',
    F6: 'Đang thực hiện',
    G6: '40 %',
    I6: 'Đã khám 1.200 lượt.',
  });
  await exchange.drop([workbook]);
  await exchange.frame.expectSaid('Đã nhận 1 tệp điền, 3 thay đổi');

  const root = /"publicKey": "(?<key>[0-9a-f]{64})"/u.exec(readFileSync(plan, 'latin1'))?.[1] ?? '';
  const machine = await WindowlessMachine.newcomer(publicKey(root), 'so-y-te', health.person);
  const [agency, period] = [agencyId('so-y-te'), periodId('2024-Q3')];
  await machine.write([
    reportChange(agency, taskPath('I.7'), period, {
      ...blankReport(),
      state: 'in-progress',
      progress: 55,
      result: 'Đã khám 1.500 lượt.',
    }),
    submissionChange(agency, period, { code: '3Q-7A1C', at: Date.now(), by: health.person, taskCount: 1 }),
  ]);
  await exchange.drop([await machine.save(test.info().outputPath('goi.skh'), 'report')]);
  await exchange.acceptMachine(health.person, fingerprint(machine.key.publicKey));

  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await page.screenshot({ path: test.info().outputPath('ngay-chot.png') });
  await expect(closing.row(health)).toContainText('nộp hai lần');
  await closing.row(health).getByRole('button', { name: 'Duyệt' }).click();
  const review = page.getByRole('dialog', { name: `Báo cáo ${PERIOD} của ${health.shortName}` });
  await expect(review).toContainText('Nộp hai lần: gói và tệp điền của Lê Thị Hạnh. Đang tính theo gói.');
  await expect(review).toContainText('Đã khám 1.500 lượt.');
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('duyet.png') });

  await review.getByRole('button', { name: 'Đối chiếu gói và tệp điền…' }).focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Tệp điền khác với sổ' });
  const differences = question.getByRole('table', { name: `Các ô khác nhau của ${health.shortName}` });
  await expect(differences.getByRole('row')).toHaveCount(3);
  await expect(question).toContainText('báo cáo quý 3.xlsx');
  await question.getByRole('radio', { name: /^Lấy từ tệp: .*Kết quả$/ }).check();
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('doi-chieu.png') });
  await question.getByRole('button', { name: 'Ghi: 1 ô lấy từ tệp, 1 ô giữ theo sổ' }).click();
  await expect(question).toBeHidden();
  await expect(review).toContainText('Đã khám 1.200 lượt.');
  await expect(review).toContainText('55 %');
  await expect(review).not.toContainText('Nộp hai lần');
  await expect(review).toContainText(`Nộp bằng tệp điền báo cáo quý 3.xlsx, ${focal.person} nhận vào sổ.`);
  await page.screenshot({ path: test.info().outputPath('sau-doi-chieu.png') });
  await review.getByRole('button', { name: 'Duyệt báo cáo' }).click();
  await expect(review).toBeHidden();
  await expect(closing.row(health)).toContainText('Đã duyệt');
  await expect(closing.row(health)).not.toContainText('nộp hai lần');

  await goToAddress(page, '/nhiem-vu/I.7');
  await page.getByRole('button', { name: 'Lịch sử từng ô…' }).click();
  const history = page.getByRole('table', { name: 'Lịch sử ô Kết quả' });
  await expect(history.getByRole('row').nth(1)).toContainText('Đã khám 1.200 lượt.');
  await expect(history.getByRole('row').nth(1)).toContainText('Lê Thị Hạnh, Sở Y tế');
  await expect(history.getByRole('row').nth(1)).toContainText(`tệp điền, ${focal.person} nhận vào sổ`);
  await expect(history).toContainText('Đã khám 1.500 lượt.');
  expect(await axeViolations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('lich-su.png') });
});
