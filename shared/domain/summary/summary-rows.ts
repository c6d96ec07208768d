import { assertNever } from '#shared/assert.ts';
import { groupBy } from '#shared/group-by.ts';
import type { AgencyId, TaskPath } from '#shared/ids.ts';
import type { Book } from '#shared/book/types.ts';
import type { DeadlineKind } from '#shared/domain/appendix.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';
import { compareVi } from '#shared/text/compare-vi.ts';
import { deadlineKindWords } from './deadline-kind-words.ts';
import type { AgencyRow, SummaryCells, SummaryColumn, SummaryRow, SummaryTask } from './types.ts';

/** On screen, for a task whose lead cell is empty. */
const NO_LEAD = 'Chưa ghi chủ trì';

const DEADLINE_KINDS = Object.keys(deadlineKindWords) as readonly DeadlineKind[];

/** The column a status is counted in; every status has exactly one. */
function columnOf(status: TaskStatus): Exclude<SummaryColumn, 'assigned'> {
  switch (status) {
    case 'done-on-time':
      return 'doneOnTime';
    case 'done-late':
      return 'doneLate';
    case 'done-undated':
      return 'doneUndated';
    case 'in-time':
    case 'due-soon':
      return 'inTime';
    case 'overdue':
      return 'overdue';
    case 'advised-waiting':
      return 'advisedWaiting';
    case 'routine':
      return 'routine';
    case 'dependent':
    case 'needs-deadline':
    case 'paused':
    case 'no-longer-fits':
      return 'other';
    default:
      return assertNever(status);
  }
}

export function summaryRow<Key>(key: Key, title: string, tasks: readonly SummaryTask[]): SummaryRow<Key> {
  return { key, title, cells: cellsOf(tasks) };
}

function cellsOf(tasks: readonly SummaryTask[]): SummaryCells {
  const cells: Record<SummaryColumn, TaskPath[]> = {
    assigned: [],
    doneOnTime: [],
    doneLate: [],
    doneUndated: [],
    inTime: [],
    overdue: [],
    advisedWaiting: [],
    routine: [],
    other: [],
  };
  for (const { path, reading } of tasks) {
    cells.assigned.push(path);
    cells[columnOf(reading.status)].push(path);
  }
  return cells;
}

/** Most tasks first, then by name; tasks without a lead at the end. */
export function agencyRows(book: Book, tasks: readonly SummaryTask[]): AgencyRow[] {
  const rows = [...groupBy(tasks, ({ countedUnder }) => countedUnder)].map(([key, ofAgency]): AgencyRow => ({
    key,
    title: agencyTitle(book, key),
    cells: cellsOf(ofAgency),
    requested: isRequested(book, key, ofAgency),
  }));
  return rows.toSorted((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
    return b.cells.assigned.length - a.cells.assigned.length || compareVi(a.title, b.title);
  });
}

/** In the plan's order. */
export function sectionRows(book: Book, tasks: readonly SummaryTask[]): SummaryRow<string>[] {
  const titles = new Map(book.plan.appendix.sections.map(({ number, title }) => [number, title]));
  return [...groupBy(tasks, ({ section }) => section)].map(([section, ofSection]) =>
    summaryRow(section, titles.get(section) ?? section, ofSection),
  );
}

export function deadlineRows(tasks: readonly SummaryTask[]): SummaryRow<DeadlineKind>[] {
  const kinds = groupBy(tasks, ({ deadlineKind }) => deadlineKind);
  return DEADLINE_KINDS.flatMap((kind) => {
    const ofKind = kinds.get(kind);
    return ofKind ? [summaryRow(kind, deadlineKindWords[kind], ofKind)] : [];
  });
}

function agencyTitle(book: Book, agency: AgencyId | null): string {
  if (agency === null) return NO_LEAD;
  return book.agencies.find(({ id }) => id === agency)?.name ?? agency;
}

/** Party bodies, and others that every one of these tasks only asks ("Đề nghị …"). */
function isRequested(book: Book, agency: AgencyId | null, tasks: readonly SummaryTask[]): boolean {
  if (agency === null) return false;
  if (book.agencies.find(({ id }) => id === agency)?.party) return true;
  const paths = new Set(tasks.map(({ path }) => path));
  const roles = book.tasks
    .filter(({ path }) => paths.has(path))
    .flatMap(({ leads }) => leads.filter((lead) => lead.agencyId === agency).map(({ role }) => role));
  return roles.length > 0 && roles.every((role) => role === 'requested');
}
