import { expect, type Page } from '@playwright/test';
import { AppendixReviewPage } from './appendix-review-page.ts';
import { ClosingDayPage } from './closing-day-page.ts';
import { DetailedPlanPage } from './detailed-plan-page.ts';
import { amendedAppendix, foreignAppendix } from './foreign-appendix.ts';
import { DraftPage } from './draft-page.ts';
import { FirstStartPage } from './first-start-page.ts';
import { OfficeSetupPage } from './office-setup-page.ts';
import { PlanTablePage } from './plan-table-page.ts';
import { PrintPreviewPage } from './print-preview-page.ts';
import { ReportPage } from './report-page.ts';
import { sampleOfficers } from './sample-book.ts';
import { goToAddress } from './go-to-address.ts';
import { WindowFrame } from './window-frame.ts';

/** A screen of the program, shown with the practice book; for pictures and for checks that go over all screens. */
export interface Screen {
  /** The picture's file name. */
  readonly name: string;
  /** Whose window; `nobody` is a computer on which the program starts for the first time. */
  readonly officer: 'nobody' | 'focal' | 'agency';
  /** Brings the screen up and waits until everything on it is there. */
  open(page: Page): Promise<void>;
  /** Esc leaves it: a dialog or an open list over a page. */
  readonly over?: true;
}

/** Shows a screen for as long as it is looked at. */
export async function show(screen: Screen, page: Page, look: () => Promise<void>): Promise<void> {
  await screen.open(page);
  await look();
  if (!screen.over) return;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Who works by keyboard goes on where the dialog was opened.
  await expect(page.locator('main, header').locator(':focus')).toHaveCount(1);
}

const PERIOD = 'Quý III/2024';
const TASK = 'II.10';
/** Its deadline must be confirmed by an officer. */
const DOUBTFUL_TASK = 'II.3';
/** Its cells were left empty when the plan was issued. */
const GAP_TASK = 'II.5';

/** Every screen, in the order in which an officer meets them. */
export const screens: readonly Screen[] = [
  {
    name: 'lan-dau-mo',
    officer: 'nobody',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Tìm cơ quan' }).fill('');
      await new FirstStartPage(page).answer(sampleOfficers.focal);
    },
  },
  {
    name: 'tong-quan',
    officer: 'focal',
    open: async (page) => {
      await new WindowFrame(page).goTo('Tổng quan');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
  {
    name: 'cach-nhac-viec',
    officer: 'focal',
    over: true,
    open: async (page) => {
      await new WindowFrame(page).goTo('Tổng quan');
      await page.getByRole('button', { name: 'Cách nhắc…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'lich-bao-cao',
    officer: 'focal',
    open: async (page) => {
      await goToAddress(page, '/lich-bao-cao');
      await expect(page.getByRole('table', { name: 'Lịch năm 2024' })).toBeVisible();
    },
  },
  {
    name: 'yeu-cau-bao-cao',
    officer: 'focal',
    over: true,
    open: async (page) => {
      await goToAddress(page, '/lich-bao-cao');
      await page.getByRole('button', { name: 'Yêu cầu báo cáo đột xuất…' }).click();
      await page.getByRole('radio', { name: 'Một số cơ quan' }).check();
    },
  },
  {
    name: 'ky-bao-cao',
    officer: 'focal',
    open: async (page) => {
      await goToAddress(page, '/lich-bao-cao/ky');
      await page.getByRole('radio', { name: /Tháng dương lịch/ }).check();
      await expect(page.getByText('xem trước, chưa ghi')).toBeVisible();
    },
  },
  {
    name: 'them-ngay-nghi',
    officer: 'focal',
    over: true,
    open: async (page) => {
      await goToAddress(page, '/lich-bao-cao/ky');
      await page.getByRole('button', { name: 'Thêm ngày…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'co-quan',
    officer: 'focal',
    open: async (page) => {
      await goToAddress(page, '/co-quan');
      await expect(page.getByRole('table', { name: 'Các cơ quan của kế hoạch' })).toBeVisible();
    },
  },
  {
    name: 'ghi-nhan-sap-xep',
    officer: 'focal',
    over: true,
    open: async (page) => {
      await goToAddress(page, '/co-quan');
      await page
        .getByRole('button', { name: /^Xác nhận sắp xếp / })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'lich-bao-cao-co-quan',
    officer: 'agency',
    open: async (page) => {
      await goToAddress(page, '/lich-bao-cao');
      await expect(page.getByRole('table', { name: 'Lịch năm 2024' })).toBeVisible();
    },
  },
  {
    name: 'ky-bao-cao-co-quan',
    officer: 'agency',
    open: async (page) => {
      await goToAddress(page, '/lich-bao-cao/ky');
      await expect(page.getByRole('table', { name: 'Các kỳ' })).toBeVisible();
    },
  },
  {
    name: 'bang-ke-hoach',
    officer: 'focal',
    open: async (page) => {
      const table = new PlanTablePage(page);
      await table.open();
      await table.goToLead(GAP_TASK);
    },
  },
  {
    name: 'nhiem-vu',
    officer: 'focal',
    open: async (page) => {
      await goToAddress(page, `/nhiem-vu/${DOUBTFUL_TASK}`);
      await expect(page.getByRole('heading', { level: 1, name: `Nhiệm vụ ${DOUBTFUL_TASK}` })).toBeVisible();
    },
  },
  {
    name: 'toan-van',
    officer: 'focal',
    open: async (page) => {
      await new WindowFrame(page).goTo('Bảng kế hoạch');
      await page.getByRole('button', { name: 'Đọc toàn văn' }).click();
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    name: 'ngay-chot',
    officer: 'focal',
    open: async (page) => {
      const closing = new ClosingDayPage(page);
      await closing.open(PERIOD);
      await expect(closing.table).toBeVisible();
    },
  },
  {
    name: 'duyet-bao-cao',
    officer: 'focal',
    over: true,
    open: async (page) => {
      const closing = new ClosingDayPage(page);
      await closing.open(PERIOD);
      await closing
        .row({ agency: 'Sở Kế hoạch và Đầu tư', shortName: 'Sở KH&ĐT' })
        .getByRole('button')
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'tong-hop',
    officer: 'focal',
    open: async (page) => {
      await new WindowFrame(page).goTo('Tổng hợp');
      await expect(page.getByRole('table', { name: /^Tổng hợp theo / })).toBeVisible();
    },
  },
  {
    name: 'du-thao-bao-cao',
    officer: 'focal',
    open: async (page) => {
      const draft = new DraftPage(page);
      await draft.open();
      await draft.select('Hoàn thành');
    },
  },
  {
    name: 'chot-bao-cao',
    officer: 'focal',
    over: true,
    open: async (page) => {
      await new DraftPage(page).open();
      await page.getByRole('button', { name: 'Chốt báo cáo…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'nhiem-vu-sau-con-so',
    officer: 'focal',
    over: true,
    open: async (page) => {
      await new WindowFrame(page).goTo('Tổng hợp');
      await page.getByRole('button', { name: /^Cộng, chưa hoàn thành, quá hạn/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'tim-trong-so',
    officer: 'focal',
    over: true,
    open: async (page) => {
      await page.keyboard.press('Control+E');
      await page.getByRole('combobox', { name: 'Tìm trong sổ' }).fill('duong ven bien');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'xem-truoc-ban-in',
    officer: 'focal',
    open: async (page) => {
      const print = new PrintPreviewPage(page);
      await print.open();
      await print.pageCount();
      await print.checked();
    },
  },
  {
    name: 'trao-doi-tep',
    officer: 'focal',
    open: async (page) => {
      await new WindowFrame(page).goTo('Trao đổi tệp');
      await expect(page.getByRole('table', { name: /^Lần nhận / }).first()).toBeVisible();
    },
  },
  {
    name: 'the-thuc-van-ban',
    officer: 'focal',
    open: async (page) => {
      await new OfficeSetupPage(page).open();
    },
  },
  {
    name: 'may-va-khoa',
    officer: 'focal',
    open: async (page) => {
      await goToAddress(page, '/trao-doi/may-va-khoa');
      await expect(page.getByRole('table', { name: 'Các máy đã biết' })).toBeVisible();
    },
  },
  {
    name: 'sao-luu',
    officer: 'focal',
    open: async (page) => {
      await goToAddress(page, '/trao-doi/sao-luu');
      await expect(page.getByRole('heading', { name: 'Bản lưu tự động' })).toBeVisible();
    },
  },
  {
    name: 'vi-sao-co-so-nay',
    officer: 'focal',
    over: true,
    open: async (page) => {
      await new WindowFrame(page).goTo('Tổng hợp');
      await page.getByRole('button', { name: /^Cộng, chưa hoàn thành, quá hạn/ }).click();
      await page
        .getByRole('button', { name: /^Vì sao có số này/ })
        .first()
        .click();
      await expect(page.getByRole('table', { name: /^Nguồn của số liệu/ })).toBeVisible();
    },
  },
  {
    name: 'doc-phu-luc',
    officer: 'focal',
    open: async (page) => {
      const review = new AppendixReviewPage(page);
      await review.drop('PhuLuc_KH158 (1).xlsx', foreignAppendix());
      await expect(review.sheet).toBeVisible();
      await page.keyboard.press('F8');
    },
  },
  {
    name: 'so-phu-luc',
    officer: 'focal',
    open: async (page) => {
      const review = new AppendixReviewPage(page);
      await review.drop('PhuLuc_KH201.xlsx', foreignAppendix(amendedAppendix));
      await expect(review.sheet).toBeVisible();
      await review.goOn();
      // Off the button that appears under the mouse, whose hint would lie over the page.
      await page.mouse.move(400, 600);
      await expect(page.getByRole('region', { name: 'Các thay đổi' })).toBeVisible();
      await expect(page.getByRole('tooltip')).toHaveCount(0);
    },
  },
  {
    name: 'huong-dan',
    officer: 'focal',
    open: async (page) => {
      await page.keyboard.press('F1');
      await expect(page.getByRole('article')).toBeVisible();
    },
  },
  {
    name: 'bao-cao-ky',
    officer: 'agency',
    open: async (page) => {
      const report = new ReportPage(page);
      await report.open(PERIOD);
      await report.openTask(TASK);
      const sent = page.getByRole('button', { name: 'Sửa tiếp' });
      if (await sent.isVisible()) await report.resume();
    },
  },
  {
    name: 'kiem-tra-va-gui',
    officer: 'agency',
    over: true,
    open: async (page) => {
      const report = new ReportPage(page);
      await report.open(PERIOD);
      await page.getByRole('button', { name: 'Kiểm tra và gửi…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'ke-hoach-chi-tiet',
    officer: 'agency',
    open: async (page) => {
      const plan = new DetailedPlanPage(page);
      await plan.open();
      const template = page.getByRole('button', { name: 'Lấy mẫu từ sản phẩm' });
      if ((await template.getAttribute('aria-disabled')) === null) await template.click();
      await plan.goTo('I.5', 0, 2);
    },
  },
  {
    name: 'tong-quan-co-quan',
    officer: 'agency',
    open: async (page) => {
      await new WindowFrame(page).goTo('Tổng quan');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
  {
    name: 'may-va-khoa-co-quan',
    officer: 'agency',
    open: async (page) => {
      await goToAddress(page, '/trao-doi/may-va-khoa');
      await expect(page.getByRole('img', { name: 'Mã QR của yêu cầu nhận máy' })).toBeVisible();
    },
  },
  {
    name: 'dat-mat-khau',
    officer: 'agency',
    over: true,
    open: async (page) => {
      await new WindowFrame(page).goTo('Trao đổi tệp');
      await page.getByRole('radio', { name: 'Người có mật khẩu' }).check();
      await page.getByRole('button', { name: /^Xuất gói (?:báo cáo|kế hoạch)/ }).click();
      await expect(page.getByRole('dialog')).toContainText('Không che');
    },
  },
  {
    name: 'tep-dien',
    officer: 'focal',
    over: true,
    open: async (page) => {
      await new WindowFrame(page).goTo('Trao đổi tệp');
      await page.getByRole('button', { name: 'Xuất tệp điền…' }).click();
      await expect(page.getByRole('dialog', { name: 'Tệp điền Excel' })).toBeVisible();
    },
  },
  {
    name: 'trao-doi-tep-goi-kin',
    officer: 'focal',
    open: async (page) => {
      await new WindowFrame(page).goTo('Trao đổi tệp');
      await page.getByRole('radio', { name: 'Chỉ cơ quan nhận' }).check();
      await expect(page.getByText(/cơ quan có địa chỉ mở được/)).toBeVisible();
    },
  },
  {
    name: 'trao-doi-tep-co-quan',
    officer: 'agency',
    open: async (page) => {
      await new WindowFrame(page).goTo('Trao đổi tệp');
      await expect(page.getByRole('button', { name: /^Xuất gói báo cáo/ })).toBeVisible();
    },
  },
];
