import { usualPeriods } from '#shared/book/reporting-periods-of.ts';
import { periodId } from '#shared/ids.ts';
import { expect, it } from 'vitest';
import { periodInView } from './period-in-view.ts';

const periods = usualPeriods('2024-05-16', 2024);
const shown = (asOf: string, chosen: string | null = null) =>
  periodInView(periods, chosen === null ? null : periodId(chosen), asOf).id;

it('shows the chosen period while it exists', () => {
  expect(shown('2024-09-17', '2024-H1')).toBe('2024-H1');
  expect(shown('2024-08-01', '2019-Q1')).toBe('2024-Q3');
});

it.each([
  ['2024-05-16', '2024-Q2', 'the first day of the plan'],
  ['2024-06-14', '2024-Q2', 'the cut-off itself'],
  ['2024-06-15', '2024-Q2', 'the day after: its late reports are today’s work'],
  ['2024-07-15', '2024-Q2', '31 days after'],
  ['2024-07-16', '2024-Q3', '32 days after'],
  ['2024-01-01', '2024-Q2', 'before any period'],
  ['2031-01-01', '2025-Q4', 'after the last one'],
])('on %s it is %s: %s', (asOf, expected) => {
  expect(shown(asOf)).toBe(expected);
});

it('is a defect without any period', () => {
  expect(() => periodInView([], null, '2024-09-17')).toThrow(Error);
});
