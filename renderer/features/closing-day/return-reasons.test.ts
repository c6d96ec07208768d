import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { bulkWork, canPick, leftInWords } from './bulk-work.ts';
import { type ClosingFilter, filterCounts, passes } from './closing-filter.ts';
import { reportedTasks } from './reported-tasks.ts';
import { returnsOf, suggestedReturns, withoutReason } from './return-reasons.ts';

const Q3 = periodId('2024-Q3');
const AT = Date.UTC(2024, 8, 17, 9);
const same = { state: 'in-progress', result: 'Đã trình.' } as const;
const book = sampleBook(
  [
    { path: 'II.1', leads: ['a'], deadline: 'Quý IV/2024' },
    { path: 'II.2', leads: ['b', 'c'], deadline: 'Quý IV/2024' },
    { path: 'II.3', leads: ['c', 'd'], deadline: 'Quý IV/2024' },
    { path: 'II.4', leads: ['e'], deadline: 'Quý IV/2024' },
  ],
  [
    { agency: 'a', period: '2024-Q2', stage: 'accepted', at: AT, tasks: { 'II.1': same } },
    { agency: 'a', period: '2024-Q3', stage: 'submitted', at: AT, tasks: { 'II.1': same } },
    {
      agency: 'b',
      period: '2024-Q3',
      stage: 'submitted',
      at: AT,
      tasks: { 'II.2': { ...same, state: 'done' } },
    },
    { agency: 'c', period: '2024-Q3', stage: 'submitted', at: AT, tasks: { 'II.2': same, 'II.3': same } },
    { agency: 'e', period: '2024-Q3', stage: 'submitted', at: AT, tasks: { 'II.4': same } },
  ],
);
const day = closingDay(book, Q3, AT);
const row = (agency: string) => day.rows.find((each) => each.agency === agency)!;
const own = agencyId('nobody');

describe('work on many rows at once', () => {
  it('accepts only what needs no look, returns what was sent, reminds who owes', () => {
    const work = bulkWork(day.rows, own);
    const names = (rows: readonly { agency: string }[]) => rows.map(({ agency }) => agency).toSorted();
    expect([names(work.accept), names(work.giveBack), names(work.remind)]).toEqual([
      ['e'],
      ['a', 'b', 'c', 'e'],
      ['d'],
    ]);
    expect(bulkWork(day.rows, agencyId('d')).remind).toEqual([]);
    expect(canPick(row('d'), agencyId('d'))).toBe(false);
  });

  it('says of every chosen row that was not dealt with what it is', () => {
    expect(leftInWords(day.rows, bulkWork(day.rows, own).accept)).toBe(
      '1 chưa gửi, 1 giống hệt kỳ trước, 2 mâu thuẫn',
    );
    expect(leftInWords([row('e')], [row('e')])).toBe('');
  });

  it('filters by the parts of the sum, which add up, and by what was found', () => {
    const counts = filterCounts(day);
    const count = (filter: ClosingFilter) => counts.get(filter) ?? 0;
    expect(count('not-sent') + count('needs-look') + count('to-review') + count('accepted')).toBe(5);
    expect([count('unchanged'), count('contradicting'), count('late')]).toEqual([1, 2, 0]);
    expect(day.rows.filter((each) => passes('unchanged', each)).map(({ agency }) => agency)).toEqual(['a']);
  });
});

describe('returning many reports', () => {
  const period = day.period;
  const reports = ['a', 'b', 'c', 'e'].map((agency) => {
    const { owed, parts } = reportedTasks(book, row(agency), period);
    return { row: row(agency), tasks: [...owed, ...parts] };
  });
  const suggested = suggestedReturns(reports, 'Quý II/2024');

  it('begins with what was found and the reason that follows from it', () => {
    expect(
      Object.fromEntries([...suggested].map(([agency, tasks]) => [agency, Object.fromEntries(tasks)])),
    ).toEqual({
      a: { 'II.1': 'Nội dung giống hệt Quý II/2024: đề nghị ghi kết quả của kỳ này.' },
      b: { 'II.2': 'b ghi Hoàn thành, c ghi Đang thực hiện: đề nghị thống nhất tình trạng.' },
      c: { 'II.2': 'b ghi Hoàn thành, c ghi Đang thực hiện: đề nghị thống nhất tình trạng.' },
      e: {},
    });
  });

  it('returns nobody of whom no task was chosen, and gives the common reason where there is no other', () => {
    const chosen = new Map([...suggested, [agencyId('c'), new Map([[taskPath('II.3'), ' ']])]]);
    const returns = returnsOf(chosen, ' Thiếu số liệu. ');
    expect([...returns.keys()]).toEqual(['a', 'b', 'c']);
    expect(returns.get(agencyId('c'))).toEqual({ 'II.3': 'Thiếu số liệu.' });
    expect(withoutReason(returns)).toBeNull();
    expect(withoutReason(returnsOf(chosen, ''))).toEqual({ agency: 'c', task: 'II.3' });
  });
});
