import type { SummaryColumn } from './types.ts';

/** The columns that exclude each other and sum to `assigned`, in the order of the table. */
export const exclusiveColumns = [
  'doneOnTime',
  'doneLate',
  'doneUndated',
  'inTime',
  'overdue',
  'advisedWaiting',
  'routine',
  'other',
] as const satisfies readonly SummaryColumn[];
