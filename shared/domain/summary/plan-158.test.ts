import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { describe, expect, it } from 'vitest';
import { agencyId, periodId } from '#shared/ids.ts';
import { bookTasks } from '#shared/book/book-tasks.ts';
import type { Book } from '#shared/book/types.ts';
import { closingDay } from '#shared/domain/closing-day/closing-day.ts';
import { builtInAgencies } from '#seeds/agencies/agencies.ts';
import { assertSums } from './assert-sums.ts';
import { sampleBook } from './sample-book.ts';
import { summarise } from './summarise.ts';

const plan = plan158();
const unwritten = { read: () => undefined, entities: () => [] };
const book: Book = {
  ...sampleBook([]),
  plan,
  tasks: bookTasks(plan, unwritten, []),
  agencies: builtInAgencies,
};

describe('plan 158 before any report', () => {
  const summary = summarise(book, periodId('2024-Q3'), '2024-09-17');
  const size = (status: keyof typeof summary.byStatus) => summary.byStatus[status].length;

  it('has 39 tasks: 18 with a due date, 17 routine, 2 that wait for a condition, 2 without a deadline', () => {
    assertSums(summary);
    expect(summary.total.cells.assigned).toHaveLength(39);
    expect(size('in-time') + size('due-soon') + size('overdue')).toBe(18);
    expect([size('routine'), size('dependent'), size('needs-deadline')]).toEqual([17, 2, 2]);
    expect(summary.byStatus['needs-deadline']).toEqual(['II.5', 'II.12']);
    expect(summary.dueSoon).toEqual(['II.10']);
  });

  it('counts 37 under a lead and 2 without one', () => {
    const none = summary.byAgency.find(({ key }) => key === null);
    expect(none?.cells.assigned).toEqual(['II.5', 'II.14']);
    expect(summary.byAgency[0]?.key).toBe(agencyId('so-ke-hoach-va-dau-tu'));
    expect(summary.byAgency[0]?.cells.assigned).toHaveLength(9);
  });

  it('expects 18 agencies on the closing day, and asks one Party body', () => {
    const day = closingDay(book, periodId('2024-Q3'), Date.UTC(2024, 8, 17, 9, 20));
    expect([day.totals.expected, day.totals.requested]).toEqual([18, 1]);
    expect([day.tasks.withLead, day.tasks.withoutLead.length, day.tasks.all]).toEqual([37, 2, 39]);
  });
});
