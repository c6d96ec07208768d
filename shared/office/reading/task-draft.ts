import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { Warning } from '#shared/problem.ts';
import { textOf, type OwnTag } from './classify-row.ts';
import type { TableHeader } from './find-header.ts';
import { cellAt, type GridRow } from './grid.ts';
import type { RowNumber } from './row-number.ts';

export const TEXT_ROLES = ['content', 'lead', 'coordinating', 'deadline', 'product'] as const;

/** A task row while its table is being read: further rows may still be joined to it. */
export interface TaskDraft {
  readonly section: string;
  readonly number: string;
  readonly rowNumber: RowNumber | null;
  readonly tag: OwnTag | null;
  readonly texts: Record<(typeof TEXT_ROLES)[number], string>;
  readonly extra: Record<string, string>;
  readonly rows: number[];
  readonly warnings: Warning[];
}

/** A row as written: everything of a task but what the program understands of it. */
export type WrittenTask = Omit<AppendixTask, 'reading'>;

export function draftTask(
  header: TableHeader,
  row: GridRow,
  section: string,
  found: { readonly number: RowNumber | null; readonly tag: OwnTag | null },
): TaskDraft {
  const extras = header.columns.filter(({ role }) => role !== 'number' && !isTextRole(role));
  return {
    section,
    number: textOf(header, row, 'number').trim(),
    rowNumber: found.number,
    tag: found.tag,
    texts: {
      content: textOf(header, row, 'content'),
      lead: textOf(header, row, 'lead'),
      coordinating: textOf(header, row, 'coordinating'),
      deadline: textOf(header, row, 'deadline'),
      product: textOf(header, row, 'product'),
    },
    extra: Object.fromEntries(
      extras
        .map((column) => [column.header, cellAt(row, column.column)] as const)
        .filter(([, text]) => text !== ''),
    ),
    rows: [row.number],
    warnings: [],
  };
}

/** Appends a row of our own that only continues a tall cell: the pieces give the text back as it was. */
export function continueOwn(header: TableHeader, draft: TaskDraft, row: GridRow): void {
  for (const role of TEXT_ROLES) draft.texts[role] += textOf(header, row, role);
  for (const column of header.columns) {
    const text = cellAt(row, column.column);
    if (text !== '' && column.role !== 'number' && !isTextRole(column.role)) {
      draft.extra[column.header] = (draft.extra[column.header] ?? '') + text;
    }
  }
  draft.rows.push(row.number);
}

/** Joins a row that a page break cut off, and says so: bullets begin their own line, anything else goes on after a space. */
export function joinCutRow(header: TableHeader, draft: TaskDraft, row: GridRow): void {
  const joined: string[] = [];
  for (const role of TEXT_ROLES) {
    const more = textOf(header, row, role).trim();
    if (more === '') continue;
    const before = draft.texts[role].trimEnd();
    const between = before === '' ? '' : /^[-–•+]\s/u.test(more) ? '\n' : ' ';
    draft.texts[role] = before + between + more;
    joined.push(header.columns.find((column) => column.role === role)?.header ?? role);
  }
  const first = draft.rows[0];
  draft.rows.push(row.number);
  draft.warnings.push({
    code: 'joined-over-page-break',
    message: `Dòng ${first} và dòng ${row.number} là một nhiệm vụ bị ngắt. Đã nối bằng một dấu cách: ${joined.join(', ')}.`,
    where: `dòng ${row.number}`,
  });
}

function isTextRole(role: string): role is (typeof TEXT_ROLES)[number] {
  return TEXT_ROLES.some((known) => known === role);
}
