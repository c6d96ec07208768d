import { expect, test } from '@playwright/test';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { deviceChange } from '#shared/book/changes/focal-changes.ts';
import { readKeyRequest } from '#shared/package/key-request.ts';
import { health } from './story/cast.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { MachinesPage } from './story/machines-page.ts';
import { Officer } from './story/officer.ts';
import { journalOf } from './story/read-ledger.ts';
import { ReportPage } from './story/report-page.ts';
import { WindowlessMachine } from './story/windowless-machine.ts';

/*
 * A computer's whole profile was copied (or an old copy of it was brought back), and both go on with one key. It is said
 * where the two meet, nothing of either is lost, a new key mends it, and what the copy writes under the old key from then
 * on is turned away with the reason.
 */
const PLAN = plan158().id;
const PERIOD = 'Quý III/2024';
const computer = new Officer();
let copy: Officer | undefined;

test.afterAll(async () => {
  await computer.close();
  await copy?.close();
});

const held = (who: Officer): readonly string[] => journalOf(who.profile, PLAN).map(({ hash }) => hash);

async function write(who: Officer, label: string, words: string): Promise<void> {
  const report = new ReportPage(who.page);
  await report.open(PERIOD);
  await report.openTask('I.7');
  const before = held(who).length;
  await report.type(label, words);
  await who.page.keyboard.press('Tab');
  await expect.poll(() => held(who).length).toBeGreaterThan(before);
}

async function give(from: Officer, to: Officer, name: string): Promise<ExchangePage> {
  const file = test.info().outputPath(name);
  const out = new ExchangePage(from.page);
  await out.open();
  await from.willSaveAs(file);
  await from.page.getByRole('button', { name: 'Xuất bản đầy đủ' }).click();
  await out.frame.expectSaid(`Đã ghi ${name}`);
  const into = new ExchangePage(to.page);
  await into.open();
  await into.drop([file]);
  await into.frame.expectSaid(/^Đã nhận 1 gói/);
  return into;
}

test('a copied computer that goes on in two places is shown, keeps both works, and is mended by a new key', async () => {
  test.setTimeout(120_000);
  const focal = await WindowlessMachine.focalPoint();
  const plan = await focal.save(test.info().outputPath('plan.skh'), 'plan');
  await computer.open();
  const start = new FirstStartPage(computer.page);
  await start.answer(health);
  await computer.willChoose(plan);
  await start.choosePackage('plan.skh');
  await start.openBook();
  // Before the focal point took the machine in a new key would leave its work to nobody.
  const asks = new MachinesPage(computer.page);
  await asks.open();
  const renew = computer.page.getByRole('button', { name: 'Lập khóa mới cho máy này…' });
  await renew.click();
  await computer.page.getByRole('dialog').getByRole('button', { name: 'Lập khóa mới' }).click();
  await expect(
    computer.page.getByText('Đầu mối chưa nhận máy này nên chưa lập khóa mới được.').first(),
  ).toBeVisible();
  const { publicKey, agency, person, encryptTo } = await readKeyRequest(await asks.copyRequestLine());
  await focal.write([deviceChange(publicKey, { agency, person, encryptTo, by: 'Khoa', at: Date.now() })]);
  const accepted = await focal.save(test.info().outputPath('accepted.skh'), 'plan');
  const exchange = new ExchangePage(computer.page);
  await exchange.open();
  await exchange.drop([accepted]);
  await exchange.frame.expectSaid(/^Đã nhận 1 gói/);

  const report = new ReportPage(computer.page);
  await report.open(PERIOD);
  await report.startBlank();
  await write(computer, 'Kết quả', 'Viết trước khi sao chép.');
  await computer.close();
  copy = computer.copyOfComputer();
  await computer.open();
  await copy.open();

  await write(computer, 'Kết quả', 'Máy ở cơ quan viết tiếp.');
  await write(copy, 'Kết quả', 'Bản sao ở nhà viết tiếp.');
  await write(copy, 'Kiến nghị', 'Chỉ bản sao có câu này.');
  const both = new Set([...held(computer), ...held(copy)]);
  await give(copy, computer, 'ban-sao.skh');
  const { page } = computer;
  await expect(page.getByRole('main')).toContainText('có hai bản khác nhau: hồ sơ trên máy đã được sao chép');
  await page.screenshot({ path: test.info().outputPath('hai-noi.png') });
  expect(new Set(held(computer))).toEqual(both);

  const machines = new MachinesPage(page);
  await machines.open();
  await expect(page.getByText(/^Khóa này đã ghi cùng một số ở hai nơi/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'máy này' })).toContainText('Ghi ở hai nơi');
  await page.getByRole('button', { name: 'Lập khóa mới cho máy này…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lập khóa mới' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(/^Khóa này đã ghi cùng một số ở hai nơi/)).toHaveCount(0);
  for (const hash of both) expect(held(computer)).toContain(hash);

  // Both values of the one field stand side by side; the copy's own field is simply there.
  const again = new ReportPage(page);
  await again.open(PERIOD);
  await again.openTask('I.7');
  await expect(again.field('Kiến nghị')).toHaveValue('Chỉ bản sao có câu này.');
  await page.evaluate(() => {
    window.location.hash = '/trao-doi/hai-noi-cung-sua';
  });
  // Shown with what each changed of the common text before.
  for (const words of [/Máy ở cơ quan viết tiếp\./u, /ban-sao\.skh.* ở nhà viết tiếp\./u])
    await expect(page.getByRole('radio', { name: words })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('xung-dot.png') });

  // The copy knows nothing of it and goes on under the old key.
  await write(copy, 'Khó khăn', 'Viết sau khi máy kia đã thay khóa.');
  const into = await give(copy, computer, 'ban-sao-2.skh');
  await expect(into.lastImport).toContainText(
    'Khóa ghi nội dung này đã bị thu hồi hoặc đã thay bằng khóa khác',
  );
  await give(computer, copy, 'may-chinh.skh');
  await new MachinesPage(copy.page).open();
  await expect(copy.page.getByText(/^Khóa của máy này không còn được nhận/)).toBeVisible();
});
