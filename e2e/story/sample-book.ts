import type { Page } from '@playwright/test';
import { FirstStartPage, type FirstStartAnswers } from './first-start-page.ts';

/** Who opens the practice book: the focal point, or an agency that leads ten tasks. */
export const sampleOfficers = {
  focal: {
    find: 'phu quoc',
    agency: 'Ủy ban nhân dân thành phố Phú Quốc',
    person: 'Trần Minh Khoa',
    position: 'Chuyên viên Văn phòng',
  },
  agency: {
    find: 'so ke hoach',
    agency: 'Sở Kế hoạch và Đầu tư',
    person: 'Lê Thu Hà',
    position: 'Trưởng phòng Tổng hợp',
  },
} as const satisfies Record<string, FirstStartAnswers>;

/** First start with "Dữ liệu mẫu để thử": a year of reports up to the closing day of Quý III/2024. */
export async function openSampleBook(page: Page, officer: keyof typeof sampleOfficers): Promise<void> {
  const start = new FirstStartPage(page);
  await start.answer(sampleOfficers[officer]);
  await page.getByRole('radio', { name: 'Dữ liệu mẫu để thử' }).check();
  await start.openBook();
}
