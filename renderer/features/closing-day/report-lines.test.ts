import type { TaskReport } from '#shared/domain/report.ts';
import { blankReport } from '#shared/domain/reports/report-fields.ts';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { filledFields, saysTheSame } from './report-lines.ts';

const report = (part: Partial<TaskReport>): TaskReport => ({
  ...blankReport(),
  agency: agencyId('so-y-te'),
  task: taskPath('I.7'),
  period: periodId('2024-Q3'),
  ...part,
});

describe('filledFields', () => {
  it('shows a field that either report fills in', () => {
    const now = report({ state: 'done', result: 'Đã ban hành.' });
    const before = report({ state: 'in-progress', difficulties: 'Thiếu biên chế.' });
    expect(filledFields([now, before])).toEqual(['state', 'result', 'difficulties']);
  });

  it('takes 0 % for an answer and blanks for none', () => {
    expect(filledFields([report({ progress: 0 }), undefined])).toEqual(['progress']);
    expect(filledFields([report({}), undefined])).toEqual([]);
    const evidence = [{ sha256: 'a'.repeat(64), name: 'ảnh.jpg', size: 3 }];
    expect(filledFields([report({ evidence })])).toEqual(['evidence']);
  });
});

describe('saysTheSame', () => {
  it('compares what is read, not the key nor the confirmation', () => {
    const now = report({ result: 'a' });
    expect(
      saysTheSame(now, report({ result: 'a', period: periodId('2024-Q2'), confirmedUnchanged: true })),
    ).toBe(true);
    expect(saysTheSame(now, report({ result: 'a ' }))).toBe(false);
    const product = { number: '12/BC', date: null, title: '' };
    expect(saysTheSame(now, report({ result: 'a', products: [product] }))).toBe(false);
  });
});
