import { expect, test } from 'vitest';
import { planHeadOf } from './plan-head.ts';

test('reads number, date and issuer of the document an appendix belongs to', () => {
  expect(
    planHeadOf({ attachedTo: '(Kèm theo Kế hoạch số 158/KH-UBND ngày 16/5/2024 của UBND tỉnh Kiên Giang)' }),
  ).toEqual({
    number: '158/KH-UBND',
    date: '2024-05-16',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG',
    place: 'Kiên Giang',
  });
});

test.each([
  [
    '(Ban hành kèm theo Quyết định số 1234/QĐ-UBND ngày 05 tháng 02 năm 2025 của Ủy ban nhân dân thành phố Đà Nẵng)',
    '1234/QĐ-UBND',
    '2025-02-05',
    'Đà Nẵng',
  ],
  [
    '(Kèm theo Nghị quyết số 12/2024/NQ-HĐND ngày 31/02/2024 của HĐND tỉnh An Giang)',
    '12/2024/NQ-HĐND',
    null,
    'An Giang',
  ],
  [
    '(kèm theo Kế hoạch số        /KH-UBND ngày      tháng     năm 2025 của UBND tỉnh Cà Mau)',
    '',
    null,
    'Cà Mau',
  ],
  ['', '', null, ''],
])('%s', (attachedTo, number, date, place) => {
  expect(planHeadOf({ attachedTo })).toMatchObject({ number, date, place });
});
