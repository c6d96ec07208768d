import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { blankReport, readReportFields, readTaskReport } from './report-fields.ts';
import { submissionCode } from './submission-code.ts';

describe('readReportFields', () => {
  it('reads back what was written', () => {
    const written = {
      ...blankReport(),
      state: 'done',
      progress: 100,
      products: [{ number: '1', date: '2024-09-06', title: '' }],
    };
    expect(readReportFields(written)).toEqual({ fields: written, bad: [] });
  });

  it('ignores what a newer version wrote and takes a missing field as blank', () => {
    expect(readReportFields({ result: 'Đã trình', mood: 'tốt' })).toEqual({
      fields: { ...blankReport(), result: 'Đã trình' },
      bad: [],
    });
  });

  it('names bad values and keeps the good ones', () => {
    const { fields, bad } = readReportFields({
      progress: 101,
      completedOn: '2024-02-31',
      result: 'Đã trình',
      state: 'xong',
    });
    expect(bad).toEqual(['state', 'progress', 'completedOn']);
    expect(fields).toEqual({ ...blankReport(), result: 'Đã trình' });
  });

  it('never throws', () => {
    const fields = fc.dictionary(
      fc.constantFrom('state', 'progress', 'products', 'result', 'x'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fields, (stored) => {
        expect(Object.keys(readReportFields(stored).fields)).toHaveLength(15);
      }),
      { seed: 158 },
    );
  });

  it('puts the key in front', () => {
    const key = { agency: agencyId('a'), task: taskPath('I.1'), period: periodId('2024-Q3') };
    expect(readTaskReport(key, {})).toEqual({ ...key, ...blankReport() });
  });
});

it.each([
  ['2024-Q3', '3Q-1D22'],
  ['2024-H1', '1H-1D22'],
  ['2024-M09', '09T-1D22'],
  ['2024-9M', '9M-1D22'],
  ['2024-Y', 'CN-1D22'],
  ['2024-A1', 'DX1-1D22'],
])('code of %s: %s', (period, code) => {
  expect(submissionCode('1d22ff', periodId(period))).toBe(code);
});
