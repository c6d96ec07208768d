import { submissionChange } from '#shared/book/changes/report-changes.ts';
import {
  periodChange,
  scheduleChanges,
  withdrawPeriodChange,
} from '#shared/book/changes/schedule-changes.ts';
import { adHocPeriod } from '#shared/domain/periods/reporting-period.ts';
import { defaultSchedule, type Schedule } from '#shared/domain/periods/schedule.ts';
import { agencyId, periodId } from '#shared/ids.ts';
import { FOCAL, machine, type Machine } from '#shared/ledger/testing/book-parts.ts';
import { describe, expect, it } from 'vitest';
import { readSchedule } from './read-schedule.ts';
import { reportingPeriodsOf } from './reporting-periods-of.ts';

const PLAN = { date: '2024-05-16' };
const TODAY = '2024-09-17';
const done = { by: 'Lê Hà', at: 1_726_538_400_000 };
const calendar: Schedule = { ...defaultSchedule, windows: 'calendar' };

const periods = ({ ledger }: Machine, on = TODAY) => reportingPeriodsOf(PLAN, ledger, on);
const find = (book: Machine, id: string, on = TODAY) => periods(book, on).find((period) => period.id === id);
const lay = async (book: Machine, schedule: Schedule) => {
  await book.write([...scheduleChanges(book.ledger, PLAN.date, schedule, TODAY, done)]);
};
const submit = (book: Machine, period: string) =>
  book.write([
    submissionChange(agencyId(FOCAL), periodId(period), { code: '3Q-0001', taskCount: 1, ...done }),
  ]);

describe('a schedule the focal point lays down', () => {
  it('moves every period, reckoned or written down, that nobody reported for', async () => {
    const focal = await machine(1, FOCAL);
    await focal.write(periods(focal).map((period) => periodChange(period, done)));
    await lay(focal, { ...calendar, sendingWorkingDays: 0 });
    expect(readSchedule(focal.ledger)).toEqual({ ...calendar, sendingWorkingDays: 0 });
    expect(find(focal, '2024-Q4')).toMatchObject({
      from: '2024-10-01',
      to: '2024-12-31',
      sendBy: '2024-12-31',
    });
    expect(find(focal, '2026-Q1', '2026-02-01')).toMatchObject({ to: '2026-03-31' });
  });

  it('leaves the days of what was reported for, also where they were only reckoned', async () => {
    const focal = await machine(1, FOCAL);
    const before = find(focal, '2024-Q3');
    await submit(focal, '2024-Q3');
    await lay(focal, calendar);
    await lay(focal, { ...calendar, sendingWorkingDays: 9 });
    expect(find(focal, '2024-Q3')).toEqual(before);
    expect(find(focal, '2024-Q4')?.to).toBe('2024-12-31');
  });

  it('takes back kinds that are not asked for any more, and asks for them again', async () => {
    const focal = await machine(1, FOCAL);
    await focal.write(periods(focal).map((period) => periodChange(period, done)));
    await submit(focal, '2024-H1');
    await lay(focal, { ...defaultSchedule, kinds: ['month', 'quarter'] });
    expect(find(focal, '2024-H1')).toBeDefined();
    expect(find(focal, '2024-H2')).toBeUndefined();
    expect(find(focal, '2024-M09')?.title).toBe('Tháng 9/2024');
    await lay(focal, defaultSchedule);
    expect(find(focal, '2024-H2')).toBeDefined();
    expect(find(focal, '2024-M09')).toBeUndefined();
  });

  it('leaves the days of what was to be sent before today, whoever is known to have sent', async () => {
    const focal = await machine(1, FOCAL);
    const reckoned = await machine(2, FOCAL);
    await focal.write(periods(focal).map((period) => periodChange(period, done)));
    for (const book of [focal, reckoned]) {
      const before = ['2024-Q2', '2024-H1'].map((id) => find(book, id));
      await lay(book, { ...calendar, sendingWorkingDays: 9 });
      expect(['2024-Q2', '2024-H1'].map((id) => find(book, id))).toEqual(before);
      // Due today is not over.
      expect(find(book, '2024-Q3')?.to).toBe('2024-09-30');
    }
  });

  it('asks for no report of a time before it asked, and drops none that was asked for', async () => {
    const focal = await machine(1, FOCAL);
    await lay(focal, { ...defaultSchedule, kinds: ['month'] });
    const closed = periods(focal).filter(({ sendBy }) => sendBy < TODAY);
    expect(closed.map(({ id }) => id)).toEqual(['2024-Q2', '2024-H1']);
    expect(find(focal, '2024-M09')).toBeDefined();
    expect(find(focal, '2024-H2')).toBeUndefined();
    await submit(focal, '2024-M08');
    expect(find(focal, '2024-M08')?.title).toBe('Tháng 8/2024');
  });

  it('never makes a report late that was not', async () => {
    const focal = await machine(1, FOCAL);
    await lay(focal, calendar);
    const before = find(focal, '2024-Q3');
    expect(before).toMatchObject({ to: '2024-09-30', sendBy: '2024-10-02' });
    const changes = scheduleChanges(focal.ledger, PLAN.date, defaultSchedule, '2024-09-25', done);
    await focal.write([...changes]);
    expect(find(focal, '2024-Q3')).toEqual(before);
    expect(find(focal, '2024-Q4')?.to).toBe('2024-12-14');
  });

  it('keeps taken back what was taken back before its sending day', async () => {
    const focal = await machine(1, FOCAL);
    await focal.write(periods(focal).map((period) => periodChange(period, done)));
    await lay(focal, { ...defaultSchedule, kinds: ['half-year'] });
    expect(find(focal, '2024-Q3')).toBeUndefined();
    await focal.write([...scheduleChanges(focal.ledger, PLAN.date, defaultSchedule, '2024-10-25', done)]);
    expect(find(focal, '2024-Q3')).toBeUndefined();
    expect(find(focal, '2024-Q4')).toBeDefined();
  });

  it('keeps what it understands of a newer version’s schedule', async () => {
    const focal = await machine(1, FOCAL);
    await focal.write([
      { entity: 'schedule', fields: { windows: 'lunar', sendingWorkingDays: 3, kinds: ['quarter'] } },
    ]);
    expect(readSchedule(focal.ledger)).toEqual({
      ...defaultSchedule,
      sendingWorkingDays: 3,
      kinds: ['quarter'],
    });
  });
});

describe('an ad-hoc request', () => {
  const asked = {
    ...adHocPeriod(2024, 1, { from: '2024-08-01', to: '2024-09-10', sendBy: '2024-09-12' }),
    title: 'Đột xuất về giải ngân vốn đầu tư công',
    request: 'Công văn 1486/UBND-TH ngày 05/9/2024',
    askedOf: [agencyId('so-tai-chinh')],
  };

  it('stands among the periods with its title, document and agencies', async () => {
    const focal = await machine(1, FOCAL);
    await focal.write([periodChange(asked, done)]);
    expect(find(focal, '2024-A1')).toEqual(asked);
  });

  it('is left alone by a new schedule', async () => {
    const focal = await machine(1, FOCAL);
    await focal.write([periodChange(asked, done)]);
    await lay(focal, calendar);
    expect(find(focal, '2024-A1')).toEqual(asked);
  });

  it('taken back is gone unless somebody reported, and comes back when asked for again', async () => {
    const focal = await machine(1, FOCAL);
    await focal.write([periodChange(asked, done)]);
    await focal.write([withdrawPeriodChange(asked.id, done)]);
    expect(find(focal, '2024-A1')).toBeUndefined();
    const { request: _request, askedOf: _askedOf, ...ofAll } = asked;
    await focal.write([periodChange(ofAll, done)]);
    expect(find(focal, '2024-A1')).toEqual(ofAll);
    await submit(focal, '2024-A1');
    await focal.write([withdrawPeriodChange(asked.id, done)]);
    expect(find(focal, '2024-A1')).toEqual({ ...ofAll, askedOf: [agencyId(FOCAL)], withdrawn: true });
    await focal.write([periodChange(ofAll, done)]);
    expect(find(focal, '2024-A1')).toEqual(ofAll);
  });
});
