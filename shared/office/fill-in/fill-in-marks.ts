import { taskPath, type TaskPath } from '#shared/ids.ts';
import { textMark } from '#shared/text/text-mark.ts';
import type { Grid } from '../reading/grid.ts';
import { fillInCellText } from './fill-in-cell.ts';
import { FILL_IN_FIELDS, type FillInField, type LockedColumn } from './fill-in-columns.ts';
import type { FillInDocument, FillInTask } from './fill-in-document.ts';
import { fillInTag, headOfTag, type FillInHead } from './fill-in-tags.ts';

/** How one row looked when the workbook was made: what was not touched since is no news. */
export interface RowMarks {
  readonly locked: ReadonlyMap<LockedColumn, string>;
  /** Of cells that came filled in. */
  readonly fields: ReadonlyMap<FillInField, string>;
}

export interface FillInMarks {
  readonly head: FillInHead;
  readonly rows: ReadonlyMap<TaskPath, RowMarks>;
}

export const MARKS_SHEET = 'skh';

/** Locked columns an officer must not change; what was reported before is only shown. */
const MARKED: readonly LockedColumn[] = ['number', 'content', 'deadline', 'product'];

/** The rows of the very hidden sheet. It holds no secret: ids, and marks of the texts as they were written. */
export function markRows(doc: FillInDocument, head: FillInHead): readonly (readonly string[])[] {
  return [
    [fillInTag.header(head)],
    ['plan', doc.planNumber],
    ['agency', doc.agencyName],
    ['period', doc.period.title],
    ...doc.tasks.map((task) => ['task', task.path, lockedMarks(task), fieldMarks(task)]),
  ];
}

function lockedMarks(task: FillInTask): string {
  return MARKED.map((key) => `${key}=${textMark(task[key])}`).join(' ');
}

function fieldMarks({ now }: FillInTask): string {
  if (now === null) return '';
  return FILL_IN_FIELDS.flatMap((field) => {
    const text = fillInCellText(now, field);
    return text === '' ? [] : `${field}=${textMark(text)}`;
  }).join(' ');
}

/** Reads that sheet, whatever it is called now; null when the workbook has none. */
export function readMarks(grids: readonly Grid[]): FillInMarks | null {
  for (const { rows } of grids) {
    const [first] = rows;
    const head = headOfTag(first?.cells.get(1) ?? '');
    if (head === null || first?.number !== 1) continue;
    const tasks = rows.filter(({ cells }) => cells.get(1) === 'task');
    return {
      head,
      rows: new Map(
        tasks.map(({ cells }) => [
          taskPath(cells.get(2) ?? ''),
          {
            locked: marksOf(cells.get(3) ?? '') as ReadonlyMap<LockedColumn, string>,
            fields: marksOf(cells.get(4) ?? '') as ReadonlyMap<FillInField, string>,
          },
        ]),
      ),
    };
  }
  return null;
}

function marksOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(' ')
      .filter((part) => part.includes('='))
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const),
  );
}
