import { expect, test } from '@playwright/test';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { Officer } from './story/officer.ts';
import { openSampleBook } from './story/sample-book.ts';

/*
 * What the closing day finds in reports: both values of a contradiction on the rows of both sides, with the way to the
 * task; texts sent unchanged; returned together with the reasons that follow, and taken back as one step.
 */
const PERIOD = 'Quý III/2024';
const agriculture = { agency: 'Sở Nông nghiệp và Phát triển nông thôn', shortName: 'Sở NN&PTNT' };
const trade = { agency: 'Sở Công Thương', shortName: 'Sở Công Thương' };
const own = { agency: 'Ủy ban nhân dân thành phố Phú Quốc', shortName: 'UBND TP Phú Quốc' };
const SIDES = 'Sở NN&PTNT ghi Tạm dừng, UBND TP Phú Quốc ghi Đang thực hiện';

test('contradictions and unchanged texts are told, filtered, returned with reasons and taken back', async () => {
  const officer = new Officer();
  await officer.open();
  const { page } = officer;
  await openSampleBook(page, 'focal');
  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  const rows = closing.table.getByRole('row');
  const show = async (what: RegExp, count: number) => {
    await page.getByRole('button', { name: /^Hiện / }).click();
    await page.getByRole('option', { name: what }).click();
    await expect(closing.frame.statusBar).toContainText(`Đang lọc ${count}/19 cơ quan`);
    await expect(rows).toHaveCount(count + 1);
  };

  await show(/^Mâu thuẫn giữa các cơ quan \(2\)$/, 2);
  await expect(closing.row(agriculture)).toContainText(`I.4: ${SIDES}`);
  // Accepted, and still told.
  await expect(closing.row(own)).toContainText('Đã duyệt');
  await expect(closing.row(own)).toContainText(`I.4: ${SIDES}`);
  await closing.row(agriculture).getByRole('link', { name: 'I.4' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ I.4' })).toBeVisible();

  await closing.open(PERIOD);
  await show(/^Có chữ giống hệt kỳ trước \(1\)$/, 1);
  await expect(closing.row(trade)).toContainText('không đổi một chữ so với Quý II/2024');
  await show(/^Cần xem lại \(4\)$/, 4);
  await rows.nth(1).focus();
  await page.keyboard.press('Control+A');
  const accept = page.getByRole('button', { name: 'Duyệt 0 báo cáo' });
  await expect(accept).toHaveAccessibleDescription(/mâu thuẫn.*mở từng báo cáo để xem$/);
  await page.keyboard.press('Control+Backspace');
  const dialog = page.getByRole('dialog', { name: `Trả lại 2 báo cáo ${PERIOD}` });
  await expect(dialog.getByRole('textbox', { name: 'Lý do trả lại I.4 của Sở NN&PTNT' })).toHaveValue(
    `${SIDES}: đề nghị thống nhất tình trạng.`,
  );
  await expect(dialog.getByRole('textbox', { name: 'Lý do trả lại II.4 của Sở Công Thương' })).toHaveValue(
    'Nội dung giống hệt Quý II/2024: đề nghị ghi kết quả của kỳ này.',
  );
  await dialog.getByRole('button', { name: 'Trả lại 2 báo cáo, 3 nhiệm vụ' }).click();
  await expect(dialog).toBeHidden();
  await expect(closing.row(agriculture)).toContainText('Đã trả lại');
  await expect(closing.row(trade)).toContainText('Đã trả lại');
  await rows.nth(1).focus();
  await page.keyboard.press('Control+Z');
  await expect(closing.row(agriculture)).toContainText('Mâu thuẫn');
  await expect(closing.row(trade)).toContainText('Giống hệt kỳ trước');
  await officer.close();
});
