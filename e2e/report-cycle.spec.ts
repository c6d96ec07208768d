import { expect, test } from '@playwright/test';
import { focal, homeAffairs } from './story/cast.ts';
import { axeViolations } from './story/axe-violations.ts';
import { ClosingDayPage } from './story/closing-day-page.ts';
import { ExchangePage } from './story/exchange-page.ts';
import { FirstStartPage } from './story/first-start-page.ts';
import { goToAddress } from './story/go-to-address.ts';
import { Officer } from './story/officer.ts';
import { PlanTablePage } from './story/plan-table-page.ts';
import { ReportPage } from './story/report-page.ts';
import { exportPlan, startBook } from './story/start-book.ts';

/*
 * One task and three computers: an agency that only coordinates gives its part, the lead takes a sentence of it over and
 * asks for more time, the focal point grants it, accepts, and the lead corrects what it had reported in the next
 * report. Each test goes on where the one before ended.
 */
test.describe.configure({ mode: 'serial' });

const PERIOD = 'Quý III/2024';
const NEXT = 'Quý IV/2024';
/** Led by Sở Nội vụ, due 31/12/2024. */
const TASK = 'II.13';
/** Led by Sở Nội vụ; Sở Tài chính coordinates. */
const SHARED = 'I.10.c';
const PART = 'Đã thẩm định 12 hạng mục phân cấp ngân sách. Còn 3 hạng mục chờ Bộ Tài chính.';
const REASON = 'Chờ Bộ Nội vụ hướng dẫn về biên chế.';
const finance = {
  find: 'tai chinh',
  agency: 'Sở Tài chính',
  shortName: 'Sở Tài chính',
  person: 'Võ Thị Mỹ Ái',
  position: 'Chuyên viên',
};

const computers = { focal: new Officer(), finance: new Officer(), lead: new Officer() };
const files: Record<'plan' | 'part' | 'keys' | 'report' | 'answer', string> = {
  plan: '',
  part: '',
  keys: '',
  report: '',
  answer: '',
};
test.beforeAll(() => {
  for (const name of Object.keys(files) as (keyof typeof files)[])
    files[name] = test.info().outputPath(`${name}.skh`);
});
test.afterAll(async () => {
  for (const each of Object.values(computers)) await each.close();
});

test('an agency that coordinates gives its part beside the report it owes', async () => {
  const start = new FirstStartPage((await opened(computers.focal)).page);
  await start.answer(focal);
  await start.openBook();
  await exportPlan(computers.focal, files.plan);

  const page = await startBook(computers.finance, finance, { plan: files.plan });
  const report = new ReportPage(page);
  await report.open(PERIOD);
  await report.startBlank();
  await expect(page.getByRole('region', { name: 'Phối hợp' })).toContainText('không bắt buộc');
  await report.write({
    task: 'II.20',
    state: 'Đang thực hiện',
    texts: { 'Kết quả': 'Đang tổng hợp ý kiến.' },
  });
  await report.openTask(SHARED);
  await report.field('Kết quả').fill(PART);
  await page.keyboard.press('Tab');

  // A part that was begun must say where it stands; the line in the list leads there.
  await page.getByRole('button', { name: 'Kiểm tra và gửi…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Phải bổ sung trước khi gửi');
  await dialog.getByRole('button', { name: `Sửa ${SHARED}: chưa chọn tình trạng` }).click();
  await page.getByRole('radio', { name: 'Đang thực hiện', exact: true }).check();
  await expect(report.task(SHARED)).toContainText('Đủ');
  await expect(page.getByRole('button', { name: 'Đề nghị gia hạn…' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Kiểm tra và gửi…' }).click();
  await expect(dialog).toContainText('Kèm 1 phần phối hợp đã ghi.');
  await page.keyboard.press('Escape');
  await computers.finance.willSaveAs(files.part);
  await report.send(1);
  await acceptMachine(computers.finance, files.part, finance.person);
  await exportPlan(computers.focal, files.keys);
});

test('the lead sees who has sent, takes a sentence over and asks for more time', async () => {
  const page = await startBook(computers.lead, homeAffairs, { plan: files.plan });
  const report = new ReportPage(page);
  await report.open(PERIOD);
  await report.startBlank();
  for (const entry of homeAffairs.reports) await report.write(entry);
  await report.openTask(SHARED);
  const others = page.getByRole('region', { name: 'Cơ quan khác của nhiệm vụ' });
  await expect(others).toContainText('Chưa nhận: Sở KH&ĐT, Sở Tài chính, UBND TP Phú Quốc.');

  const exchange = new ExchangePage(page);
  await exchange.open();
  await exchange.drop([files.part, files.keys]);
  await exchange.frame.expectSaid(/Đã nhận 2 gói/);
  await report.open(PERIOD);
  await report.openTask(SHARED);
  await expect(others.getByRole('article', { name: 'Sở Tài chính' })).toContainText('phối hợp');
  await expect(others).toContainText('Chưa nhận: Sở KH&ĐT, UBND TP Phú Quốc.');
  const take = others.getByRole('button', { name: /^Lấy vào kết quả: Đã thẩm định 12/ });
  await take.focus();
  await page.keyboard.press('Enter');
  await expect(report.field('Kết quả')).toHaveValue(
    `${homeAffairs.reports[1]?.texts['Kết quả']}\nĐã thẩm định 12 hạng mục phân cấp ngân sách (theo Sở Tài chính).`,
  );
  await expect(others.getByText('đã lấy')).toHaveCount(1);

  await report.openTask(TASK);
  await report.field('Căn cứ tính tiến độ').fill('số lần lấy ý kiến');
  await page.getByRole('button', { name: 'Đề nghị gia hạn…' }).click();
  await page.keyboard.type('31/12/2024');
  await page.keyboard.press('Tab');
  await expect(report.task(TASK)).toContainText('Thiếu lý do gia hạn');
  await report.type('Đến ngày', '31/3/2025');
  await report.type('Vì', REASON);
  await page.keyboard.press('Tab');
  await expect(report.task(TASK)).toContainText('Đủ');
  expect(await axeViolations(page)).toEqual([]);
  await computers.lead.willSaveAs(files.report);
  await report.send(homeAffairs.reports.length);
});

test('the focal point reads parts and request in the review, grants it by a document and accepts', async () => {
  await acceptMachine(computers.lead, files.report, homeAffairs.person);
  const { page } = computers.focal;
  const closing = new ClosingDayPage(page);
  await closing.open(PERIOD);
  await closing.row(homeAffairs).getByRole('button', { name: 'Duyệt' }).click();
  const review = page.getByRole('dialog', { name: `Báo cáo ${PERIOD} của Sở Nội vụ` });
  await expect(review.getByRole('table', { name: SHARED })).toContainText('Sở Tài chính (phối hợp) ghi');
  await expect(review).toContainText(`Đề nghị gia hạn đến 31/3/2025: ${REASON}`);
  await review.getByRole('button', { name: `${TASK}: Trả lời…` }).click();
  const answer = page.getByRole('dialog', { name: `Trả lời đề nghị gia hạn nhiệm vụ ${TASK}` });
  const grant = answer.getByRole('button', { name: 'Ghi gia hạn' });
  await answer.getByRole('textbox', { name: 'Lý do' }).fill('Theo ý kiến Bộ Nội vụ.');
  await expect(grant).toHaveAttribute('aria-disabled', 'true');
  await answer.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('1502/UBND-TH');
  await grant.click();
  await expect(answer).toBeHidden();
  await expect(review).toContainText('Đã gia hạn từ 31/12/2024 đến 31/3/2025');
  await review.getByRole('button', { name: 'Duyệt báo cáo' }).click();
  await expect(review).toBeHidden();

  const table = new PlanTablePage(page);
  await table.open();
  await table.goToLead(TASK);
  const row = page.getByRole('row').filter({ hasText: 'đã gia hạn 1 lần' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('31/3/2025');
  await goToAddress(page, `/nhiem-vu/${TASK}`);
  const decided = page.getByRole('complementary', { name: 'Tình trạng' });
  await expect(decided).toContainText('đã gia hạn 1 lần, hạn ban đầu 31/12/2024');
  await expect(decided.getByRole('button', { name: 'Rút lại…' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await exportPlan(computers.focal, files.answer);
});

test('the lead reads the answer, and corrects the frozen report in the next one', async () => {
  const { page } = computers.lead;
  const exchange = new ExchangePage(page);
  await exchange.open();
  await exchange.drop([files.answer]);
  await exchange.frame.expectSaid(/Đã nhận 1 gói/);
  const report = new ReportPage(page);
  await report.open(PERIOD);
  await report.openTask(TASK);
  const form = page.getByRole('main');
  await expect(form).toContainText('Đã gia hạn từ 31/12/2024 đến 31/3/2025 theo 1502/UBND-TH');
  await expect(form).toContainText('31/12/2024 → 31/3/2025 (đã gia hạn 1 lần)');
  await page.getByRole('button', { name: 'Đính chính…' }).click();
  const dialog = page.getByRole('dialog', { name: `Đính chính nhiệm vụ ${TASK}, ${PERIOD}` });
  await expect(dialog).toContainText('65 %');
  await dialog.getByRole('textbox', { name: 'Nội dung đúng' }).fill('55 %');
  await dialog.getByRole('textbox', { name: 'Lý do đính chính' }).fill('Cộng nhầm một lần lấy ý kiến');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ghi đính chính' }).click();
  await report.frame.expectSaid(`Đã ghi đính chính ${TASK} vào báo cáo ${NEXT}`);
  await expect(form).toContainText(`Đính chính ở ${NEXT} · Tiến độ: 65 % → 55 %`);
  await expect(form).toContainText('65 % tính theo số lần lấy ý kiến');

  await report.open(NEXT);
  await page.getByRole('button', { name: `Bắt đầu từ nội dung ${PERIOD}` }).click();
  await report.openTask(TASK);
  await expect(page.getByRole('list', { name: 'Đính chính' })).toContainText(
    'Quý III/2024 · Tiến độ: 65 % → 55 %. Lý do: Cộng nhầm một lần lấy ý kiến',
  );
  // Answered once, asked no more.
  await expect(page.getByRole('button', { name: 'Đề nghị gia hạn…' })).toBeVisible();
});

async function opened(machine: Officer): Promise<Officer> {
  await machine.open();
  return machine;
}

/** The focal point takes the file in and accepts the machine it came from, by the fingerprint on that machine's screen. */
async function acceptMachine(machine: Officer, file: string, person: string): Promise<void> {
  const own = new ExchangePage(machine.page);
  await own.open();
  const fingerprint = await own.ownFingerprint();
  const exchange = new ExchangePage(computers.focal.page);
  await exchange.open();
  await exchange.drop([file]);
  await exchange.acceptMachine(person, fingerprint);
}
