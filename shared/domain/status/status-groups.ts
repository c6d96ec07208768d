import type { TaskStatus } from '#shared/domain/task-status.ts';

/** The four fields of the 2×2 that press and reports use, and everything the 2×2 does not judge. */
export type StatusGroup = 'done-on-time' | 'done-late' | 'open-in-time' | 'open-overdue' | 'not-judged';

/** Every status belongs to exactly one group, so the groups sum to the total under every filter. */
export const statusGroups: Readonly<Record<TaskStatus, StatusGroup>> = {
  'done-on-time': 'done-on-time',
  'done-late': 'done-late',
  'done-undated': 'not-judged',
  'in-time': 'open-in-time',
  'due-soon': 'open-in-time',
  overdue: 'open-overdue',
  'advised-waiting': 'not-judged',
  dependent: 'not-judged',
  'needs-deadline': 'not-judged',
  routine: 'not-judged',
  paused: 'not-judged',
  'no-longer-fits': 'not-judged',
};

export const statusGroupWords: Readonly<Record<StatusGroup, string>> = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'open-in-time': 'Chưa hoàn thành, trong hạn',
  'open-overdue': 'Chưa hoàn thành, quá hạn',
  'not-judged': 'Không xét hạn',
};
