import type { GridRow } from '#renderer/ui/grid/grid-types.ts';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';

/** Plan 158 over and over, with its section rows, until there are that many tasks. */
export function manyRows(count: number): readonly GridRow<AppendixTask>[] {
  const { sections, tasks } = plan158().appendix;
  const rows: GridRow<AppendixTask>[] = [];
  let items = 0;
  for (let round = 0; items < count; round++) {
    for (const section of sections) {
      rows.push({
        kind: 'section',
        id: `${round} ${section.number}`,
        head: { number: section.number, title: section.title, note: '' },
      });
      for (const task of tasks) {
        if (task.section !== section.number || task.kind === 'group' || items === count) continue;
        rows.push({ kind: 'item', id: `${round} ${task.path}`, item: task, groupId: null });
        items += 1;
      }
    }
  }
  return rows;
}
