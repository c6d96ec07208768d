import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { readDeadline } from '#shared/domain/deadlines/read-deadline.ts';
import type { Extension } from '#shared/domain/extension.ts';
import type { TaskReport } from '#shared/domain/report.ts';
import { blankReport } from '#shared/domain/reports/report-fields.ts';
import { addDays } from '#shared/time/calendar-date.ts';
import { statusOrder, statusWords } from './status-words.ts';
import { taskStatus } from './task-status.ts';

function report(fields: Partial<TaskReport>): TaskReport {
  const key = { agency: agencyId('so-y-te'), task: taskPath('II.1'), period: periodId('2024-Q3') };
  return { ...key, ...blankReport(), ...fields };
}
function status(
  deadline: string,
  asOf: string,
  fields?: Partial<TaskReport>,
  settings?: { dueSoonDays: number },
  extensions: readonly Extension[] = [],
) {
  const reading = readDeadline(deadline, { planDate: '2024-05-16' });
  return taskStatus(
    {
      deadline: reading,
      due: reading.due,
      extensions,
      dueNeedsConfirmation: reading.confirm,
      report: fields && report(fields),
    },
    asOf,
    settings,
  );
}
const evidence = { number: '1486/UBND-TH', date: '2024-09-06', title: 'Văn bản' };

describe('an open task', () => {
  it('due today is not overdue', () => {
    expect(status('Quý III/2024', '2024-09-30')).toMatchObject({ status: 'due-soon', daysOver: 0 });
  });

  it('due yesterday is 1 day overdue', () => {
    expect(status('Quý III/2024', '2024-10-01')).toMatchObject({ status: 'overdue', daysOver: 1 });
  });

  it('is due soon from 15 days before, as a setting', () => {
    expect(status('Quý III/2024', '2024-09-17').status).toBe('due-soon');
    expect(status('Quý III/2024', '2024-09-15').status).toBe('due-soon');
    expect(status('Quý III/2024', '2024-09-14').status).toBe('in-time');
    expect(status('Quý III/2024', '2024-09-17', undefined, { dueSoonDays: 7 }).status).toBe('in-time');
  });

  it('says when its due date is not confirmed', () => {
    expect(status('Đến năm 2025', '2026-01-02')).toMatchObject({
      status: 'overdue',
      daysOver: 2,
      dueUnconfirmed: true,
    });
  });

  it('without a report is judged by its deadline alone', () => {
    expect(status('Quý III/2024', '2024-06-01', { state: null }).status).toBe('in-time');
  });
});

describe('never overdue', () => {
  it('thường xuyên', () => {
    expect(status('Thường xuyên', '2030-01-01')).toMatchObject({ status: 'routine', daysOver: null });
    expect(status('hằng quý đến 2025', '2030-01-01').status).toBe('routine');
  });

  it('a target (phấn đấu)', () => {
    expect(status('Năm 2024 (phấn đấu)', '2025-06-01')).toMatchObject({ status: 'in-time', daysOver: 152 });
  });

  it('a task that waits for a condition, or has no deadline yet', () => {
    expect(status('Theo tiến độ của Bộ Tài chính', '2030-01-01').status).toBe('dependent');
    expect(status('', '2030-01-01').status).toBe('needs-deadline');
  });

  it.each(['advised-waiting', 'paused', 'no-longer-fits'] as const)('%s', (state) => {
    expect(status('Quý II/2024', '2030-01-01', { state }).status).toBe(state);
  });
});

describe('a task whose deadline was extended', () => {
  const granted = (fields: Partial<Extension> = {}): Extension => ({
    id: '1',
    task: taskPath('II.1'),
    decision: 'granted',
    from: '2024-09-30',
    until: '2024-12-31',
    reason: 'Chờ Bộ',
    document: '12/UBND-TH',
    on: '2024-10-10',
    request: null,
    by: 'Bình',
    at: 0,
    withdrawn: null,
    ...fields,
  });
  const on = (asOf: string, ...extensions: readonly Extension[]) =>
    status('Quý III/2024', asOf, undefined, undefined, extensions);

  it('is judged by the new due date from the day of the document on, by the old one before', () => {
    expect(on('2024-10-09', granted())).toMatchObject({
      status: 'overdue',
      due: '2024-09-30',
      daysOver: 9,
      timesExtended: 0,
    });
    expect(on('2024-10-10', granted())).toMatchObject({
      status: 'in-time',
      due: '2024-12-31',
      originalDue: '2024-09-30',
      timesExtended: 1,
    });
    expect(on('2025-01-01', granted())).toMatchObject({ status: 'overdue', daysOver: 1 });
  });

  it('counts every extension, and the latest document decides in whatever order they were recorded', () => {
    const again = granted({ id: '0', until: '2025-03-31', on: '2024-12-20', at: -1 });
    const both = [granted(), again];
    for (const extensions of [both, both.toReversed()]) {
      expect(on('2024-12-25', ...extensions)).toMatchObject({ due: '2025-03-31', timesExtended: 2 });
      expect(on('2024-12-19', ...extensions)).toMatchObject({ due: '2024-12-31', timesExtended: 1 });
    }
  });

  it('goes back to the old deadline from the day on which the extension was taken back', () => {
    const takenBack = granted({ withdrawn: { on: '2024-11-01', reason: 'Nhầm', by: 'Bình', at: 1 } });
    expect(on('2024-10-31', takenBack)).toMatchObject({ due: '2024-12-31', timesExtended: 1 });
    expect(on('2024-11-01', takenBack)).toMatchObject({
      status: 'overdue',
      due: '2024-09-30',
      timesExtended: 0,
    });
  });

  it('a declined request changes nothing', () => {
    expect(on('2024-10-15', granted({ decision: 'declined' }))).toMatchObject({
      status: 'overdue',
      due: '2024-09-30',
      timesExtended: 0,
    });
  });

  it('done after the old deadline and within the new one is on time once the extension counts', () => {
    const done = { state: 'done', completedOn: '2024-12-01' } as const;
    expect(status('Quý III/2024', '2024-12-05', done, undefined, [granted()]).status).toBe('done-on-time');
    expect(status('Quý III/2024', '2024-12-05', done).status).toBe('done-late');
  });

  it('settles a doubtful reading: the document names the day', () => {
    const doubtful = status('Đến năm 2025', '2025-01-02', undefined, undefined, [
      granted({ until: '2026-03-31' }),
    ]);
    expect(doubtful).toMatchObject({ due: '2026-03-31', dueUnconfirmed: false });
  });

  it('without any deadline there is nothing to extend', () => {
    expect(status('', '2025-01-02', undefined, undefined, [granted()])).toMatchObject({
      status: 'needs-deadline',
      due: null,
      timesExtended: 0,
    });
  });
});

describe('a completed task', () => {
  it('is on time on the due date itself, late a day after', () => {
    const done = (completedOn: string) =>
      status('Quý II/2024', '2024-09-17', { state: 'done', completedOn }).status;
    expect(done('2024-06-30')).toBe('done-on-time');
    expect(done('2024-07-01')).toBe('done-late');
  });

  it('is dated by its evidence, so that a late entry is not a late agency', () => {
    const products = [{ ...evidence, date: '2024-06-28' }];
    expect(status('Quý II/2024', '2024-09-17', { state: 'done', products })).toMatchObject({
      status: 'done-on-time',
      completedOn: '2024-06-28',
    });
  });

  it('without any deadline is not judged', () => {
    expect(status('', '2024-09-17', { state: 'done', completedOn: '2024-09-01' }).status).toBe(
      'done-undated',
    );
    expect(status('Thường xuyên', '2024-09-17', { state: 'done' }).status).toBe('done-undated');
  });

  it('without any date is not called late', () => {
    expect(status('Quý II/2024', '2024-09-17', { state: 'done' }).status).toBe('done-undated');
    expect(status('Quý III/2024', '2024-09-17', { state: 'done' }).status).toBe('done-on-time');
  });

  it('after a target is not judged late', () => {
    const late = { state: 'done', completedOn: '2025-02-01' } as const;
    expect(status('Năm 2024 (phấn đấu)', '2025-06-01', late).status).toBe('done-undated');
  });

  it('without evidence is shown as such', () => {
    const fields = { state: 'done', completedOn: '2024-06-01' } as const;
    expect(status('Quý II/2024', '2024-09-17', fields).withoutEvidence).toBe(true);
    expect(status('Quý II/2024', '2024-09-17', { ...fields, products: [evidence] }).withoutEvidence).toBe(
      false,
    );
    expect(status('Quý II/2024', '2024-09-17', { state: 'in-progress' }).withoutEvidence).toBe(false);
  });

  it('was still open on an earlier day', () => {
    const fields = { state: 'done', completedOn: '2024-08-20' } as const;
    expect(status('Quý II/2024', '2024-07-10', fields)).toMatchObject({
      status: 'overdue',
      completedOn: null,
    });
  });
});

describe('all statuses', () => {
  it('have a word of their own and a place in the order', () => {
    expect([...statusOrder].toSorted()).toEqual(Object.keys(statusWords).toSorted());
    expect(new Set(Object.values(statusWords).map(({ word }) => word)).size).toBe(statusOrder.length);
  });

  it('follow from the rules for any input: overdue only past a binding due date, never back in time', () => {
    const deadlines = fc.constantFrom(
      '',
      'Thường xuyên',
      'Quý III/2024',
      'Năm 2024 (phấn đấu)',
      'Theo yêu cầu',
    );
    const states = fc.constantFrom(
      null,
      'in-progress',
      'advised-waiting',
      'done',
      'paused',
      'no-longer-fits',
    );
    const days = fc.integer({ min: -400, max: 400 }).map((offset) => addDays('2024-09-30', offset));
    fc.assert(
      fc.property(deadlines, states, fc.option(days), days, (deadline, state, completedOn, asOf) => {
        const read = status(deadline, asOf, { state, completedOn });
        expect(statusOrder).toContain(read.status);
        if (read.status === 'overdue') expect(deadline === 'Quý III/2024' && asOf > '2024-09-30').toBe(true);
        const nextDay = status(deadline, addDays(asOf, 1), {
          state,
          completedOn,
        });
        if (read.status === 'overdue' && completedOn === null)
          expect(['overdue', 'done-undated']).toContain(nextDay.status);
      }),
      { seed: 158 },
    );
  });
});
