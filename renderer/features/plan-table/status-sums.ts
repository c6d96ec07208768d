import { type PlanItem, type ShownStatus, shownStatus } from './plan-item.ts';

export type SumName =
  | 'done'
  | 'inTime'
  | 'overdue'
  | 'advisedWaiting'
  | 'routine'
  | 'dependent'
  | 'needsDeadline'
  | 'paused'
  | 'noLongerFits'
  | 'elsewhere';

export interface StatusSum {
  readonly name: SumName;
  /** The statuses counted together; the first one gives shape and colour. */
  readonly statuses: readonly ShownStatus[];
  readonly count: number;
}

const SUMS: readonly Omit<StatusSum, 'count'>[] = [
  { name: 'done', statuses: ['done-on-time', 'done-late', 'done-undated'] },
  { name: 'inTime', statuses: ['in-time', 'due-soon'] },
  { name: 'overdue', statuses: ['overdue'] },
  { name: 'advisedWaiting', statuses: ['advised-waiting'] },
  { name: 'routine', statuses: ['routine'] },
  { name: 'dependent', statuses: ['dependent'] },
  { name: 'needsDeadline', statuses: ['needs-deadline'] },
  { name: 'paused', statuses: ['paused'] },
  { name: 'noLongerFits', statuses: ['no-longer-fits'] },
  { name: 'elsewhere', statuses: ['elsewhere'] },
];

/** Counts of the status bar; they exclude each other and add up to the number of items. Zero is left out. */
export function statusSums(items: readonly PlanItem[]): readonly StatusSum[] {
  return SUMS.map((sum) => ({
    ...sum,
    count: items.filter((item) => sum.statuses.includes(shownStatus(item))).length,
  })).filter(({ count }) => count > 0);
}
