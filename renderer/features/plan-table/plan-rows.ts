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
  return book.plan.appendix.sections.flatMap((section): GridRow<PlanItem>[] => {
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
}

function taskRow(
  book: Pick<Book, 'plan'>,
  task: BookTask,
  tasks: readonly BookTask[],
  readings: ReadonlyMap<TaskPath, TaskReading>,
  words: HeadWords,
): GridRow<PlanItem>[] {
  if (task.isGroup) {
    const children = tasks.filter(({ row }) => row.parent === task.path);
    const first = children[0]?.row.number ?? '';
    const last = children.at(-1)?.row.number ?? '';
    const note = words.group(children.length, first, last);
    return [
      { kind: 'group', id: task.path, head: { number: task.row.number, title: task.row.content, note } },
    ];
  }
  const now = readings.get(task.path);
  if (now === undefined) return [];
  return [{ kind: 'item', id: task.path, item: planItem(book.plan, task, now), groupId: task.row.parent }];
}
