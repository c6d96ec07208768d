import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodId } from '#shared/ids.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import { assertSums } from './assert-sums.ts';
import { exclusiveColumns } from './exclusive-columns.ts';
import { type SampleReport, type SampleTask, sampleBook } from './sample-book.ts';
import { summarise } from './summarise.ts';
import type { Summary, SummaryFilter } from './types.ts';

const AGENCIES = ['a', 'b', 'c', 'd'];
const day = fc.integer({ min: -200, max: 500 }).map((offset) => addDays('2024-06-01', offset));
const tasks: fc.Arbitrary<SampleTask[]> = fc
  .array(
    fc.record({
      leads: fc.subarray(AGENCIES, { maxLength: 3 }),
      section: fc.constantFrom('I', 'II', 'III'),
      deadline: fc.constantFrom(
        '',
        'Thường xuyên',
        'Quý II/2024',
        'Quý III/2024',
        'Đến năm 2025',
        'Theo yêu cầu',
        'Năm 2024 (phấn đấu)',
        '2025',
      ),
    }),
    { maxLength: 30 },
  )
  .map((all) =>
    all.map(({ leads, section, deadline }, index) => ({ path: `${section}.${index + 1}`, leads, deadline })),
  );

const entry = fc.record(
  {
    state: fc.constantFrom(
      null,
      'in-progress' as const,
      'advised-waiting' as const,
      'done' as const,
      'paused' as const,
      'no-longer-fits' as const,
    ),
    completedOn: fc.option(day),
    products: fc.constantFrom([], [{ number: '1', date: null, title: '' }]),
  },
  { requiredKeys: ['state'] },
);
const reports: fc.Arbitrary<SampleReport[]> = fc.uniqueArray(
  fc.record({
    agency: fc.constantFrom(...AGENCIES),
    period: fc.constantFrom('2024-Q2', '2024-H1', '2024-Q3', '2024-Q4'),
    stage: fc.constantFrom(
      'draft' as const,
      'submitted' as const,
      'returned' as const,
      'corrected' as const,
      'accepted' as const,
    ),
    tasks: fc.dictionary(
      fc
        .tuple(fc.constantFrom('I', 'II', 'III'), fc.integer({ min: 1, max: 30 }))
        .map((path) => path.join('.')),
      entry,
      { maxKeys: 20 },
    ),
  }),
  { maxLength: 12, selector: ({ agency, period }) => `${agency} ${period}` },
);

describe('any book', () => {
  it('sums up under every table, at any date, with or without what is not accepted', () => {
    fc.assert(
      fc.property(tasks, reports, day, fc.boolean(), (ofPlan, ofAgencies, asOf, includeSubmitted) => {
        const book = sampleBook(ofPlan, ofAgencies);
        const summary = summarise(book, periodId('2024-Q3'), asOf, { includeSubmitted });
        assertSums(summary);
        expect(summary.total.cells.assigned).toHaveLength(ofPlan.length);
        expect(summary.total.cells.inTime).toEqual(expect.arrayContaining([...summary.dueSoon]));
        expect(summary.trend.at(-1)).toMatchObject({
          overdue: summary.total.cells.overdue.length,
          done: summary.ofAssigned.done.length,
          fallenDue: summary.ofFallenDue.of.length,
          doneOfFallenDue: summary.ofFallenDue.done.length,
        });
        expect(summary.counted.length + summary.leftOut.length).toBe(
          ofAgencies.filter(({ period, stage }) => period === '2024-Q3' && stage !== 'draft').length,
        );
      }),
      { seed: 158, numRuns: 300 },
    );
  });

  it('sums up under every filter, and the parts of each grouping make the whole column by column', () => {
    fc.assert(
      fc.property(tasks, reports, day, (ofPlan, ofAgencies, asOf) => {
        const book = sampleBook(ofPlan, ofAgencies);
        const of = (filter: SummaryFilter) => summarise(book, periodId('2024-Q3'), asOf, { filter });
        const whole = of({});
        const groupings: readonly (readonly SummaryFilter[])[] = [
          whole.byAgency.map(({ key }) => ({ agency: key })),
          whole.bySection.map(({ key }) => ({ section: key })),
          whole.byDeadlineKind.map(({ key }) => ({ deadlineKind: key })),
          // Two parts at once.
          whole.byAgency.flatMap(({ key }) =>
            whole.bySection.map((section) => ({ agency: key, section: section.key })),
          ),
        ];
        for (const filters of groupings) {
          const parts = filters.map(of);
          for (const part of parts) assertSums(part);
          const sum = (count: (summary: Summary) => number) =>
            parts.reduce((total, part) => total + count(part), 0);
          for (const column of ['assigned', ...exclusiveColumns] as const) {
            expect(sum(({ total }) => total.cells[column].length)).toBe(whole.total.cells[column].length);
          }
          for (const rate of ['ofAssigned', 'ofFallenDue'] as const) {
            expect(sum((part) => part[rate].done.length)).toBe(whole[rate].done.length);
            expect(sum((part) => part[rate].of.length)).toBe(whole[rate].of.length);
          }
          for (const count of ['done', 'overdue', 'fallenDue', 'doneOfFallenDue'] as const) {
            expect(sum(({ trend }) => trend.at(-1)?.[count] ?? 0)).toBe(whole.trend.at(-1)?.[count]);
          }
        }
      }),
      { seed: 158, numRuns: 60 },
    );
  });

  it('gives the same summary in whatever order its reports came', () => {
    fc.assert(
      fc.property(tasks, reports, day, (ofPlan, ofAgencies, asOf) => {
        const one = summarise(sampleBook(ofPlan, ofAgencies), periodId('2024-Q3'), asOf);
        const other = summarise(sampleBook(ofPlan, ofAgencies.toReversed()), periodId('2024-Q3'), asOf);
        expect(other.byStatus).toEqual(one.byStatus);
      }),
      { seed: 158, numRuns: 200 },
    );
  });
});
