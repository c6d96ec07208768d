import 'fake-indexeddb/auto';
import { startTexts } from '#renderer/i18n/i18n.ts';
import { BookDb } from '#renderer/data/book-db.ts';
import { claimReminders } from '#renderer/data/reminder-store.ts';
import { type MemoryHost, memoryHost } from '#renderer/testing/memory-host.ts';
import { dueReminders } from '#shared/domain/reminders/due-reminders.ts';
import type { Reminder } from '#shared/domain/reminders/reminder.ts';
import { sampleBook } from '#shared/domain/summary/sample-book.ts';
import { agencyId, planId } from '#shared/ids.ts';
import { Problem } from '#shared/problem.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { remindBySystem } from './remind-by-system.ts';

const PLAN = planId('mau');
const book = sampleBook([
  { path: 'II.1', leads: ['y-te'], deadline: 'Tháng 6/2024' },
  { path: 'II.2', leads: ['y-te'], deadline: 'Tháng 6/2024' },
  { path: 'II.3', leads: ['y-te'], deadline: '16/6/2024' },
]);
const due = (on: string, days: readonly number[] = [7, 3, 1]): readonly Reminder[] =>
  dueReminders({
    book,
    periods: book.periods,
    agency: agencyId('y-te'),
    focal: false,
    on,
    days,
    closing: () => ({ expected: 0, notSent: 0 }),
    upwardOwed: () => [],
  });

let host: MemoryHost;
let machine: { db: BookDb; planId: typeof PLAN; host: MemoryHost };
let number = 0;

beforeAll(startTexts);
beforeEach(async () => {
  host = await memoryHost();
  machine = { db: new BookDb(`reminders-${(number += 1)}`), planId: PLAN, host };
});

describe('a notification of the system', () => {
  test('says one thing with its day and its page', async () => {
    await remindBySystem(machine, due('2024-09-14'));
    expect(host.shownNotices).toEqual([
      {
        title: 'Gửi báo cáo Quý III/2024',
        body: 'Hạn 17/9/2024, còn 3 ngày',
        address: '/bao-cao/2024-Q3',
      },
    ]);
  });

  test('says several things together and leads to all of them', async () => {
    await remindBySystem(machine, due('2024-06-14', [20]));
    expect(host.shownNotices).toEqual([
      {
        title: 'Nhắc việc sắp đến hạn',
        body: [
          'Nhiệm vụ II.3: hạn 16/6/2024, còn 2 ngày',
          'Gửi báo cáo Quý II/2024: hạn 18/6/2024, còn 4 ngày',
          'Gửi báo cáo 6 tháng đầu năm 2024: hạn 18/6/2024, còn 4 ngày',
          '2 nhiệm vụ: hạn 30/6/2024, còn 16 ngày',
        ].join('\n'),
        address: '/tong-quan',
      },
    ]);
  });

  test('comes once for each step, whatever happens between', async () => {
    for (const day of ['2024-09-10', '2024-09-10', '2024-09-12', '2024-09-14', '2024-09-15', '2024-09-17']) {
      await remindBySystem(machine, due(day));
    }
    expect(host.shownNotices.map(({ body }) => body)).toEqual([
      'Hạn 17/9/2024, còn 7 ngày',
      'Hạn 17/9/2024, còn 3 ngày',
      'Hạn hôm nay, 17/9/2024',
    ]);
  });

  test('comes once of two windows on one machine, and after a restart', async () => {
    const second = { ...machine, db: new BookDb(machine.db.name) };
    const reminders = due('2024-06-14');
    await Promise.all([remindBySystem(machine, reminders), remindBySystem(second, reminders)]);
    machine.db.close();
    await remindBySystem({ ...machine, db: new BookDb(machine.db.name) }, reminders);
    expect(host.shownNotices).toHaveLength(1);
  });

  test('is tried again where the system took none, or the host failed', async () => {
    const reminders = due('2024-09-14');
    const show = host.notices.show.bind(host.notices);
    host.notices.show = () => Promise.resolve(false);
    await remindBySystem(machine, reminders);
    host.notices.show = () => Promise.reject(new Problem('unexpected', 'Không hiện được.'));
    await expect(remindBySystem(machine, reminders)).rejects.toBeInstanceOf(Problem);
    expect(host.shownNotices).toEqual([]);
    host.notices.show = show;
    await remindBySystem(machine, reminders);
    expect(host.shownNotices).toHaveLength(1);
  });
});

test('what was put away in the window is remembered apart, for each plan', async () => {
  expect(await claimReminders(machine, 'window', ['a', 'b'])).toEqual(['a', 'b']);
  expect(await claimReminders(machine, 'window', ['b', 'c'])).toEqual(['c']);
  expect(await claimReminders(machine, 'system', ['a'])).toEqual(['a']);
  expect(await claimReminders({ ...machine, planId: planId('khac') }, 'window', ['a'])).toEqual(['a']);
});
