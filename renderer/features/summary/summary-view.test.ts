import { type SampleTask, sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import type { Summary, SummaryTask } from '#shared/domain/summary/types.ts';
import { periodId, taskPath, type TaskPath } from '#shared/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnGroups,
  firstPaths,
  legendStatuses,
  startsGroup,
  summaryColumns,
  sumParts,
  unitTasks,
} from './summary-view.ts';

const Q3 = periodId('2024-Q3');
const DEADLINES = [
  'Quý II/2024',
  'Quý III/2024',
  'Đến năm 2025',
  'Thường xuyên',
  'Theo tiến độ của Bộ Tài chính',
  '',
];
const STATES = ['in-progress', 'advised-waiting', 'done', 'paused', 'no-longer-fits'] as const;

function summaryOf(tasks: readonly { deadline: string; state: (typeof STATES)[number] | null }[]): Summary {
  const rows: SampleTask[] = tasks.map(({ deadline }, index) => ({
    path: `II.${index + 1}`,
    leads: ['a'],
    deadline,
  }));
  const reported = tasks.flatMap(({ state }, index) =>
    state === null ? [] : [[`II.${index + 1}`, { state }] as const],
  );
  const reports = [
    { agency: 'a', period: Q3, stage: 'accepted', tasks: Object.fromEntries(reported) } as const,
  ];
  return summarise(sampleBook(rows, reports), Q3, '2024-09-17');
}

const anySummary = fc
  .array(
    fc.record({
      deadline: fc.constantFrom(...DEADLINES),
      state: fc.option(fc.constantFrom(...STATES)),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map(summaryOf);

describe('the summary adds up on screen', () => {
  it('the parts under the 2×2 sum to all tasks, each in one part only', () => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        const named = sumParts(summary).flatMap(({ paths }) => paths);
        expect(named.toSorted()).toEqual(summary.total.cells.assigned.toSorted());
        expect(new Set(named).size).toBe(named.length);
      }),
      { seed: 158, numRuns: 60 },
    );
  });

  it('the columns shown sum to the tasks assigned, in every row', () => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        const columns = summaryColumns(summary.total.cells);
        for (const { cells } of [summary.total, ...summary.byAgency, ...summary.byDeadlineKind]) {
          const sum = columns.reduce((count, column) => count + cells[column].length, 0);
          expect(sum).toBe(cells.assigned.length);
        }
        const spans = columnGroups(columns).reduce((sum, { span }) => sum + span, 0);
        expect(spans).toBe(columns.length);
      }),
      { seed: 158, numRuns: 60 },
    );
  });

  it('the unit chart has one shape per task and only shapes of the legend', () => {
    fc.assert(
      fc.property(anySummary, (summary) => {
        const tasks = new Map<TaskPath, SummaryTask>(summary.tasks.map((task) => [task.path, task]));
        const units = unitTasks(summary.total.cells.assigned, tasks);
        expect(units).toHaveLength(summary.tasks.length);
        const order = legendStatuses(summary.byStatus);
        const positions = units.map(({ reading }) => order.indexOf(reading.status));
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        expect(positions).not.toContain(-1);
      }),
      { seed: 158, numRuns: 60 },
    );
  });
});

describe('summaryColumns', () => {
  it('shows "không xét" only where something was done without a deadline to judge it by', () => {
    const without = summaryOf([{ deadline: 'Quý II/2024', state: null }]);
    const withOne = summaryOf([{ deadline: 'Thường xuyên', state: 'done' }]);
    expect(summaryColumns(without.total.cells)).not.toContain('doneUndated');
    expect(summaryColumns(withOne.total.cells)).toContain('doneUndated');
  });

  it('parts the groups by a rule before their first column', () => {
    const columns = summaryColumns(summaryOf([{ deadline: '', state: null }]).total.cells);
    const starts = columns.filter((_, index) => startsGroup(columns, index));
    expect(starts).toEqual(['doneOnTime', 'inTime', 'advisedWaiting']);
  });
});

describe('firstPaths', () => {
  const paths = ['II.1', 'II.7', 'II.8', 'II.9'].map(taskPath);
  it('names three, or two and how many more', () => {
    expect(firstPaths(paths.slice(0, 3))).toEqual({ shown: paths.slice(0, 3), more: 0 });
    expect(firstPaths(paths)).toEqual({ shown: paths.slice(0, 2), more: 2 });
  });
});
