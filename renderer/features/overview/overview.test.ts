import { taskReadings } from '#shared/book/task-readings.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { reportingPeriod } from '#shared/domain/periods/reporting-period.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { agencyId, taskPath } from '#shared/ids.ts';
import { describe, expect, test } from 'vitest';
import { attentionGroups, ownTasks } from './attention.ts';
import { deadlineMonths, type DatedTask } from './deadline-months.ts';
import { nextSteps } from './next-steps.ts';

const HEALTH = agencyId('so-y-te');
const TODAY = '2024-09-17';
const TASKS = [
  { path: 'I.1', leads: ['so-y-te'], deadline: 'Thường xuyên' },
  { path: 'II.1', leads: ['so-y-te'], deadline: 'Quý II/2024' },
  { path: 'II.2', leads: ['so-xay-dung'], deadline: 'Tháng 5/2024' },
  { path: 'II.3', leads: ['so-xay-dung'], deadline: 'Quý III/2024' },
  { path: 'II.4', leads: ['so-y-te'], deadline: 'Đến năm 2025' },
  { path: 'II.5', leads: [], deadline: '' },
];

describe('deadlineMonths', () => {
  const task = (path: string, due: string): DatedTask => ({ path: taskPath(path), due, status: 'in-time' });
  const shape = (tasks: readonly DatedTask[], asOf: string) =>
    deadlineMonths(tasks, asOf).map((column) =>
      column.kind === 'gap'
        ? `${column.from}–${column.to} (${column.months})`
        : `${column.month}: ${column.tasks.map(({ path }) => path).join(' ')}${column.now ? ' *' : ''}`,
    );

  test('short runs of empty months are shown, long ones folded, this month is always there', () => {
    expect(shape([task('b', '2024-06-30'), task('a', '2024-06-01'), task('c', '2025-12-31')], TODAY)).toEqual(
      ['2024-06: a b', '2024-07: ', '2024-08: ', '2024-09:  *', '2024-10–2025-11 (14)', '2025-12: c'],
    );
  });

  test('without any deadline there is this month', () => {
    expect(shape([], '2024-01-05')).toEqual(['2024-01:  *']);
  });
});

describe('attentionGroups', () => {
  const sample = sampleBook(TASKS);
  // The sample's rows are blank but for lead and deadline; here only II.5 has empty cells.
  const tasks = sample.tasks.map((task) =>
    task.path === 'II.5'
      ? task
      : { ...task, row: { ...task.row, content: 'Nội dung', coordinating: 'Các Sở', product: 'Báo cáo' } },
  );
  const book = { ...sample, tasks };
  const readings = taskReadings(book, TODAY, HEALTH);
  const paths = (focal: boolean) => {
    const groups = attentionGroups(ownTasks(book, HEALTH, focal), readings);
    return Object.fromEntries(
      Object.entries(groups).map(([group, lines]) => [group, lines.map(({ task }) => task.path)]),
    );
  };

  test('the focal point sees all tasks, each once, the latest overdue first', () => {
    expect(paths(true)).toEqual({
      overdue: ['II.2', 'II.1'],
      'due-soon': ['II.3'],
      'to-confirm': ['II.4'],
      'to-complete': ['II.5'],
    });
  });

  test('an agency sees its own', () => {
    expect(Object.values(paths(false)).flat()).not.toContain('II.2');
    expect(paths(false)['overdue']).toEqual(['II.1']);
  });
});

describe('nextSteps', () => {
  const period = reportingPeriod('quarter', 2024, 3);
  const steps = (role: 'focal' | 'agency', reports: Parameters<typeof sampleBook>[1] = []) => {
    const book = sampleBook(TASKS, reports);
    return nextSteps({
      book,
      profile: { agency: HEALTH, role },
      period,
      asOf: TODAY,
      closing: closingDay(book, period.id, Date.parse('2024-09-17T16:20:00+07:00')),
      reportTasks: ownTasks(book, HEALTH, false),
      pendingDevices: 1,
    }).map(({ text, done, values }) => `${text} ${values.open}/${values.all}${done ? ' done' : ''}`);
  };

  test('an agency is led to its report, from the start to the answer', () => {
    const report = (stage: 'draft' | 'submitted' | 'accepted') => [
      {
        agency: 'so-y-te',
        period: '2024-Q3',
        stage,
        tasks: { 'I.1': { state: 'in-progress' as const, result: 'Đang làm' } },
      },
    ];
    expect(steps('agency')).toEqual(['reportStart 3/3']);
    expect(steps('agency', report('draft'))).toEqual(['report 2/3']);
    expect(steps('agency', report('submitted'))).toEqual(['reportSent 2/3 done']);
    expect(steps('agency', report('accepted'))).toEqual(['reportAccepted 2/3 done']);
  });

  test('the focal point sees machines, who is missing, and its own report', () => {
    expect(steps('focal').map((step) => step.split(' ')[0])).toEqual(['devices', 'missing', 'reportStart']);
  });
});
