import { exclusiveColumns } from '#shared/domain/summary/exclusive-columns.ts';
import type { Summary, SummaryCells, SummaryColumn, SummaryTask } from '#shared/domain/summary/types.ts';
import { statusOrder } from '#shared/domain/status/status-words.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';
import type { TaskPath } from '#shared/ids.ts';

/** Columns that exclude each other, in the order of the table. "Hoàn thành không xét hạn" only where there is one. */
export function summaryColumns(total: SummaryCells): readonly Exclude<SummaryColumn, 'assigned'>[] {
  return exclusiveColumns.filter((column) => column !== 'doneUndated' || total.doneUndated.length > 0);
}

/** The grouped header above those columns. */
export type ColumnGroup = 'done' | 'open' | 'unjudged';

export function columnGroups(
  columns: readonly Exclude<SummaryColumn, 'assigned'>[],
): readonly { readonly group: ColumnGroup; readonly span: number }[] {
  const of = (group: ColumnGroup): number => columns.filter((column) => GROUP[column] === group).length;
  return (['done', 'open', 'unjudged'] as const).map((group) => ({ group, span: of(group) }));
}

const GROUP: Readonly<Record<Exclude<SummaryColumn, 'assigned'>, ColumnGroup>> = {
  doneOnTime: 'done',
  doneLate: 'done',
  doneUndated: 'done',
  inTime: 'open',
  overdue: 'open',
  advisedWaiting: 'unjudged',
  routine: 'unjudged',
  other: 'unjudged',
};

/** True where a group of columns begins: a vertical rule stands before it. */
export function startsGroup(columns: readonly Exclude<SummaryColumn, 'assigned'>[], index: number): boolean {
  const column = columns[index];
  const before = columns[index - 1];
  return column !== undefined && (before === undefined || GROUP[before] !== GROUP[column]);
}

/** A part of the sum under the 2×2. */
export interface SumPart {
  readonly part: UnjudgedStatus | 'judged';
  readonly paths: readonly TaskPath[];
}

const UNJUDGED = [
  'done-undated',
  'routine',
  'advised-waiting',
  'dependent',
  'needs-deadline',
  'paused',
  'no-longer-fits',
] as const satisfies readonly TaskStatus[];
type UnjudgedStatus = (typeof UNJUDGED)[number];

/** "16 có hạn + 17 thường xuyên + …": the 2×2 and every status it does not judge, those with tasks; they sum to the total. */
export function sumParts({ total, byStatus }: Pick<Summary, 'total' | 'byStatus'>): readonly SumPart[] {
  const { doneOnTime, doneLate, inTime, overdue } = total.cells;
  const judged: SumPart = { part: 'judged', paths: [...doneOnTime, ...doneLate, ...inTime, ...overdue] };
  const others = UNJUDGED.map((part): SumPart => ({ part, paths: byStatus[part] }));
  return [judged, ...others.filter(({ paths }) => paths.length > 0)];
}

/** A row's tasks, one shape each, in the order of the legend, within it in the plan's order. */
export function unitTasks(
  paths: readonly TaskPath[],
  tasks: ReadonlyMap<TaskPath, SummaryTask>,
): readonly SummaryTask[] {
  return paths
    .flatMap((path) => tasks.get(path) ?? [])
    .toSorted((a, b) => statusOrder.indexOf(a.reading.status) - statusOrder.indexOf(b.reading.status));
}

/** Statuses that occur, in that order; the rare ones only where there are any. */
export function legendStatuses(byStatus: Summary['byStatus']): readonly TaskStatus[] {
  return statusOrder.filter((status) => byStatus[status].length > 0);
}

/** The first paths of a list and how many are left: a cell of the 2×2 has room for three. */
export function firstPaths(
  paths: readonly TaskPath[],
  room = 3,
): { readonly shown: readonly TaskPath[]; readonly more: number } {
  const shown = paths.length <= room ? paths : paths.slice(0, room - 1);
  return { shown, more: paths.length - shown.length };
}
