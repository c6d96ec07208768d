import { expect, it } from 'vitest';
import { adHocPeriod, reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { periodInSentence, reportBasis, reportSubject } from './period-words.ts';

const asked = (title: string) => ({
  ...adHocPeriod(2024, 2, { from: '2024-09-01', to: '2024-09-20' }),
  title,
});
const PLAN = 'Kế hoạch số 158/KH-UBND';

it.each([
  ['Đột xuất về Giải phóng mặt bằng', 'đột xuất về giải phóng mặt bằng'],
  ['Báo cáo đột xuất: Giải ngân vốn', 'đột xuất về giải ngân vốn'],
  ['Báo cáo tình hình giải ngân', 'đột xuất về tình hình giải ngân'],
  ['Về giải ngân', 'đột xuất về giải ngân'],
  ['APEC: chuẩn bị hạ tầng', 'đột xuất về APEC: chuẩn bị hạ tầng'],
  ['Đột xuất 2/2024', 'đột xuất 2/2024'],
  ['Báo cáo đột xuất', 'đột xuất'],
])('“%s” is %s within a sentence', (title, words) => {
  expect(periodInSentence(asked(title))).toBe(words);
});

it('is the subject of a report, with the plan and the document that asks', () => {
  expect(reportSubject(asked('Giải ngân vốn'), 'Kết quả thực hiện', PLAN)).toBe(
    'Đột xuất về giải ngân vốn, thực hiện Kế hoạch số 158/KH-UBND',
  );
  const quarter = reportingPeriod('quarter', 2024, 3);
  expect(reportSubject(quarter, 'Kết quả thực hiện', PLAN)).toBe(
    'Kết quả thực hiện Kế hoạch số 158/KH-UBND, Quý III/2024',
  );
  expect(reportBasis({ request: 'Công văn 9' }, PLAN)).toBe('Kế hoạch số 158/KH-UBND và Công văn 9');
  expect(reportBasis(quarter, PLAN)).toBe(PLAN);
});
