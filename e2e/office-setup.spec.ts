import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxPart, docxText, paragraphsOf } from '../shared/office/testing/docx-parts.ts';
import { OfficeSetupPage } from './story/office-setup-page.ts';
import { Officer } from './story/officer.ts';
import { ReportPage } from './story/report-page.ts';
import { openSampleBook } from './story/sample-book.ts';
import { WindowFrame } from './story/window-frame.ts';

const PERIOD = 'Quý III/2024';

/** What an office chooses once stands in the preview, in its Word report, and is there again after a restart. */
test('an agency sets its documents up once, and its Word report follows', async () => {
  const officer = new Officer();
  await officer.open();
  await openSampleBook(officer.page, 'agency');
  const setup = new OfficeSetupPage(officer.page);
  await setup.open();
  await expect(setup.preview).toContainText('SỞ KẾ HOẠCH VÀ ĐẦU TƯ');
  await expect(setup.preview).toContainText('GIÁM ĐỐC');

  await officer.page.getByRole('radio', { name: 'Cấp phó ký thay (KT.)' }).check();
  await expect(setup.field('Chức vụ người ký')).toHaveAccessibleDescription(/Ghi chức vụ của người ký/);
  await setup.field('Chức vụ người ký').fill('Phó Giám đốc');
  await setup.field('Họ tên người ký').fill('TS. Nguyễn Văn Bình');
  await expect(setup.preview).toContainText('Còn 1 ô chưa đúng');
  await setup.field('Họ tên người ký').fill('Nguyễn Văn Bình');
  await setup.field('Mẫu tên').fill('{coquan} - {loai} {ky}');
  await officer.page.getByRole('checkbox', { name: 'Giữ dấu tiếng Việt' }).check();
  await setup.field('Lề trái 30–35').fill('35');
  await expect(officer.page.getByText('Sở KH&ĐT - Báo cáo Quý III-2024.docx')).toBeVisible();
  await expect(setup.preview).toContainText('Các ô hợp lệ đã lưu');
  await officer.close();

  await officer.open();
  const again = new OfficeSetupPage(officer.page);
  await again.open();
  await expect(again.field('Họ tên người ký')).toHaveValue('Nguyễn Văn Bình');
  await expect(again.preview).toContainText('KT. GIÁM ĐỐC');

  await new ReportPage(officer.page).open(PERIOD);
  const file = join(mkdtempSync(join(tmpdir(), 'word-')), 'bao-cao.docx');
  await officer.willSaveAs(file);
  await officer.page.getByRole('button', { name: 'Soạn báo cáo Word' }).click();
  await new WindowFrame(officer.page).expectSaid(/Đã ghi bao-cao.docx/);
  const written = new Uint8Array(readFileSync(file));
  const xml = docxPart(written);
  expect(paragraphsOf(xml, 'ChuKy').filter((line) => line !== '')).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  expect(paragraphsOf(xml, 'HoTenNguoiKy')).toEqual(['Nguyễn Văn Bình']);
  expect(xml).toContain('w:left="1984"');
  expect(docxText(xml)).toContain('Sở Kế hoạch và Đầu tư được giao 10 nhiệm vụ');

  await again.open();
  await officer.page.getByRole('button', { name: 'Về mặc định' }).click();
  await expect(again.field('Mẫu tên')).toHaveValue('{loai} {so} {ky} {coquan}');
  await officer.page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(again.field('Mẫu tên')).toHaveValue('{coquan} - {loai} {ky}');
  await officer.close();
});
