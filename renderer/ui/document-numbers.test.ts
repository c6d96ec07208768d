import { expect, it } from 'vitest';
import { documentNumberPieces } from './document-numbers.ts';

const wholeIn = (text: string) =>
  documentNumberPieces(text)
    .filter(({ whole }) => whole)
    .map((piece) => piece.text);

it.each([
  ['Văn bản số 1486/UBND-TH gửi Bộ', ['1486/UBND-TH']],
  ['Quyết định số 178/2004/QĐ-TTg ngày 05/10/2004', ['178/2004/QĐ-TTg']],
  ['Nghị quyết số 36-NQ/TW ngày 22/10/2018', ['36-NQ/TW']],
  ['Thông báo số 1446-TB/TU, số 189/TB-VPCP', ['1446-TB/TU', '189/TB-VPCP']],
  ['giai đoạn 2021-2025, 10 triệu hành khách/năm', []],
])('keeps the numbers of documents in one piece: %s', (text, numbers) => {
  expect(wholeIn(text)).toEqual(numbers);
});

it('loses no character', () => {
  const text = 'Kế hoạch 111/KH-UBND ngày 04/8/2020; 36-NQ/TW.';
  expect(
    documentNumberPieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
