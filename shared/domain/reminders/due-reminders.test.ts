import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { adHocPeriod } from '#shared/domain/periods/reporting-period.ts';
import type { Measure } from '#shared/domain/measure.ts';
import { BLANK_MEASURE } from '#shared/domain/measures/measure-fields.ts';
import type { Book } from '#shared/book/types.ts';
import { type SampleReport, type SampleTask, sampleBook } from '#shared/domain/summary/sample-book.ts';
import { agencyId, type CalendarDate, taskPath } from '#shared/ids.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import { noonOf } from '#shared/time/noon-of.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueReminders, type ReminderFacts } from './due-reminders.ts';
import { groupReminders } from './group-reminders.ts';

const TASKS: readonly SampleTask[] = [
  { path: 'II.1', leads: ['gtvt', 'xd'], deadline: 'Quý III/2024' },
  { path: 'II.2', leads: ['gtvt'], deadline: 'Quý III/2024' },
  { path: 'II.3', leads: ['y-te'], deadline: 'Tháng 10/2024' },
  { path: 'I.1', leads: ['dau-moi'], deadline: 'Thường xuyên' },
  { path: 'I.9', leads: ['thanh-uy'], deadline: 'Thường xuyên', role: 'requested' },
];

function facts(
  on: CalendarDate,
  who: string,
  reports: readonly SampleReport[] = [],
  more: Partial<ReminderFacts> = {},
): ReminderFacts {
  const book = more.book ?? sampleBook(TASKS, reports, ['thanh-uy']);
  return {
    book,
    periods: book.periods,
    agency: agencyId(who),
    focal: who === 'dau-moi',
    on,
    days: [7, 3, 1],
    closing: ({ id }) => closingDay(book, id, noonOf(on)).totals,
    upwardOwed: () => [],
    ...more,
  };
}
const keys = (given: ReminderFacts): readonly string[] => dueReminders(given).map(({ key }) => key);
const sent = (
  agency: string,
  stage: SampleReport['stage'],
  tasks: SampleReport['tasks'] = {},
): SampleReport => ({
  agency,
  period: '2024-Q3',
  stage,
  tasks,
});
/** Quý III/2024 is sent by 17/9/2024. */
const WEEK_BEFORE = '2024-09-10';

describe('the own report', () => {
  test('is reminded of in steps, and a machine that was off keeps the step', () => {
    const on = (day: string) => keys(facts(`2024-09-${day}`, 'gtvt'));
    expect(on('09')).toEqual([]);
    expect(on('10')).toEqual(['report/2024-Q3/2024-09-17/7']);
    expect(on('11')).toEqual(on('10'));
    expect(on('14')).toEqual(['report/2024-Q3/2024-09-17/3']);
    expect(on('16')).toEqual(['report/2024-Q3/2024-09-17/1']);
    expect(on('17')).toEqual(on('16'));
    expect(on('18')).toEqual([]);
  });

  test.each([
    ['none', 1],
    ['draft', 1],
    ['submitted', 0],
    ['corrected', 0],
    ['accepted', 0],
    ['returned', 1],
  ] as const)('at stage %s: %i', (stage, count) => {
    const found = dueReminders(facts(WEEK_BEFORE, 'gtvt', [sent('gtvt', stage)]));
    expect(found).toHaveLength(count);
    for (const each of found) expect(each).toMatchObject({ kind: 'report', returned: stage === 'returned' });
  });

  test('that came back is reminded of anew', () => {
    const key = keys(facts(WEEK_BEFORE, 'gtvt', [sent('gtvt', 'returned')]));
    expect(key).toEqual(['report/2024-Q3/returned/2024-09-17/7']);
    expect(keys(facts(WEEK_BEFORE, 'gtvt', [sent('gtvt', 'draft')]))).not.toEqual(key);
  });

  test('is owed by leads and co-leads, not by Party bodies or those that lead nothing', () => {
    for (const who of ['gtvt', 'xd', 'y-te']) expect(keys(facts(WEEK_BEFORE, who))).toHaveLength(1);
    for (const who of ['thanh-uy', 'khac']) expect(keys(facts(WEEK_BEFORE, who))).toEqual([]);
  });

  test('is reminded of for an ad-hoc request by whom it is asked of, on its own day', () => {
    const book = sampleBook(TASKS);
    const request = {
      ...adHocPeriod(2024, 1, { from: '2024-08-01', to: '2024-08-20', sendBy: '2024-08-23' }),
      askedOf: [agencyId('gtvt')],
    };
    const asked = { ...book, periods: [...book.periods, request] };
    const on = (who: string) => keys(facts('2024-08-21', who, [], { book: asked }));
    expect(on('gtvt')).toEqual(['report/2024-A1/2024-08-23/3']);
    expect(on('xd')).toEqual([]);
    expect(on('dau-moi')).toEqual(['closing/2024-A1/2024-08-23/3']);
  });
});

describe('the focal point', () => {
  test('is told how many have sent nothing, until all have', () => {
    const some = facts(WEEK_BEFORE, 'dau-moi', [sent('gtvt', 'submitted'), sent('xd', 'returned')]);
    expect(dueReminders(some)).toMatchObject([
      { kind: 'report' },
      { kind: 'closing', missing: 2, owing: 4, key: 'closing/2024-Q3/2024-09-17/7' },
    ]);
    const all = ['gtvt', 'xd', 'y-te', 'dau-moi'].map((agency) => sent(agency, 'accepted'));
    expect(keys(facts(WEEK_BEFORE, 'dau-moi', all))).toEqual([]);
  });

  test('is reminded of its reports upward where the plan has a day for them', () => {
    const plain = sampleBook(TASKS);
    const book: Book = { ...plain, schedule: { ...plain.schedule, upwardWorkingDays: 3 } };
    const more = {
      book,
      upwardOwed: () => [{ id: 'upward-ban-thuong-vu-tinh-uy', name: 'Ban Thường vụ Tỉnh ủy' }],
    };
    // Three working days after 17/9/2024, a Tuesday.
    expect(keys(facts('2024-09-19', 'dau-moi', [], more))).toEqual(['upward/2024-Q3/2024-09-20/1']);
    expect(keys(facts('2024-09-19', 'gtvt', [], more))).toEqual([]);
    expect(keys(facts('2024-09-19', 'dau-moi', [], { ...more, upwardOwed: () => [] }))).toEqual([]);
    expect(keys(facts('2024-09-19', 'dau-moi', [], { ...more, book: plain }))).toEqual([]);
  });

  test('is not reminded of other agencies’ tasks', () => {
    expect(keys(facts('2024-09-29', 'dau-moi'))).toEqual([]);
  });
});

describe('tasks', () => {
  test('are reminded of to each lead while they are open', () => {
    expect(keys(facts('2024-09-27', 'gtvt'))).toEqual(['task/II.1/2024-09-30/3', 'task/II.2/2024-09-30/3']);
    expect(keys(facts('2024-09-27', 'xd'))).toEqual(['task/II.1/2024-09-30/3']);
    expect(keys(facts('2024-10-01', 'gtvt'))).toEqual([]);
  });

  test('are not to those who only coordinate or are only asked', () => {
    const book = sampleBook([
      { path: 'II.1', leads: ['gtvt'], coordinating: ['y-te'], deadline: 'Quý III/2024' },
      { path: 'II.2', leads: ['thanh-uy'], deadline: 'Quý III/2024', role: 'requested' },
    ]);
    for (const who of ['y-te', 'thanh-uy']) expect(keys(facts('2024-09-27', who, [], { book }))).toEqual([]);
    expect(keys(facts('2024-09-27', 'gtvt', [], { book }))).toHaveLength(1);
  });

  test.each(['done', 'advised-waiting', 'paused', 'no-longer-fits'] as const)(
    'reported as %s, in a draft too, are not',
    (state) => {
      const reports = [sent('gtvt', 'draft', { 'II.1': { state } })];
      expect(keys(facts('2024-09-27', 'gtvt', reports))).toEqual(['task/II.2/2024-09-30/3']);
    },
  );

  test('move with an extension from its document’s day on', () => {
    const book = sampleBook([
      {
        path: 'II.1',
        leads: ['gtvt'],
        deadline: 'Quý III/2024',
        extensions: [{ on: '2024-09-25', until: '2024-10-04' }],
      },
    ]);
    expect(keys(facts('2024-09-24', 'gtvt', [], { book }))).toEqual(['task/II.1/2024-09-30/7']);
    expect(keys(facts('2024-09-25', 'gtvt', [], { book }))).toEqual([]);
    expect(keys(facts('2024-09-27', 'gtvt', [], { book }))).toEqual(['task/II.1/2024-10-04/7']);
  });
});

describe('measures of the detailed plan', () => {
  const measure = (step: string, fields: Partial<Measure>): Measure => ({
    ...BLANK_MEASURE,
    agency: agencyId('y-te'),
    task: taskPath('II.3'),
    step,
    content: `Việc ${step}`,
    due: '2024-10-04',
    ...fields,
  });
  const withMeasures = (reports: readonly SampleReport[], list: readonly Measure[]): Book => ({
    ...sampleBook(TASKS, reports),
    measures: (agency, task) => (agency === 'y-te' && task === 'II.3' ? list : []),
  });
  const list = [
    measure('a', {}),
    measure('b', { progress: 100 }),
    measure('c', { due: null }),
    measure('d', { removedAt: 1 }),
    measure('e', { progress: 60, due: '2024-10-01' }),
  ];

  test('are reminded of to the agency whose they are, while they and their task are open', () => {
    const on = (who: string, reports: readonly SampleReport[] = []) =>
      keys(facts('2024-10-01', who, [], { book: withMeasures(reports, list) }));
    expect(on('y-te')).toEqual(['measure/II.3/e/2024-10-01/1', 'measure/II.3/a/2024-10-04/3']);
    expect(on('gtvt')).toEqual([]);
    expect(on('y-te', [sent('y-te', 'draft', { 'II.3': { state: 'done' } })])).toEqual([]);
  });
});

test('whatever days a machine runs, each step comes up from its day until the next step’s, and at no other time', () => {
  const book = sampleBook(TASKS);
  const subjects = [
    ['report/2024-Q2', '2024-06-18'],
    ['report/2024-H1', '2024-06-18'],
    ['report/2024-Q3', '2024-09-17'],
    ['report/2024-Q4', '2024-12-17'],
    ['task/II.1', '2024-09-30'],
    ['task/II.2', '2024-09-30'],
  ] as const;
  const steps = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });
  const running = fc.uniqueArray(fc.integer({ min: 0, max: 230 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(steps, running, (days, offsets) => {
      const ran = offsets.map((offset) => addDays('2024-05-16', offset));
      const seen = new Set(ran.flatMap((on) => keys(facts(on, 'gtvt', [], { book, days }))));
      const ordered = days.toSorted((a, b) => b - a);
      const expected = subjects.flatMap(([subject, day]) =>
        ordered.flatMap((step, index) => {
          const next = ordered[index + 1];
          const [first, end] = [addDays(day, -step), addDays(day, next === undefined ? 1 : -next)];
          return ran.some((on) => first <= on && on < end) ? [`${subject}/${day}/${step}`] : [];
        }),
      );
      expect([...seen].toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 40 },
  );
});

test('one line is said of the tasks of a day, and of each period', () => {
  const book = sampleBook(TASKS);
  const found = dueReminders(facts('2024-06-13', 'gtvt', [], { book }));
  const groups = groupReminders([...found, ...dueReminders(facts('2024-09-27', 'gtvt', [], { book }))]);
  expect(groups.map((group) => group.map(({ key }) => key))).toEqual([
    ['report/2024-Q2/2024-06-18/7'],
    ['report/2024-H1/2024-06-18/7'],
    ['task/II.1/2024-09-30/3', 'task/II.2/2024-09-30/3'],
  ]);
});
