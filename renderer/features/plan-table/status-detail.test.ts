import type { TaskReading } from '#shared/book/task-readings.ts';
import type { BookTask } from '#shared/book/types.ts';
import type { StatusReading } from '#shared/domain/task-status.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { taskPath } from '#shared/ids.ts';
import { expect, it } from 'vitest';
import { statusDetail } from './status-detail.ts';

const row = plan158().appendix.tasks.find(({ path }) => path === 'II.20')!;
const task: BookTask = {
  path: taskPath('II.20'),
  row,
  isGroup: false,
  leads: [],
  countedUnder: null,
  coordinating: [],
  due: null,
  originalDue: null,
  extensions: [],
  dueConfirmedBy: null,
  needsConfirmation: false,
};
const reading = (given: Partial<StatusReading>): TaskReading => ({
  reading: {
    status: 'in-time',
    due: '2024-09-30',
    originalDue: '2024-09-30',
    timesExtended: 0,
    dueUnconfirmed: false,
    daysOver: -13,
    completedOn: null,
    withoutEvidence: false,
    ...given,
  },
  report: undefined,
  elsewhere: false,
});

it.each([
  [{}, { key: 'left', days: 13 }],
  [{ daysOver: 0 }, { key: 'today' }],
  [
    { status: 'overdue', daysOver: 1 },
    { key: 'over', days: 1 },
  ],
  [
    { status: 'done-on-time', completedOn: '2024-06-28' },
    { key: 'done', date: '28/6/2024' },
  ],
  [{ status: 'done-on-time', withoutEvidence: true }, { key: 'withoutEvidence' }],
  [
    { status: 'done-late', due: '2024-05-31', completedOn: '2024-06-12' },
    { key: 'doneLate', days: 12 },
  ],
  [
    { status: 'dependent', due: null },
    { key: 'text', text: 'Bộ Tài chính' },
  ],
  [{ status: 'routine', due: null, daysOver: null }, null],
] satisfies [Partial<StatusReading>, unknown][])(
  'says what an officer asks for next: %j',
  (given, detail) => {
    expect(statusDetail(task, reading(given))).toEqual(detail);
  },
);
