import { type SampleReport, type SampleTask, sampleBook } from '#shared/domain/summary/sample-book.ts';
import { agencyId } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { calendarEntries, calendarYears } from './calendar-entries.ts';

const TASKS: readonly SampleTask[] = [
  { path: 'II.1', leads: ['gtvt', 'bql'], deadline: 'Quý II/2024' },
  { path: 'II.2', leads: ['gtvt'], deadline: 'Quý IV/2024' },
  { path: 'II.4', leads: ['cong-thuong'], deadline: 'Quý IV/2024' },
  { path: 'I.1', leads: ['cong-thuong'], deadline: 'Thường xuyên' },
  { path: 'I.9', leads: ['thanh-uy'], deadline: 'Thường xuyên', role: 'requested' },
];
const REPORTS: readonly SampleReport[] = [
  { agency: 'gtvt', period: '2024-Q3', stage: 'submitted', tasks: {} },
  { agency: 'bql', period: '2024-Q3', stage: 'draft', tasks: {} },
];
const book = sampleBook(TASKS, REPORTS);
const focal = { agency: agencyId('tp'), focal: true };
const gtvt = { agency: agencyId('gtvt'), focal: false };

/** Short lines: day, kind, what. */
const lines = (entries: ReturnType<typeof calendarEntries>): readonly string[] =>
  entries.map((entry) => {
    const what =
      entry.kind === 'holiday'
        ? entry.holiday.name
        : entry.kind === 'tasks'
          ? entry.tasks.map(({ path }) => path).join(' ')
          : entry.kind === 'measures'
            ? entry.measures.length
            : entry.period.id;
    return `${entry.on} ${entry.kind} ${what}`;
  });

describe('the calendar of a year', () => {
  it('has cut-offs, sending days, deadlines and holidays in the order of days', () => {
    expect(lines(calendarEntries(book, focal, 2024)).filter((line) => line > '2024-09')).toEqual([
      '2024-09-02 holiday Quốc khánh',
      '2024-09-14 cut-off 2024-Q3',
      '2024-09-17 send 2024-Q3',
      '2024-12-14 cut-off 2024-Q4',
      '2024-12-17 send 2024-Q4',
      '2024-12-31 tasks II.2 II.4',
    ]);
  });

  it('shows an agency its own tasks and where its report stands', () => {
    const entries = calendarEntries(book, gtvt, 2024);
    expect(lines(entries).filter((line) => line.includes(' tasks '))).toEqual([
      '2024-06-30 tasks II.1',
      '2024-12-31 tasks II.2',
    ]);
    const send = entries.filter((entry) => entry.kind === 'send');
    expect(send.map(({ period, own }) => `${period.id} ${own}`)).toEqual([
      '2024-Q2 none',
      '2024-H1 none',
      '2024-Q3 submitted',
      '2024-Q4 none',
    ]);
  });

  it('has days for the reports upward once a number of days is laid down, for the focal point only', () => {
    const laidDown = { ...book, schedule: { ...book.schedule, upwardWorkingDays: 3 } };
    const upward = (viewer: typeof focal) =>
      lines(calendarEntries(laidDown, viewer, 2024)).filter((line) => line.includes(' upward '));
    // 17/9/2024 is a Tuesday.
    expect(upward(focal)).toContain('2024-09-20 upward 2024-Q3');
    expect(upward(gtvt)).toEqual([]);
  });

  it('offers every year in which something is due, and this one', () => {
    expect(calendarYears(book, '2026-02-01')).toEqual([2024, 2026]);
  });
});
