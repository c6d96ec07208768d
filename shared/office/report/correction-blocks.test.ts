import type { Correction } from '#shared/domain/report.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { findPeriod } from '#shared/domain/summary/period-order.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import { agencyId, periodId } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { agencyReportBlocks } from './agency-report-blocks.ts';
import { consolidatedBlocks } from './consolidated-blocks.ts';
import { statusOf } from '#shared/domain/status/status-of.ts';
import type { ReportBlock } from './report-blocks.ts';

const Q3 = periodId('2024-Q3');
const AS_OF = '2024-09-17';
const CORRECTION: Correction = {
  period: periodId('2024-Q2'),
  field: 'progress',
  was: '30 %',
  is: '20 %',
  reason: 'Cộng nhầm một dự án.',
};
const SETUP = { issuer: 'Sở Y tế', parent: 'Ủy ban nhân dân tỉnh' };
const textsOf = (blocks: readonly ReportBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));

function bookOf(stage: 'accepted' | 'submitted', corrections: readonly Correction[]) {
  return sampleBook(
    [{ path: 'II.1', leads: ['y-te'], coordinating: ['tai-chinh'], deadline: 'Quý IV/2024' }],
    [
      {
        agency: 'y-te',
        period: '2024-Q3',
        stage,
        tasks: { 'II.1': { state: 'in-progress', progress: 50, result: 'Đã trình.', corrections } },
      },
    ],
  );
}

describe('corrections of earlier reports', () => {
  const consolidated = (book: ReturnType<typeof bookOf>) => {
    const closing = closingDay(book, Q3, Date.UTC(2024, 8, 17));
    return consolidatedBlocks(book, summarise(book, Q3, AS_OF), closing, SETUP);
  };

  it('stand in the consolidated report with agency, task, period, both values and the reason', () => {
    const blocks = consolidated(bookOf('accepted', [CORRECTION]));
    const texts = textsOf(blocks);
    expect(texts).toContain('VI. ĐÍNH CHÍNH SỐ LIỆU ĐÃ BÁO CÁO');
    expect(texts).toContain(
      'y-te (nhiệm vụ II.1): Tiến độ Quý II/2024: đã báo cáo “30 %”, nay đính chính là “20 %”. Lý do: Cộng nhầm một dự án.',
    );
    const own = blocks.find(({ key }) => key === 'corrections.y-te.II.1.1');
    expect(own?.figures.map(({ source }) => source)).toEqual([
      { kind: 'report', agency: 'y-te', task: 'II.1', period: Q3, field: 'corrections' },
    ]);
  });

  it('are no part of it where there are none, or none is accepted', () => {
    for (const book of [bookOf('accepted', []), bookOf('submitted', [CORRECTION])]) {
      expect(textsOf(consolidated(book)).join('\n')).not.toContain('ĐÍNH CHÍNH');
    }
  });
});

it('an agency’s report names extensions, parts and corrections only where there are any, numbered on', () => {
  const book = bookOf('submitted', [CORRECTION]);
  const [task] = book.tasks;
  const report = book.report(agencyId('y-te'), task!.path, Q3);
  if (!task || !report) throw new Error('no report');
  const reported = (fields: Partial<typeof report>) => ({
    task,
    report: { ...report, ...fields },
    reading: statusOf(task, report, AS_OF),
  });
  const parts = (tasks: ReturnType<typeof reported>[], given: ReturnType<typeof reported>[] = []) =>
    textsOf(agencyReportBlocks(book, findPeriod(book.periods, Q3), AS_OF, SETUP, { tasks, parts: given }))
      .slice(1)
      .filter((text) => /^[IVX]+\. |^Nhiệm vụ/u.test(text))
      .slice(4);
  expect(parts([reported({ corrections: [] })])).toEqual([]);
  const extension = { until: '2025-03-31', reason: 'Chờ Bộ Y tế' };
  expect(parts([reported({ extension })], [reported({ corrections: [] })])).toEqual([
    'V. ĐỀ NGHỊ GIA HẠN',
    'Nhiệm vụ II.1: đề nghị gia hạn đến 31/3/2025 (hạn hiện tại 31/12/2024). Lý do: Chờ Bộ Y tế',
    'VI. NỘI DUNG PHỐI HỢP',
    'Nhiệm vụ II.1: Đã trình.',
    'VII. ĐÍNH CHÍNH SỐ LIỆU ĐÃ BÁO CÁO',
    'Nhiệm vụ II.1: Tiến độ Quý II/2024: đã báo cáo “30 %”, nay đính chính là “20 %”. Lý do: Cộng nhầm một dự án.',
  ]);
});
