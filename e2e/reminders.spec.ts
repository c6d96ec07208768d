import { expect, test } from '@playwright/test';
import { axeViolations } from './story/axe-violations.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { Officer } from './story/officer.ts';
import { openSampleBook, sampleOfficers } from './story/sample-book.ts';
import { WindowFrame } from './story/window-frame.ts';
import { clickLastNotice, keepNotices, noticesOf } from './support/system-notices.ts';

/* Reminders of the report of Quý III/2024, sent by 17/9/2024, on a window whose clock the test sets. */

const health = {
  find: 'so y te',
  agency: 'Sở Y tế',
  person: 'Nguyễn Thị Lan',
  position: 'Chuyên viên',
} as const;
const REPORT = 'Gửi báo cáo Quý III/2024';

/** The program starts at a moment of the officer's day, in Vietnam. */
async function start(machine: Officer, moment: string): Promise<void> {
  await machine.open();
  await keepNotices(machine.app);
  await machine.page.clock.install({ time: new Date(`${moment}:00+07:00`) });
  await machine.page.reload();
}

test('a report is reminded of seven, three and one days before, once each, in the window and by the system', async () => {
  const machine = new Officer();
  await start(machine, '2024-09-09T08:00');
  await new FirstStartPage(machine.page).answer(health);
  await new FirstStartPage(machine.page).openBook();
  const bar = () => machine.page.getByRole('region', { name: 'Nhắc việc' });
  const overview = () => machine.page.getByRole('complementary', { name: 'Việc tiếp theo và tình trạng' });

  await test.step('nothing eight days before', async () => {
    await new WindowFrame(machine.page).goTo('Tổng quan');
    await expect(overview()).toContainText('Không có việc nào đến hạn trong 7 ngày tới.');
    await expect(bar()).toHaveCount(0);
    expect(await noticesOf(machine.app)).toEqual([]);
  });

  await test.step('after midnight it stands in the open window, and the system shows one notification', async () => {
    await machine.page.clock.fastForward('16:00:01');
    await expect(bar()).toContainText(`${REPORT}hạn 17/9/2024, còn 7 ngày`);
    await expect
      .poll(() => noticesOf(machine.app))
      .toEqual([{ title: REPORT, body: 'Hạn 17/9/2024, còn 7 ngày' }]);
    expect(await axeViolations(machine.page)).toEqual([]);
    await machine.page.screenshot({ path: test.info().outputPath('after-midnight.png') });
  });

  await test.step('a click on the notification brings the window up with the report', async () => {
    await machine.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    await clickLastNotice(machine.app);
    await expect(machine.page).toHaveURL(/#\/bao-cao\/2024-Q3$/u);
    expect(
      await machine.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
    ).toBe(false);
  });

  await test.step('the next day it still stands there, until it is put away; the system is silent', async () => {
    await machine.close();
    await start(machine, '2024-09-11T07:30');
    await expect(bar()).toContainText(`${REPORT}hạn 17/9/2024, còn 6 ngày`);
    await bar().getByRole('button', { name: 'Ẩn nhắc việc đến lần sau' }).press('Enter');
    await expect(bar()).toHaveCount(0);
    await machine.page.reload();
    await new WindowFrame(machine.page).goTo('Tổng quan');
    await expect(overview().getByRole('link', { name: REPORT })).toBeVisible();
    await expect(bar()).toHaveCount(0);
    expect(await noticesOf(machine.app)).toEqual([]);
  });

  await test.step('three days before it comes again, and leads to the report', async () => {
    await machine.close();
    await start(machine, '2024-09-14T07:30');
    await expect.poll(() => noticesOf(machine.app)).toHaveLength(1);
    await bar().getByRole('link', { name: REPORT }).press('Enter');
    await expect(machine.page.getByRole('heading', { level: 1 })).toContainText('Quý III/2024');
    await expect(bar()).toHaveCount(0);
  });

  await test.step('how it reminds is the officer’s choice, and counts at once', async () => {
    await new WindowFrame(machine.page).goTo('Tổng quan');
    await overview().getByRole('button', { name: 'Cách nhắc…' }).press('Enter');
    const dialog = machine.page.getByRole('dialog', { name: 'Cách nhắc việc' });
    await dialog.getByRole('checkbox', { name: 'Hiện thông báo của máy tính' }).uncheck();
    const days = dialog.getByRole('textbox', { name: 'Nhắc trước (ngày)' });
    await days.fill('hai');
    await expect(dialog).toContainText('Không hiểu số ngày nhắc trước “hai”.');
    await days.fill('5, 2');
    await expect(dialog).not.toContainText('Không hiểu');
    expect(await axeViolations(machine.page)).toEqual([]);
    await machine.page.screenshot({ path: test.info().outputPath('settings.png') });
    await dialog.getByRole('button', { name: 'Đóng' }).last().press('Enter');
    // Five days is another step than those of before.
    await expect(bar()).toContainText('còn 3 ngày');
    await machine.close();
    await start(machine, '2024-09-15T07:30');
    await expect(bar()).toContainText('còn 2 ngày');
    expect(await noticesOf(machine.app)).toEqual([]);
  });
  await machine.close();
});

test('the focal point is told who has not sent; the practice book shows how it looks and reminds nobody', async () => {
  const machine = new Officer();
  await start(machine, '2024-09-16T08:00');
  await new FirstStartPage(machine.page).answer(sampleOfficers.focal);
  await new FirstStartPage(machine.page).openBook();
  const bar = machine.page.getByRole('region', { name: 'Nhắc việc' });
  await expect(bar).toContainText(`${REPORT}hạn 17/9/2024, còn 1 ngày`);
  await expect.poll(() => noticesOf(machine.app)).toMatchObject([{ title: 'Nhắc việc sắp đến hạn' }]);
  await bar.getByRole('link', { name: /^và \d+ việc khác$/u }).click();
  const side = machine.page.getByRole('complementary', { name: 'Việc tiếp theo và tình trạng' });
  await expect(side).toContainText(/\d+ \/ \d+ cơ quan chưa gửi/u);
  await expect(bar).toHaveCount(0);
  await side.getByRole('link', { name: 'Nhận báo cáo Quý III/2024' }).click();
  await expect(machine.page.getByRole('heading', { level: 1, name: /Quý III\/2024/u })).toBeVisible();
  await machine.close();

  const learner = new Officer();
  await learner.open();
  await keepNotices(learner.app);
  await openSampleBook(learner.page, 'agency');
  await new WindowFrame(learner.page).goTo('Tổng quan');
  const shown = learner.page.getByRole('complementary', { name: 'Việc tiếp theo và tình trạng' });
  await expect(shown).toContainText('Nhắc việc');
  await expect(learner.page.getByRole('region', { name: 'Nhắc việc' })).toHaveCount(0);
  expect(await noticesOf(learner.app)).toEqual([]);
  await learner.close();
});
