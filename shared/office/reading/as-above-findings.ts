import type { InterpretedCells } from '#shared/domain/interpret-task.ts';
import { saysAsAbove, SHARED_ROLES } from '#shared/domain/meant-cells.ts';
import { rowRanges, type Finding } from './finding.ts';
import type { WrittenTask } from './task-draft.ts';
import type { TableHeader } from './table-header.ts';

/** One finding per column whose cells say "như trên": they are read as the cell above, and an officer may write that out. */
export function asAboveFindings(
  tasks: readonly WrittenTask[],
  meant: readonly InterpretedCells[],
  header: TableHeader,
): readonly Finding[] {
  return SHARED_ROLES.flatMap((role) => {
    const column = header.columnOf.get(role);
    const found = tasks.flatMap((task, index) =>
      saysAsAbove(task[role])
        ? [{ row: task.source.rows[0] ?? 0, written: task[role].trim(), text: meant[index]?.[role] ?? '' }]
        : [],
    );
    const [first] = found;
    if (column === undefined || first === undefined) return [];
    const words = header.columns.find((each) => each.column === column)?.header.replace(/\s+/gu, ' ') ?? role;
    const rows = found.map(({ row }) => row);
    const cells = Object.fromEntries(found.map(({ row, text }) => [`${row}:${column}`, text]));
    return [
      {
        code: 'as-above',
        message: `Cột ${words} ghi “${first.written}” ở ${rows.length} dòng: ${rowRanges(rows)}. Hiểu là như ô ngay trên; chữ gốc giữ nguyên.`,
        where: `cột ${words}`,
        rows,
        column,
        keep: 'Đúng, như ô trên',
        answers: [
          { label: 'Ghi rõ chữ của ô trên', effect: { kind: 'choose' as const, choices: { cells } } },
        ],
      },
    ];
  });
}
