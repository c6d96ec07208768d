import type { AppendixColumn, AppendixDocument, AppendixTask, ColumnRole } from '#shared/domain/appendix.ts';
import { taskKey } from '#shared/domain/task-key.ts';
import { measureLines, type MeasuresByTask, performerLines } from './measure-columns.ts';
import type { ProgressByTask } from './task-progress.ts';

/** As issued, or with two more columns: results and status, or the detailed plans. */
export type ColumnSet = 'issued' | 'progress' | 'measures';

/** What the further columns say; each set needs its own. */
export interface ColumnContent {
  readonly progress?: ProgressByTask;
  readonly measures?: MeasuresByTask;
}

/** Size of the table's letters in points: with two more columns, one smaller, or hardly two tasks fit a page. */
export const TABLE_SIZE: Readonly<Record<ColumnSet, number>> = { issued: 12, progress: 11, measures: 11 };

/** Columns that are no part of the document. */
export type AddedRole = 'result' | 'status' | 'measures' | 'performers';

/** One column on paper: Excel, Word and print all set the table from this list. */
export interface OutputColumn {
  readonly role: ColumnRole | AddedRole;
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

/** Width by role in points on an A4 landscape page, before all are fitted to it; two more columns narrow the long ones. */
const WIDTHS: Readonly<Record<OutputColumn['role'], { issued: number; widened: number }>> = {
  number: { issued: 28, widened: 28 },
  content: { issued: 217, widened: 163 },
  lead: { issued: 110, widened: 80 },
  coordinating: { issued: 121, widened: 88 },
  deadline: { issued: 72, widened: 64 },
  product: { issued: 166, widened: 110 },
  start: { issued: 72, widened: 64 },
  code: { issued: 60, widened: 55 },
  note: { issued: 90, widened: 75 },
  other: { issued: 90, widened: 75 },
  result: { issued: 0, widened: 190 },
  status: { issued: 0, widened: 66 },
  measures: { issued: 0, widened: 156 },
  performers: { issued: 0, widened: 100 },
};

const CENTRED: ReadonlySet<OutputColumn['role']> = new Set(['number', 'deadline', 'start', 'code', 'status']);

/** The columns of a document on paper: its own, in its own order, completed by those whose texts would be lost. */
export function outputColumns(
  doc: AppendixDocument,
  set: ColumnSet = 'issued',
  content: ColumnContent = {},
): readonly OutputColumn[] {
  const columns = [
    ...issuedColumns(doc).map((column) => ({
      role: column.role,
      header: column.header,
      text: (task: AppendixTask) => cellText(task, column),
    })),
    ...addedColumns(set, content),
  ];
  const widths = set === 'issued' ? 'issued' : 'widened';
  const total = columns.reduce((sum, column) => sum + WIDTHS[column.role][widths], 0);
  return columns.map((column) => ({
    role: column.role,
    header: column.header,
    text: column.text,
    share: WIDTHS[column.role][widths] / total,
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

function addedColumns(
  set: ColumnSet,
  { progress = new Map(), measures = new Map() }: ColumnContent,
): readonly Pick<OutputColumn, 'role' | 'header' | 'text'>[] {
  if (set === 'issued') return [];
  if (set === 'measures') {
    return [
      { role: 'measures', header: 'Biện pháp thực hiện', text: (task) => measureLines(measures, task) },
      {
        role: 'performers',
        header: 'Người, thời gian thực hiện',
        text: (task) => performerLines(measures, task),
      },
    ];
  }
  return [
    {
      role: 'result',
      header: 'Kết quả thực hiện',
      text: (task) => progress.get(taskKey(task))?.result ?? '',
    },
    { role: 'status', header: 'Tình trạng', text: (task) => progress.get(taskKey(task))?.status ?? '' },
  ];
}
