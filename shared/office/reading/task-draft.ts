import type { AppendixTask } from '#shared/domain/appendix.ts';
import type { OwnTag } from './classify-row.ts';
import type { Finding } from './finding.ts';
import type { NumberNode } from './number-tree.ts';
import { textOf, type HeaderColumn, type TableHeader } from './table-header.ts';
import { isWholeDeadline } from './torn-rows.ts';
import type { WrittenRow } from './written-row.ts';

export const TEXT_ROLES = ['content', 'lead', 'coordinating', 'deadline', 'product'] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** A task row while its table is being read: further rows may still be joined to it. */
export interface TaskDraft {
  readonly section: string;
  /** As written, or repaired where Excel lost a zero. */
  readonly number: string;
  readonly node: NumberNode;
  readonly tag: OwnTag | null;
  /** An officer said that it is a group, or that it is a task. */
  readonly chosen: 'group' | 'task' | null;
  readonly texts: Record<TextRole, string>;
  readonly extra: Record<string, string>;
  readonly rows: number[];
  readonly findings: Finding[];
}

/** A row as written: everything of a task but what the program understands of it. */
export type WrittenTask = Omit<AppendixTask, 'reading' | 'warnings'>;

export function draftTask(
  header: TableHeader,
  { row, content }: WrittenRow,
  place: Pick<TaskDraft, 'section' | 'number' | 'node' | 'tag' | 'chosen'>,
): TaskDraft {
  const extra: Record<string, string> = {};
  for (const column of extraColumns(header)) {
    const text = row.cells.get(column.column);
    if (text !== undefined) extra[column.header] = text;
  }
  const { section, number, node, tag, chosen } = place;
  return {
    section,
    number,
    node,
    tag,
    chosen,
    texts: {
      content,
      lead: textOf(header, row, 'lead'),
      coordinating: textOf(header, row, 'coordinating'),
      deadline: textOf(header, row, 'deadline'),
      product: textOf(header, row, 'product'),
    },
    extra,
    rows: [row.number],
    findings: [],
  };
}

const extras = new WeakMap<TableHeader, readonly HeaderColumn[]>();

/** The columns whose texts go into `extra`; the same for every row of a table. */
function extraColumns(header: TableHeader): readonly HeaderColumn[] {
  const known = extras.get(header);
  if (known !== undefined) return known;
  const columns = header.columns.filter((column) => !isKept(header, column));
  extras.set(header, columns);
  return columns;
}

/** Appends a row of our own that only continues a tall cell: the pieces give the text back as it was. */
export function continueOwn(header: TableHeader, draft: TaskDraft, { row }: WrittenRow): void {
  appendCells(header, draft, row.cells, (before, more) => before + more);
  draft.rows.push(row.number);
}

/** Joins a row that a page break cut off: bullets begin their own line, anything else goes on after a space. */
export function joinCutRow(
  header: TableHeader,
  draft: TaskDraft,
  { row, content }: WrittenRow,
  pageNumber: boolean,
): void {
  // A row without content but with a whole deadline is a further milestone, not the rest of a sentence.
  const milestone =
    content === '' &&
    isWholeDeadline(textOf(header, row, 'deadline')) &&
    isWholeDeadline(draft.texts.deadline);
  const joined = appendCells(header, draft, row.cells, milestone ? joinLines : joinPieces);
  const by = milestone ? 'mỗi dòng thành một dòng chữ' : 'bằng một dấu cách';
  const first = draft.rows[0] ?? row.number;
  draft.rows.push(row.number);
  const caught = pageNumber ? ` Số ở cột TT của dòng ${row.number} là số trang lẫn vào.` : '';
  draft.findings.push({
    code: 'joined-over-page-break',
    message: `Dòng ${first} và dòng ${row.number} là một nhiệm vụ bị ngắt. Đã nối ${by}: ${joined.join(', ')}.${caught}`,
    rows: [first, row.number],
    keep: 'Đúng, nối',
    answers: [{ label: 'Để riêng', effect: { kind: 'choose', choices: { rows: { [row.number]: 'task' } } } }],
  });
}

/** Joins a row that stands under the merged number and content of a task: each of its own cells is a further line. */
export function joinMergedRow(
  header: TableHeader,
  draft: TaskDraft,
  { row }: WrittenRow,
  filled: ReadonlySet<number>,
): void {
  const own = new Map([...row.cells].filter(([column]) => !filled.has(column)));
  const joined = appendCells(header, draft, own, joinLines);
  const first = draft.rows[0] ?? row.number;
  draft.rows.push(row.number);
  draft.findings.push({
    code: 'merged-rows-joined',
    message: `Dòng ${first} và dòng ${row.number} chung ô gộp số và nội dung. Đã ghi mỗi dòng thành một dòng chữ ở: ${joined.join(', ')}.`,
    rows: [first, row.number],
    keep: 'Đúng, chung',
    answers: [{ label: 'Để riêng', effect: { kind: 'choose', choices: { rows: { [row.number]: 'task' } } } }],
  });
}

/** Adds the cells to the draft's texts; the headers of the columns that gained any. */
function appendCells(
  header: TableHeader,
  draft: TaskDraft,
  cells: ReadonlyMap<number, string>,
  join: (before: string, more: string) => string,
): readonly string[] {
  const joined: string[] = [];
  for (const column of header.columns) {
    const more = cells.get(column.column);
    if (more === undefined) continue;
    const role = textRoleOf(header, column);
    if (role !== null) draft.texts[role] = join(draft.texts[role], more);
    else if (isKept(header, column)) continue;
    else draft.extra[column.header] = join(draft.extra[column.header] ?? '', more);
    joined.push(column.header.replace(/\s+/gu, ' '));
  }
  return joined;
}

function joinLines(before: string, more: string): string {
  if (before === '' || before.trim() === more.trim()) return before === '' ? more : before;
  return `${before.trimEnd()}\n${more.trim()}`;
}

function joinPieces(before: string, more: string): string {
  const start = before.trimEnd();
  const end = more.trim();
  if (start === '' || end === '') return start + end;
  return start + (/^[-–•+*]\s/u.test(end) ? '\n' : ' ') + end;
}

/** Whether the column's text goes into the task itself, its number or one of its texts. */
function isKept(header: TableHeader, column: TableHeader['columns'][number]): boolean {
  return column.role === 'number'
    ? header.columnOf.get('number') === column.column
    : textRoleOf(header, column) !== null;
}

function textRoleOf(header: TableHeader, { role, column }: TableHeader['columns'][number]): TextRole | null {
  const text = role === 'lead-and-coordinating' ? 'lead' : TEXT_ROLES.find((known) => known === role);
  return text === undefined || header.columnOf.get(text) !== column ? null : text;
}
