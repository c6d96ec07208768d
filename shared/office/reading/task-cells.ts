import type { Finding } from './finding.ts';
import { rowRanges } from './finding.ts';
import { splitJointCell } from './joint-cell.ts';
import type { PlacedTask } from './place-tasks.ts';
import type { TableHeader } from './table-header.ts';

/**
 * Tells the agencies of a joint cell apart; the text as written is kept under the column's header. Cells without
 * "Phối hợp:" stay as they are: what they say of roles is read with the names.
 */
export function splitJointCells(
  tasks: readonly PlacedTask[],
  header: TableHeader,
): { readonly tasks: readonly PlacedTask[]; readonly findings: readonly Finding[] } {
  const column = header.columns.find((each) => each.column === header.columnOf.get('lead'));
  if (column === undefined || header.columnOf.has('coordinating') || header.tagColumn !== null) {
    return { tasks, findings: [] };
  }
  const rows: number[] = [];
  const split = tasks.map((placed) => {
    const { task } = placed;
    const parts = task.coordinating === '' ? splitJointCell(task.lead) : null;
    if (parts === null) return placed;
    rows.push(...task.source.rows.slice(0, 1));
    return { ...placed, task: { ...task, ...parts, extra: { ...task.extra, [column.header]: task.lead } } };
  });
  if (rows.length === 0) return { tasks, findings: [] };
  const message = `Cơ quan chủ trì và phối hợp ghi chung một ô ở ${rows.length} dòng: ${rowRanges(rows)}. Đã tách theo chữ “Chủ trì”, “Phối hợp”; chữ gốc được giữ.`;
  return {
    tasks: split,
    findings: [
      { code: 'joint-cell-split', message, where: `cột ${column.header}`, rows, column: column.column },
    ],
  };
}
