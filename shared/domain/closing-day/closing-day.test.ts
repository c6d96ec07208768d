import { describe, expect, it } from 'vitest';
import { agencyId, periodId } from '#shared/ids.ts';
import { type SampleReport, type SampleTask, sampleBook } from '#shared/domain/summary/sample-book.ts';
import type { ReceivedGap } from './types.ts';
import { closingDay, type ClosingDayOptions } from './closing-day.ts';

const Q3 = periodId('2024-Q3');
/** 16:20 on 17/9/2024 in Vietnam, the sending day. */
const NOW = Date.UTC(2024, 8, 17, 9, 20);
const DAY = 24 * 3_600_000;
const inProgress = { state: 'in-progress', result: 'Đã trình.' } as const;

const TASKS: readonly SampleTask[] = [
  { path: 'II.1', leads: ['gtvt', 'bql'], deadline: 'Quý II/2024' },
  { path: 'II.2', leads: ['gtvt'], deadline: 'Quý IV/2024' },
  { path: 'II.13', leads: ['noi-vu'], deadline: 'Quý IV/2024' },
  { path: 'II.4', leads: ['cong-thuong'], deadline: 'Quý IV/2024' },
  { path: 'I.4', leads: ['tp', 'nn'], deadline: 'Quý IV/2024' },
  { path: 'II.10', leads: ['khdt'], deadline: 'Quý IV/2024' },
  { path: 'II.3', leads: ['tnmt'], deadline: 'Quý IV/2024' },
  { path: 'I.9', leads: ['thanh-uy'], deadline: 'Thường xuyên', role: 'requested' },
  { path: 'II.5', leads: [], deadline: '' },
];
const sent = (
  agency: string,
  stage: SampleReport['stage'],
  tasks: SampleReport['tasks'],
  period = '2024-Q3',
) => ({
  agency,
  period,
  stage,
  tasks,
  at: NOW - DAY,
});
const REPORTS: readonly SampleReport[] = [
  {
    ...sent('noi-vu', 'returned', { 'II.13': inProgress }),
    reasons: { 'II.13': 'chưa có minh chứng' },
    reviewedAt: NOW - DAY,
  },
  sent('cong-thuong', 'accepted', { 'II.4': inProgress }, '2024-Q2'),
  sent('cong-thuong', 'submitted', { 'II.4': inProgress }),
  sent('tp', 'accepted', { 'I.4': inProgress }),
  sent('nn', 'submitted', { 'I.4': { ...inProgress, state: 'done' } }),
  sent('khdt', 'corrected', { 'II.10': inProgress }),
];
const GAPS: readonly ReceivedGap[] = [
  {
    agency: agencyId('tnmt'),
    waitsFor: 'package',
    waiting: [14, 16],
    missing: [15],
    receivedAt: NOW - 8 * 3_600_000,
  },
];

function look(now = NOW, options: ClosingDayOptions = { gaps: GAPS }) {
  return closingDay(sampleBook(TASKS, REPORTS, ['thanh-uy']), Q3, now, options);
}
const rowOf = (agency: string, now = NOW) => look(now).rows.find((row) => row.agency === agency);

describe('closingDay', () => {
  it('sorts by what needs work, Party bodies apart at the end', () => {
    expect(look().rows.map(({ agency, state }) => [agency, state])).toEqual([
      ['gtvt', 'missing'],
      ['bql', 'missing'],
      ['noi-vu', 'returned'],
      ['tnmt', 'waiting-gap'],
      ['cong-thuong', 'same-as-last'],
      ['nn', 'contradicting'],
      ['khdt', 'to-review'],
      ['tp', 'accepted'],
      ['thanh-uy', 'requested'],
    ]);
  });

  it('has totals that add up', () => {
    const { totals, tasks, rows } = look();
    expect(totals).toEqual({
      expected: 8,
      sent: 6,
      accepted: 1,
      toReview: 1,
      needsLook: 4,
      notSent: 2,
      requested: 1,
      parts: 0,
    });
    expect(totals.accepted + totals.toReview + totals.needsLook + totals.notSent).toBe(totals.expected);
    expect(rows).toHaveLength(totals.expected + totals.requested);
    expect(tasks).toEqual({ withLead: 8, withoutLead: ['II.5'], all: 9 });
    expect(rows.reduce((sum, { leadTasks }) => sum + leadTasks.length, 0)).toBe(tasks.withLead);
  });

  it('says what is behind each state', () => {
    expect(rowOf('gtvt')?.detail).toBe('2 nhiệm vụ, trong đó 1 quá hạn');
    expect(rowOf('bql')?.detail).toBe('1 nhiệm vụ cùng chủ trì, trong đó 1 quá hạn');
    expect(rowOf('noi-vu')?.detail).toBe('II.13: chưa có minh chứng; trả lại 16/9 16:20');
    expect(rowOf('tnmt')?.detail).toBe('Đã nhận gói 14 và 16, thiếu gói 15');
    expect(rowOf('cong-thuong')?.detail).toBe('II.4 không đổi một chữ so với Quý II/2024');
    expect(rowOf('nn')).toMatchObject({ detailTasks: ['I.4'], leadTasks: [], coLeadTasks: ['I.4'] });
    expect(rowOf('khdt')?.detail).toBe('1 / 1 nhiệm vụ đủ');
    expect(rowOf('tp')?.detail).toBe('mã 3Q-1D22');
  });

  it('calls an agency late only from the day after the sending day, a Party body never', () => {
    expect(rowOf('gtvt', NOW)).toMatchObject({ state: 'missing', lateDays: 0 });
    expect(rowOf('gtvt', NOW + DAY)).toMatchObject({ state: 'late', lateDays: 1 });
    expect(rowOf('thanh-uy', NOW + 30 * DAY)).toMatchObject({ state: 'requested', lateDays: 0 });
    expect(rowOf('khdt', NOW + 30 * DAY)?.lateDays).toBe(0);
  });

  it('shows when a file came in here rather than the sender’s clock', () => {
    const imported = new Map([[agencyId('khdt'), NOW - 60_000]]);
    const row = look(NOW, { receivedAt: imported }).rows.find(({ agency }) => agency === 'khdt');
    expect(row?.receivedAt).toBe(NOW - 60_000);
    expect(rowOf('gtvt')?.receivedAt).toBeNull();
  });

  it('gives both values of a contradiction, on the rows of both sides and whatever their state', () => {
    const sides = [
      { agency: 'tp', name: 'tp', state: 'in-progress', part: false },
      { agency: 'nn', name: 'nn', state: 'done', part: false },
    ];
    expect(rowOf('nn')?.detail).toBe('I.4: tp ghi Đang thực hiện, nn ghi Hoàn thành');
    for (const agency of ['nn', 'tp'])
      expect(rowOf(agency)?.contradictions).toEqual([{ task: 'I.4', number: 'I.4', sides }]);
    expect(rowOf('tp')?.state).toBe('accepted');
    expect(rowOf('cong-thuong')).toMatchObject({ unchanged: ['II.4'], contradictions: [] });
  });

  it('finds a lead and a coordinator that cannot both be right, and what was said in this period only', () => {
    const tasks = [
      { path: 'II.1', leads: ['gtvt', 'bql'], coordinating: ['tc'], deadline: 'Quý IV/2024' },
    ] as const;
    const found = (...reports: readonly SampleReport[]) =>
      closingDay(sampleBook(tasks, reports), Q3, NOW).rows.map(({ agency, standing, state, detail }) =>
        [agency, standing, state, detail].join(' | '),
      );
    const lead = sent('gtvt', 'submitted', { 'II.1': { state: 'done', result: 'Xong.' } });
    const words = 'II.1: gtvt ghi Hoàn thành, tc (phối hợp) ghi Đang thực hiện';
    expect(found(lead, sent('tc', 'submitted', { 'II.1': inProgress }))).toEqual([
      'bql | owing | missing | 1 nhiệm vụ cùng chủ trì',
      `gtvt | owing | contradicting | ${words}`,
      `tc | part | contradicting | ${words}`,
    ]);
    expect(
      found(lead, sent('bql', 'accepted', { 'II.1': inProgress }, '2024-Q2')).filter((row) =>
        row.includes('contradicting'),
      ),
    ).toEqual([]);
  });

  it('lists who only coordinates once its part is here, apart from the totals', () => {
    const tasks = [
      { path: 'II.1', leads: ['gtvt'], coordinating: ['tc', 'yt'], deadline: 'Quý IV/2024' },
    ] as const;
    const { rows, totals } = closingDay(
      sampleBook(tasks, [sent('tc', 'submitted', { 'II.1': inProgress })]),
      Q3,
      NOW + 5 * DAY,
    );
    expect(rows.map(({ agency, state, detail, lateDays }) => [agency, state, detail, lateDays])).toEqual([
      ['gtvt', 'late', '1 nhiệm vụ', 5],
      ['tc', 'to-review', '1 phần phối hợp', 0],
    ]);
    expect(totals).toMatchObject({ expected: 1, sent: 0, notSent: 1, requested: 0, parts: 1 });
  });

  it('counts an ad-hoc report as owed by a coordinator it is asked of', () => {
    const tasks = [{ path: 'II.1', leads: ['gtvt'], coordinating: ['tc'], deadline: 'Quý IV/2024' }] as const;
    const book = sampleBook(tasks);
    const asked = {
      ...book.periods[0]!,
      id: periodId('2024-A1'),
      kind: 'ad-hoc' as const,
      askedOf: [agencyId('tc')],
    };
    const { rows, totals } = closingDay({ ...book, periods: [...book.periods, asked] }, asked.id, NOW);
    expect(rows.map(({ agency, standing, detail }) => [agency, standing, detail])).toEqual([
      ['tc', 'owing', '1 nhiệm vụ phối hợp'],
    ]);
    expect(totals).toMatchObject({ expected: 1, parts: 0 });
  });

  it('says what waits for a key, and lets an unknown machine hide nothing that was sent', () => {
    const key = (agency: string): ReceivedGap => ({
      agency: agencyId(agency),
      waitsFor: 'key',
      person: 'Lê Hạnh',
      waiting: [1, 2],
      missing: [],
      receivedAt: NOW,
    });
    const { rows, totals } = look(NOW, { gaps: [key('gtvt'), key('khdt')] });
    expect(rows.find(({ agency }) => agency === 'gtvt')).toMatchObject({
      state: 'waiting-key',
      receivedAt: NOW,
      detail: 'Máy của Lê Hạnh chờ đối chiếu dấu vân tay, 2 lần ghi chưa vào sổ',
    });
    expect(rows.find(({ agency }) => agency === 'khdt')?.state).toBe('to-review');
    expect(totals.accepted + totals.toReview + totals.needsLook + totals.notSent).toBe(totals.expected);
  });

  it('asks nothing of a text the agency confirmed as unchanged', () => {
    const kept = REPORTS.map((each) =>
      each.agency === 'cong-thuong' && each.period === '2024-Q3'
        ? { ...each, tasks: { 'II.4': { ...inProgress, confirmedUnchanged: true } } }
        : each,
    );
    const { rows } = closingDay(sampleBook(TASKS, kept), Q3, NOW);
    const row = rows.find(({ agency }) => agency === 'cong-thuong');
    expect(row).toMatchObject({ state: 'to-review', detail: '1 / 1 nhiệm vụ đủ, 1 giữ nguyên kỳ trước' });
  });
});
