import type { RowKind } from '#shared/office/reading/reading-choices.ts';
import type { TableReading } from '#shared/office/reading/table-reading.ts';
import { KINDS } from './role-order.ts';

/** One line of "Chương trình hiểu là". */
export interface SumLine {
  /** A section's number; empty for the parts beneath it. */
  readonly section: string;
  /** The section's title, or the first and last number of a part. */
  readonly title: string;
  /** A group's number: the part is its children. */
  readonly group: string | null;
  readonly tasks: number;
  readonly joined: number;
  /** Empty cells that should hold something. */
  readonly gaps: number;
}

const MOST_PARTS = 12;

/** Tasks by section, and within a section by group, with what was joined and what is missing. */
export function sumLines({ document, rows }: TableReading): readonly SumLine[] {
  const continued = new Set(
    rows.flatMap(({ kind, path }) => (kind === 'continuation' && path ? [path] : [])),
  );
  const sections = [...new Set(document.tasks.map(({ section }) => section))];
  const withParts = sections.length <= MOST_PARTS;
  return sections.flatMap((number) => {
    const own = document.tasks.filter(({ section }) => section === number);
    const line = (tasks: typeof own): Pick<SumLine, 'tasks' | 'joined' | 'gaps'> => ({
      tasks: tasks.filter(({ kind }) => kind === 'task').length,
      joined: tasks.filter(({ path }) => continued.has(path)).length,
      gaps: tasks.flatMap(({ warnings }) => warnings).filter(({ code }) => code === 'empty-cell').length,
    });
    const title = document.sections.find((section) => section.number === number)?.title ?? '';
    const head = { section: number, title, group: null, ...line(own) };
    const parts = withParts ? partsOf(own) : [];
    return [
      head,
      ...(parts.length === 0 || parts.length > MOST_PARTS
        ? []
        : parts.map(({ group, tasks }) => ({
            section: '',
            title: range(tasks.map((task) => task.number)),
            group,
            ...line(tasks),
          }))),
    ];
  });
}

type Task = TableReading['document']['tasks'][number];

/** Runs of tasks under the section, and each group with its children. */
function partsOf(tasks: readonly Task[]): readonly { group: string | null; tasks: Task[] }[] {
  const numbers = new Map(
    tasks.filter(({ kind }) => kind === 'group').map(({ path, number }) => [path, number]),
  );
  const parts: { group: string | null; tasks: Task[] }[] = [];
  for (const task of tasks) {
    if (task.kind === 'group') continue;
    const group = task.parent === null ? null : (numbers.get(task.parent) ?? null);
    const last = parts.at(-1);
    if (last !== undefined && last.group === group) last.tasks.push(task);
    else parts.push({ group, tasks: [task] });
  }
  return parts;
}

function range(numbers: readonly string[]): string {
  const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
  return numbers.length < 2 || first === last ? first : `${first} – ${last}`;
}

/** How many rows of each kind; their sum is the number of rows of the sheet. */
export function kindCounts({
  rows,
}: TableReading): readonly { readonly kind: RowKind; readonly count: number }[] {
  const counts = new Map<RowKind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** Every row of the sheet is exactly one kind, and tasks and groups are those of the document. */
export function rowsAgree(reading: TableReading): boolean {
  const { counts } = reading.document;
  const kind = (wanted: RowKind): number => reading.rows.filter((row) => row.kind === wanted).length;
  return (
    reading.rows.length === reading.grid.rows.length &&
    counts.rowsUsed + counts.rowsSkipped === counts.rowsRead &&
    counts.rowsRead === reading.rows.length &&
    kind('task') === counts.tasks &&
    kind('group') === counts.groups
  );
}
