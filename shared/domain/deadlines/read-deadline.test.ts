import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDeadline } from './read-deadline.ts';

/** Phrases of real documents with the reading of a careful officer. */
interface ReadPhrase {
  readonly text: string;
  readonly kind: string;
  readonly start: string | null;
  readonly due: string | null;
  readonly every: string | null;
  readonly anchor: string | null;
  readonly confirm: boolean;
}

const phrases: readonly ReadPhrase[] = JSON.parse(
  readFileSync(new URL('../../../seeds/deadlines/deadlines.json', import.meta.url), 'utf8'),
);
const PLAN = { planDate: '2024-05-16' };
const certain = phrases.filter(({ confirm }) => !confirm);
const doubtful = phrases.filter(({ confirm }) => confirm);

describe('real phrases', () => {
  it('are 58, of which 44 leave no doubt', () => {
    expect([phrases.length, certain.length]).toEqual([58, 44]);
  });

  it.each(certain)('$text', ({ text, kind, start, due, every, anchor }) => {
    const read = readDeadline(text, PLAN);
    expect(read).toMatchObject({ text, kind, due, confirm: false });
    if (start !== null) expect(read.start).toBe(start);
    if (every !== null) expect(read.every).toBe(every);
    if (anchor !== null) expect(read.anchor).toBe(anchor);
  });

  it.each(doubtful)('$text asks an officer', ({ text, kind }) => {
    expect(readDeadline(text, PLAN)).toMatchObject({ kind, confirm: true });
  });

  it('are read as the officer did where they are doubtful too, but for the one without a year', () => {
    const different = doubtful.filter(({ text, due }) => readDeadline(text, PLAN).due !== due);
    expect(different.map(({ text }) => text)).toEqual(['Trong Quý III']);
  });
});

type Expected = readonly [text: string, kind: string, start: string | null, due: string | null];
const read = ([text]: Expected) => {
  const { kind, start, due, confirm } = readDeadline(text, PLAN);
  return [kind, start, due, confirm];
};

describe('phrases that leave no doubt', () => {
  const cases: readonly Expected[] = [
    ['Quý 3 năm 2025', 'once', '2025-07-01', '2025-09-30'],
    ['QIII/2025', 'once', '2025-07-01', '2025-09-30'],
    ['quý ba năm 2025', 'once', '2025-07-01', '2025-09-30'],
    ['Quý III, IV năm 2024', 'range', '2024-07-01', '2024-12-31'],
    ['Quý IV/2024 - Quý I/2025', 'range', '2024-10-01', '2025-03-31'],
    ['T6/2025', 'once', '2025-06-01', '2025-06-30'],
    ['Từ tháng 3 đến tháng 6/2025', 'range', '2025-03-01', '2025-06-30'],
    ['Tháng 11, 12/2024', 'range', '2024-11-01', '2024-12-31'],
    ['12/2024-06/2025', 'range', '2024-12-01', '2025-06-30'],
    ['Chậm nhất ngày 15/12/2024', 'once', null, '2024-12-15'],
    ['Không quá ngày 30/6/2025', 'once', null, '2025-06-30'],
    ['20 tháng 6 năm 2025', 'once', null, '2025-06-20'],
    ['15-20/6/2025', 'range', '2025-06-15', '2025-06-20'],
    ['Từ 01/01/2025 đến 30/6/2025', 'range', '2025-01-01', '2025-06-30'],
    ['2025-06-30', 'once', null, '2025-06-30'],
    ['2025-06-30T00:00:00.000Z', 'once', null, '2025-06-30'],
    ['Giai đoạn 2025 – 2030', 'range', '2025-01-01', '2030-12-31'],
    ['Năm 2024 và 2025', 'range', '2024-01-01', '2025-12-31'],
    ['Đến hết năm 2030', 'range', '2024-05-16', '2030-12-31'],
    ['Đến ngày 30/6/2025', 'range', '2024-05-16', '2025-06-30'],
    ['Từ nay đến cuối năm 2025', 'range', '2024-05-16', '2025-12-31'],
    ['Cuối năm 2025', 'once', '2025-10-01', '2025-12-31'],
    ['9 tháng năm 2025', 'range', '2025-01-01', '2025-09-30'],
    ['Trong năm 2024 (Quý IV/2024)', 'once', '2024-10-01', '2024-12-31'],
    ['thường xuyên trong năm 2024', 'range', '2024-05-16', '2024-12-31'],
    ['hoàn thành đầu tư năm 2025', 'once', '2025-01-01', '2025-12-31'],
    ['đến hết năm 2030, tầm nhìn đến năm 2045', 'range', '2024-05-16', '2030-12-31'],
    ['Sau khi Luật Đất đai (sửa đổi) có hiệu lực từ 01/01/2025', 'dependent', null, null],
    ['10 ngày làm việc kể từ ngày nhận đủ hồ sơ', 'dependent', null, null],
  ];
  it.each(cases)('%s', (...expected) => {
    expect(read(expected)).toEqual([...expected.slice(1), false]);
  });
});

describe('phrases to be confirmed', () => {
  const cases: readonly Expected[] = [
    ['Trước 30/9/2025', 'once', null, '2025-09-29'],
    ['trước quý IV/2025', 'once', null, '2025-09-30'],
    ['Trước 17 giờ ngày 15/6/2024', 'once', null, '2024-06-15'],
    ['30/6', 'once', null, '2024-06-30'],
    ['30/4', 'once', null, '2025-04-30'],
    ['Tháng 10', 'once', '2024-10-01', '2024-10-31'],
    ['Trong Quý III', 'once', '2024-07-01', '2024-09-30'],
    ['29/02', 'once', null, '2028-02-29'],
    ['30/6/25', 'once', null, '2025-06-30'],
    ['giữa năm 2025', 'once', '2025-04-01', '2025-06-30'],
    ['tuần 2 tháng 3/2025', 'once', '2025-03-08', '2025-03-14'],
    ['Tháng 10 đến tháng 3/2025', 'range', '2024-10-01', '2025-03-31'],
    ['Đến quý II/2025', 'range', '2024-05-16', '2025-06-30'],
    ['Từ năm 2025', 'range', '2025-01-01', null],
    ['Năm 2025 và những năm tiếp theo', 'recurring', '2025-01-01', null],
    ['Trong vòng 30 ngày kể từ ngày 01/7/2025', 'once', '2025-07-01', '2025-07-31'],
    ['Ngay sau khi được phê duyệt, chậm nhất 30/6/2025', 'once', null, '2025-06-30'],
    ['Trước Tết Nguyên đán 2025', 'dependent', null, null],
    ['Theo Kế hoạch số 158/KH-UBND ngày 16/5/2024', 'dependent', null, null],
    ['Luật Đất đai 2024', 'unspecified', null, null],
    ['chưa xác định', 'unspecified', null, null],
  ];
  it.each(cases)('%s', (...expected) => {
    expect(read(expected)).toEqual([...expected.slice(1), true]);
  });
});

describe('days that do not exist', () => {
  it.each([
    '31/02/2025',
    'Ngày 31 tháng 4 năm 2025',
    'tháng 13/2025',
    'Quý V/2025',
    '31/9/2024; 30/6/2025',
    '2026-2025',
  ])('%s is refused and named', (text) => {
    const deadline = readDeadline(text, PLAN);
    expect(deadline).toMatchObject({ kind: 'unspecified', due: null, confirm: true });
    expect(deadline.rule).toContain(text.split(';')[0]);
  });
});

describe('recurrence', () => {
  it.each([
    ['Hằng tháng', 'month', false],
    ['ngày 20 hàng tháng', 'month', false],
    ['Trước ngày 20 của tháng cuối quý', 'quarter', false],
    ['quý 1 lần', 'quarter', false],
    ['06 tháng/lần', 'half-year', false],
    ['2 lần/năm', 'half-year', false],
    ['Thường xuyên, hằng năm', 'year', true],
    ['Báo cáo trước ngày 15/12 hằng năm', 'year', false],
    ['định kỳ hằng tháng, quý, 6 tháng, năm', 'month', true],
    ['Hàng tuần', null, false],
    ['Thường xuyên theo quy định', null, false],
  ])('%s: %s', (text, every, confirm) => {
    expect(readDeadline(text, PLAN)).toMatchObject({ kind: 'recurring', due: null, every, confirm });
  });

  it('is bounded where a time is named', () => {
    const bounded = readDeadline('Hằng quý trong năm 2025', PLAN);
    expect(bounded).toMatchObject({
      every: 'quarter',
      start: '2025-01-01',
      due: '2025-12-31',
      confirm: false,
    });
  });
});

describe('milestones', () => {
  it('are kept with their own dates; the last one is the due date', () => {
    const { milestones, ...deadline } = readDeadline(
      '- Quý II/2024: trình dự thảo\n- Quý IV/2024: ban hành',
      PLAN,
    );
    expect(deadline).toMatchObject({ kind: 'range', start: '2024-04-01', due: '2024-12-31', confirm: false });
    expect(milestones).toEqual([
      { text: 'Quý II/2024: trình dự thảo', due: '2024-06-30' },
      { text: 'Quý IV/2024: ban hành', due: '2024-12-31' },
    ]);
  });

  it('borrow a year only with an officer’s consent, unless it is a plain list', () => {
    expect(readDeadline('đợt 1 tháng 3, đợt 2 tháng 9/2025', PLAN)).toMatchObject({
      due: '2025-09-30',
      confirm: true,
    });
    const list = readDeadline('30/6 và 31/12/2024', PLAN);
    expect(list.confirm).toBe(false);
    expect(list.milestones.map(({ due }) => due)).toEqual(['2024-06-30', '2024-12-31']);
  });

  it('make the whole a target only if the last one is', () => {
    expect(readDeadline('Năm 2025 (phấn đấu)', PLAN).target).toBe(true);
    expect(readDeadline('năm 2029 (phấn đấu); năm 2030', PLAN).target).toBe(false);
    expect(readDeadline('năm 2029; năm 2030 (phấn đấu)', PLAN).target).toBe(true);
  });
});

describe('anchors', () => {
  it.each([
    ['30 ngày kể từ ngày Kế hoạch được ban hành', 'ngày ban hành Kế hoạch'],
    ['Theo tiến độ của Bộ Tài chính', 'Bộ Tài chính'],
    ['Ngay sau khi Nghị định được ban hành', 'Nghị định được ban hành'],
    ['Theo kế hoạch của UBND tỉnh', 'kế hoạch của UBND tỉnh'],
  ])('%s waits for %s', (text, anchor) => {
    expect(readDeadline(text, PLAN)).toMatchObject({ kind: 'dependent', due: null, anchor });
  });
});

it('keeps a wrapped cell together', () => {
  expect(readDeadline('Trong\nQuý\nII/2024', PLAN)).toMatchObject({
    kind: 'once',
    due: '2024-06-30',
    confirm: false,
  });
});
