import type { AppendixColumn, AppendixDocument, AppendixTask, ColumnRole } from '#shared/domain/appendix.ts';
import { taskKey } from '#shared/domain/task-key.ts';
import type { ProgressByTask } from './task-progress.ts';

/** As issued, or with the two columns of a progress table after them. */
export type ColumnSet = 'issued' | 'progress';

/** Size of the table's letters in points: with two more columns, one smaller, or hardly two tasks fit a page. */
export const TABLE_SIZE: Readonly<Record<ColumnSet, number>> = { issued: 12, progress: 11 };

/** One column on paper: Excel, Word and print all set the table from this list. */
export interface OutputColumn {
  readonly role: ColumnRole | 'result' | 'status';
  readonly header: string;
  /** Part of the table's width; all shares of a list sum to 1. */
  readonly share: number;
  readonly centred: boolean;
  text(task: AppendixTask): string;
}

type TextRole = 'number' | 'content' | 'lead' | 'coordinating' | 'deadline' | 'product';

/** The house format: the six columns of an appendix as the provinces issue them. */
export const HOUSE_COLUMNS: readonly (AppendixColumn & { role: TextRole })[] = [
  { role: 'number', header: 'TT', column: 1 },
  { role: 'content', header: 'Nội dung', column: 2 },
  { role: 'lead', header: 'Cơ quan chủ trì', column: 3 },
  { role: 'coordinating', header: 'Cơ quan phối hợp', column: 4 },
  { role: 'deadline', header: 'Thời gian thực hiện', column: 5 },
  { role: 'product', header: 'Sản phẩm', column: 6 },
];

/** Width by role in points on an A4 landscape page, before all are fitted to it; progress tables narrow the long ones. */
const WIDTHS: Readonly<Record<OutputColumn['role'], { issued: number; progress: number }>> = {
  number: { issued: 28, progress: 28 },
  content: { issued: 217, progress: 163 },
  lead: { issued: 110, progress: 80 },
  coordinating: { issued: 121, progress: 88 },
  deadline: { issued: 72, progress: 64 },
  product: { issued: 166, progress: 110 },
  start: { issued: 72, progress: 64 },
  code: { issued: 60, progress: 55 },
  note: { issued: 90, progress: 75 },
  other: { issued: 90, progress: 75 },
  result: { issued: 0, progress: 190 },
  status: { issued: 0, progress: 66 },
};

const CENTRED: ReadonlySet<OutputColumn['role']> = new Set(['number', 'deadline', 'start', 'code', 'status']);

/** The columns of a document on paper: its own, in its own order, completed by those whose texts would be lost. */
export function outputColumns(
  doc: AppendixDocument,
  set: ColumnSet = 'issued',
  progress: ProgressByTask = new Map(),
): readonly OutputColumn[] {
  const columns = [
    ...issuedColumns(doc).map((column) => ({
      role: column.role,
      header: column.header,
      text: (task: AppendixTask) => cellText(task, column),
    })),
    ...(set === 'progress' ? progressColumns(progress) : []),
  ];
  const total = columns.reduce((sum, column) => sum + WIDTHS[column.role][set], 0);
  return columns.map((column) => ({
    role: column.role,
    header: column.header,
    text: column.text,
    share: WIDTHS[column.role][set] / total,
    centred: CENTRED.has(column.role),
  }));
}

function issuedColumns(doc: AppendixDocument): readonly AppendixColumn[] {
  const own = doc.columns.length > 0 ? doc.columns : HOUSE_COLUMNS;
  const roles = new Set(own.map((column) => column.role));
  const headers = new Set(own.map((column) => column.header));
  const missing = HOUSE_COLUMNS.filter(
    ({ role }) => !roles.has(role) && doc.tasks.some((task) => task[role] !== ''),
  );
  const extras = new Set(doc.tasks.flatMap((task) => Object.keys(task.extra)));
  const unplaced = [...extras].filter((header) => !headers.has(header));
  return [
    ...own,
    ...missing,
    ...unplaced.map((header): AppendixColumn => ({ role: 'other', header, column: 0 })),
  ];
}

function cellText(task: AppendixTask, column: AppendixColumn): string {
  switch (column.role) {
    case 'number':
    case 'content':
    case 'lead':
    case 'coordinating':
    case 'deadline':
    case 'product':
      return task[column.role];
    default:
      return task.extra[column.header] ?? '';
  }
}

function progressColumns(
  progress: ProgressByTask,
): readonly Pick<OutputColumn, 'role' | 'header' | 'text'>[] {
  return [
    {
      role: 'result',
      header: 'Kết quả thực hiện',
      text: (task) => progress.get(taskKey(task))?.result ?? '',
    },
    { role: 'status', header: 'Tình trạng', text: (task) => progress.get(taskKey(task))?.status ?? '' },
  ];
}
