import type { GridRow } from '#renderer/ui/grid/grid-types.ts';
import type { TaskReading } from '#shared/book/task-readings.ts';
import type { Book, BookTask } from '#shared/book/types.ts';
import type { TaskPath } from '#shared/ids.ts';
import { planItem, type PlanItem } from './plan-item.ts';

/** The words of section and group rows. */
export interface HeadWords {
  readonly tasks: (count: number) => string;
  readonly group: (count: number, first: string, last: string) => string;
}

/** The plan as its appendix has it: sections, group rows and tasks in the order issued. */
export function planRows(
  book: Pick<Book, 'plan' | 'tasks'>,
  readings: ReadonlyMap<TaskPath, TaskReading>,
  words: HeadWords,
): readonly GridRow<PlanItem>[] {
  const { sections } = book.plan.appendix;
  const known = new Set(sections.map(({ number }) => number));
  // A table without sections, or rows above the first one.
  const loose = book.tasks.filter(({ row }) => !known.has(row.section));
  const looseRows = loose.flatMap((task) => taskRow(book, task, loose, readings, words));
  const sectionRows = sections.flatMap((section): GridRow<PlanItem>[] => {
    const tasks = book.tasks.filter(({ row }) => row.section === section.number);
    const count = tasks.filter(({ isGroup }) => !isGroup).length;
    return [
      {
        kind: 'section',
        id: `section ${section.number}`,
        head: { number: section.number, title: section.title, note: words.tasks(count) },
      },
      ...tasks.flatMap((task) => taskRow(book, task, tasks, readings, words)),
    ];
  });
  return [...looseRows, ...sectionRows];
}

function taskRow(
  book: Pick<Book, 'plan'>,
  task: BookTask,
  tasks: readonly BookTask[],
  readings: ReadonlyMap<TaskPath, TaskReading>,
  words: HeadWords,
): GridRow<PlanItem>[] {
  if (task.isGroup) {
    const children = tasks.filter(({ row }) => row.parent === task.row.path);
    const first = children[0]?.row.number ?? '';
    const last = children.at(-1)?.row.number ?? '';
    const note = words.group(children.length, first, last);
    return [
      { kind: 'group', id: task.path, head: { number: task.row.number, title: task.row.content, note } },
    ];
  }
  const now = readings.get(task.path);
  if (now === undefined) return [];
  return [
    { kind: 'item', id: task.path, item: planItem(book.plan, task, now), groupId: groupOf(task, tasks) },
  ];
}

/** The id of the group row it stands under; null for none. Rows are kept by key, parents named by path. */
function groupOf({ row }: BookTask, tasks: readonly BookTask[]): TaskPath | null {
  if (row.parent === null) return null;
  return tasks.find((other) => other.row.path === row.parent)?.path ?? null;
}
