// Every rule by which a task's status is decided, counted and shown, one test a rule, named by its words. What takes two
// machines to see (an extension's papers, freezing, corrections) is in renderer/use-cases/status-rules.test.ts.
import { describe, expect, it } from 'vitest';
import { periodId } from '#shared/ids.ts';
import type { DeadlineKind } from '#shared/domain/appendix.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { checkReport } from '#shared/domain/reports/completeness.ts';
import { defaultReminderSettings } from '#shared/domain/reminders/reminder-settings.ts';
import { assertSums } from '#shared/domain/summary/assert-sums.ts';
import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import { type SampleTask, sampleBook } from '#shared/domain/summary/sample-book.ts';
import { summarise } from '#shared/domain/summary/summarise.ts';
import type { SummaryFilter } from '#shared/domain/summary/types.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';
import { productText, statusText } from '#shared/office/appendix/progress-text.ts';
import { summaryPart } from '#shared/office/print/summary-part.ts';
import { statusOrder, statusWords } from './status-words.ts';

const Q3 = periodId('2024-Q3');
/** A fortnight before the quarter's last day. */
const AS_OF = '2024-09-17';
const done = (completedOn: string | null, number = ''): Partial<TaskReport> => ({
  state: 'done',
  completedOn,
  products: number === '' ? [] : [{ number, date: null, title: '' }],
});

/** One task for each status: its deadline as issued, what was reported of it. */
const ONE_OF_EACH: Readonly<Record<TaskStatus, readonly [deadline: string, Partial<TaskReport> | null]>> = {
  'done-on-time': ['Quý II/2024', done('2024-06-30', '12/BC-SYT')],
  'done-late': ['Quý II/2024', done('2024-07-01', '13/BC-SYT')],
  'done-undated': ['', done('2024-07-01', '14/BC-SYT')],
  'in-time': ['Quý IV/2024', { state: 'in-progress' }],
  'due-soon': ['Quý III/2024', { state: 'in-progress' }],
  overdue: ['Quý II/2024', null],
  'advised-waiting': ['Quý II/2024', { state: 'advised-waiting', basis: 'Bộ Y tế' }],
  dependent: ['Theo tiến độ của Bộ Tài chính', null],
  'needs-deadline': ['', null],
  routine: ['Thường xuyên', null],
  paused: ['Quý II/2024', { state: 'paused' }],
  'no-longer-fits': ['Quý II/2024', { state: 'no-longer-fits', basis: 'Nghị quyết 202/2025/QH15' }],
};

/** Tasks of two agencies in two sections, one in every status. */
function bookOfEach() {
  const all = statusOrder.map((status, index) => ({
    status,
    path: `${index % 3 === 0 ? 'I' : 'II'}.${index + 1}`,
    agency: index % 2 === 0 ? 'so-y-te' : 'so-tai-chinh',
  }));
  const tasks = all.map(({ status, path, agency }): SampleTask => ({
    path,
    leads: [agency],
    deadline: ONE_OF_EACH[status][0],
  }));
  const reports = ['so-y-te', 'so-tai-chinh'].map((agency) => ({
    agency,
    period: Q3,
    stage: 'accepted' as const,
    tasks: Object.fromEntries(
      all
        .filter((each) => each.agency === agency)
        .flatMap(({ status, path }) => {
          const report = ONE_OF_EACH[status][1];
          return report === null ? [] : [[path, report]];
        }),
    ),
  }));
  return { book: sampleBook(tasks, reports), path: new Map(all.map(({ status, path }) => [status, path])) };
}

/** The reading of one task, with the report its agency had accepted. */
function reading(
  deadline: string,
  asOf: string,
  report: Partial<TaskReport> | null = null,
  more: Partial<SampleTask> = {},
  at = 0,
) {
  const book = sampleBook(
    [{ path: 'I.1', leads: ['so-y-te'], deadline, ...more }],
    [
      {
        agency: 'so-y-te',
        period: Q3,
        stage: 'accepted',
        at,
        tasks: report === null ? {} : { 'I.1': report },
      },
    ],
  );
  const [task] = summarise(book, Q3, asOf).tasks;
  if (!task) throw new Error('no task');
  return task.reading;
}

describe('2×2: hoàn thành {đúng hạn, quá hạn} · chưa hoàn thành {trong hạn, quá hạn}', () => {
  it('has a task in each of the four', () => {
    const { book, path } = bookOfEach();
    const { total } = summarise(book, Q3, AS_OF);
    expect(total.cells.doneOnTime).toEqual([path.get('done-on-time')]);
    expect(total.cells.doneLate).toEqual([path.get('done-late')]);
    expect(total.cells.inTime.toSorted()).toEqual([path.get('in-time'), path.get('due-soon')].toSorted());
    expect(total.cells.overdue).toEqual([path.get('overdue')]);
  });

  it('leaves what is in use besides out of the four, and counts it', () => {
    const { book, path } = bookOfEach();
    const { cells } = summarise(book, Q3, AS_OF).total;
    expect(cells.doneUndated).toEqual([path.get('done-undated')]);
    expect(cells.routine).toEqual([path.get('routine')]);
    expect(cells.advisedWaiting).toEqual([path.get('advised-waiting')]);
    const others = (['dependent', 'needs-deadline', 'paused', 'no-longer-fits'] as const).map((status) =>
      path.get(status),
    );
    expect(cells.other.toSorted()).toEqual(others.toSorted());
  });
});

describe('in use besides', () => {
  it.each([
    ['không hạn/thường xuyên', 'routine', 'Thường xuyên'],
    ['sắp đến hạn', 'due-soon', 'Sắp đến hạn'],
    ['chờ điều kiện (phụ thuộc)', 'dependent', 'Chờ điều kiện'],
    ['cần bổ sung hạn', 'needs-deadline', 'Cần bổ sung hạn'],
    ['tạm dừng', 'paused', 'Tạm dừng'],
    ['không còn phù hợp/đề nghị kết thúc', 'no-longer-fits', 'Không còn phù hợp'],
    ['đã tham mưu – chờ cơ quan khác', 'advised-waiting', 'Đã tham mưu, chờ Bộ'],
  ] as const)('%s', (_rule, status, word) => {
    const [deadline, report] = ONE_OF_EACH[status];
    const read = reading(deadline, AS_OF, report);
    expect(read.status).toBe(status);
    expect(statusWords[read.status].word).toBe(word);
  });

  it('không còn phù hợp/đề nghị kết thúc is sent with a legal basis only', () => {
    expect(blocking({ state: 'no-longer-fits', result: 'Đề nghị kết thúc' })).toEqual(['no-basis']);
    expect(
      blocking({ state: 'no-longer-fits', result: 'Đề nghị kết thúc', basis: 'NQ 202/2025/QH15' }),
    ).toEqual([]);
  });
});

describe('statuses are exclusive and sum to the total under every filter', () => {
  const { book } = bookOfEach();
  const all = summarise(book, Q3, AS_OF);
  const agencies = [undefined, ...new Set(all.tasks.map(({ countedUnder }) => countedUnder))];
  const sections = [undefined, 'I', 'II'];
  const kinds: (DeadlineKind | undefined)[] = [
    undefined,
    ...new Set(all.tasks.map(({ deadlineKind }) => deadlineKind)),
  ];
  const filters = agencies.flatMap((agency) =>
    sections.flatMap((section) =>
      kinds.map((deadlineKind): SummaryFilter => ({
        ...(agency === undefined ? {} : { agency }),
        ...(section === undefined ? {} : { section }),
        ...(deadlineKind === undefined ? {} : { deadlineKind }),
      })),
    ),
  );

  it('of the whole plan, one task in each of the twelve', () => {
    expect(statusOrder.map((status) => all.byStatus[status].length)).toEqual(statusOrder.map(() => 1));
    assertSums(all);
  });

  it('under every combination of agency, section and kind of deadline', () => {
    expect(filters.length).toBeGreaterThan(30);
    for (const filter of filters) {
      const summary = summarise(book, Q3, AS_OF, { filter });
      assertSums(summary);
      const counted = statusOrder.flatMap((status) => summary.byStatus[status]);
      expect(new Set(counted).size, JSON.stringify(filter)).toBe(counted.length);
      expect(counted.toSorted()).toEqual(summary.total.cells.assigned.toSorted());
      const columns = exclusiveColumns.map((column) => summary.total.cells[column].length);
      expect(columns.reduce((sum, count) => sum + count, 0)).toBe(counted.length);
    }
  });

  it('and the parts of a filter sum to the whole', () => {
    for (const status of statusOrder) {
      const parts = agencies.flatMap((agency) =>
        agency === undefined ? [] : summarise(book, Q3, AS_OF, { filter: { agency } }).byStatus[status],
      );
      expect(parts.toSorted()).toEqual(all.byStatus[status].toSorted());
    }
  });
});

describe('the deadline', () => {
  it('due today is not overdue', () => {
    expect(reading('Quý III/2024', '2024-09-30')).toMatchObject({ status: 'due-soon', daysOver: 0 });
  });

  it('due yesterday is 1 day overdue', () => {
    const read = reading('Quý III/2024', '2024-10-01');
    expect(read).toMatchObject({ status: 'overdue', daysOver: 1 });
    expect(statusText(read)).toBe('Quá hạn 1 ngày');
  });

  it.each(['Thường xuyên', 'Hằng năm', 'Hằng quý đến năm 2025'])(
    'thường xuyên is never overdue: %s',
    (deadline) => {
      for (const asOf of ['2024-05-16', '2024-12-31', '2026-01-01', '2099-12-31']) {
        expect(reading(deadline, asOf).status).toBe('routine');
      }
    },
  );

  it('a task without a date never becomes late in silence: it is shown as one that needs a deadline', () => {
    expect(reading('', '2099-12-31').status).toBe('needs-deadline');
  });
});

describe('keep apart: deadline, actual completion date (date of the evidence document), date of entry', () => {
  const JANUARY = Date.UTC(2025, 0, 15);
  const evidence = { number: '1486/UBND-TH', date: '2024-06-28', title: 'Tờ trình' };

  it('the date of the evidence document is the completion date where none is stated', () => {
    expect(reading('Quý II/2024', AS_OF, { state: 'done', products: [evidence] })).toMatchObject({
      due: '2024-06-30',
      completedOn: '2024-06-28',
      status: 'done-on-time',
    });
  });

  it('a late entry is not a late agency', () => {
    const read = reading('Quý II/2024', '2025-01-15', { state: 'done', products: [evidence] }, {}, JANUARY);
    expect(read).toMatchObject({ status: 'done-on-time', completedOn: '2024-06-28' });
    expect(statusText(read)).toBe('Hoàn thành đúng hạn (28/6/2024)');
  });

  it('an early entry does not make a late completion timely', () => {
    const late = { ...evidence, date: '2024-07-02' };
    expect(reading('Quý II/2024', AS_OF, { state: 'done', products: [late] }).status).toBe('done-late');
  });
});

describe('an extension', () => {
  const extensions = [
    { from: '2024-06-30', until: '2024-08-31', on: '2024-06-25' },
    { from: '2024-08-31', until: '2024-12-31', on: '2024-08-20' },
  ];
  const extended = reading('Quý II/2024', AS_OF, null, { extensions });

  it('keeps the old deadline', () => {
    expect(extended).toMatchObject({ originalDue: '2024-06-30', due: '2024-12-31', status: 'in-time' });
  });

  it('shows “đã gia hạn N lần”', () => {
    expect(extended.timesExtended).toBe(2);
    expect(statusText(extended)).toBe('Trong hạn; đã gia hạn 2 lần đến 31/12/2024');
  });

  it('rewrites no earlier day', () => {
    expect(reading('Quý II/2024', '2024-08-19', null, { extensions })).toMatchObject({
      due: '2024-08-31',
      timesExtended: 1,
    });
  });
});

describe('“tỷ lệ hoàn thành” has two denominators (all assigned; only those fallen due)', () => {
  const { book } = bookOfEach();
  const summary = summarise(book, Q3, AS_OF);

  it('counts both', () => {
    expect([summary.ofAssigned.done.length, summary.ofAssigned.of.length]).toEqual([3, 12]);
    // Due by 17/9: on time, late, overdue, waiting, paused, no longer fitting.
    expect([summary.ofFallenDue.done.length, summary.ofFallenDue.of.length]).toEqual([2, 6]);
  });

  it('print which', () => {
    const printed = summaryPart(summary, book.plan).body.toString();
    expect(printed).toMatch(/Tỷ lệ hoàn thành trên tất cả nhiệm vụ được giao[^:]*: 3\/12/u);
    expect(printed).toMatch(/Tỷ lệ hoàn thành trên nhiệm vụ đã đến hạn[^:]*: 2\/6/u);
  });
});

describe('completed', () => {
  it('without evidence is shown as such', () => {
    const bare = sampleBook(
      [{ path: 'I.1', leads: ['so-y-te'], deadline: 'Quý II/2024' }],
      [{ agency: 'so-y-te', period: Q3, stage: 'accepted', tasks: { 'I.1': done('2024-06-01') } }],
    );
    expect(summarise(bare, Q3, AS_OF).doneWithoutEvidence).toEqual(['I.1']);
    expect(reading('Quý II/2024', AS_OF, done('2024-06-01', '12/BC-SYT')).withoutEvidence).toBe(false);
  });

  it('without evidence is asked about before it is sent', () => {
    const issues = issuesOf({ ...done('2024-06-01'), result: 'Đã ban hành' });
    expect(issues).toEqual([['done-without-evidence', 'confirm']]);
    expect(productText({ number: '12/BC-SYT', date: '2024-06-01', title: '' })).toBe(
      '12/BC-SYT ngày 01/6/2024',
    );
  });

  it.each(['', 'Thường xuyên', 'Theo tiến độ của Bộ Tài chính'])(
    'tasks without any deadline are not judged on time or late: “%s”',
    (deadline) => {
      const read = reading(deadline, AS_OF, done('2024-09-01', '12/BC-SYT'));
      expect(read.status).toBe('done-undated');
      expect(statusWords[read.status].word).toBe('Hoàn thành, không xét hạn');
    },
  );
});

describe('whose word counts', () => {
  const late = Date.UTC(2024, 9, 20);
  const tasks: readonly SampleTask[] = [
    { path: 'I.1', leads: ['so-y-te'], coordinating: ['so-noi-vu'], deadline: 'Quý II/2024' },
    { path: 'I.9', leads: ['thanh-uy'], role: 'requested', deadline: 'Thường xuyên' },
  ];
  const part = {
    agency: 'so-noi-vu',
    period: Q3,
    stage: 'accepted',
    tasks: { 'I.1': done('2024-06-01') },
  } as const;

  it('a Party body is asked, not assigned: never late with its report', () => {
    const { rows } = closingDay(sampleBook(tasks, [], ['thanh-uy']), Q3, late);
    expect(rows.map(({ agency, state }) => [agency, state])).toEqual([
      ['so-y-te', 'late'],
      ['thanh-uy', 'requested'],
    ]);
  });

  it('an agency that coordinates owes no report and decides no status', () => {
    const summary = summarise(sampleBook(tasks, [part]), Q3, AS_OF);
    expect(summary.byStatus.overdue).toEqual(['I.1']);
    expect(summary.counted).toEqual([]);
  });
});

it('alert steps in use: 7, 3, 1 days before', () => {
  expect(defaultReminderSettings.days).toEqual([7, 3, 1]);
});

function issuesOf(report: Partial<TaskReport>): readonly (readonly [code: string, severity: string])[] {
  const book = sampleBook(
    [{ path: 'I.1', leads: ['so-y-te'], deadline: 'Quý II/2024' }],
    [{ agency: 'so-y-te', period: Q3, stage: 'draft', tasks: { 'I.1': report } }],
  );
  const [task] = book.tasks;
  if (!task) throw new Error('no task');
  const [agency] = book.agencies;
  const written = agency && book.report(agency.id, task.path, Q3);
  return checkReport(task, written, undefined, AS_OF).map(({ code, severity }) => [code, severity]);
}

function blocking(report: Partial<TaskReport>): readonly string[] {
  return issuesOf(report).flatMap(([code, severity]) => (severity === 'block' ? [code] : []));
}
