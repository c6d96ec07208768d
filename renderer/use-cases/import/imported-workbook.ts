import type { ImportedFile } from '#renderer/data/import-record.ts';
import type { Book } from '#shared/book/types.ts';
import { stagedKey, type StagedWorkbook } from '#shared/workbook/staged-workbook.ts';
import type { WorkbookChoices } from '#shared/workbook/take-workbook.ts';

/** What became of a workbook. Cells filled in = taken + the same as in the book or left to the book's value. */
export function workbookResult(
  book: Pick<Book, 'agencies' | 'tasks'>,
  staged: StagedWorkbook,
  choices: WorkbookChoices,
  written: boolean,
): ImportedFile {
  const { fresh, conflicts, same, known } = staged;
  const chosen = conflicts.filter((conflict) => choices.has(stagedKey(conflict))).length;
  const all = fresh.length + conflicts.length + same;
  const taken = known ? 0 : fresh.length + chosen;
  const keptOwn = known ? 0 : conflicts.length - chosen;
  const message = [
    taken === 0
      ? `${written ? 'Tệp điền nộp nguyên như trong sổ' : 'Đã nhận trước đây'}, 0 thay đổi mới`
      : `${taken} thay đổi mới`,
    ...(keptOwn === 0 ? [] : [`${keptOwn} ô giữ theo sổ`]),
    ...(staged.absent.length === 0 || taken === 0
      ? []
      : [`không có trong tệp, giữ như cũ: ${staged.absent.map((path) => shownPath(book, path)).join(', ')}`]),
  ].join('; ');
  return {
    ...plain(book, staged),
    outcome: written && (taken > 0 || conflicts.length === 0) ? 'merged' : 'nothing-new',
    message,
    segments: all,
    fresh: taken,
    known: all - taken,
    fieldsChanged: taken,
    ...(staged.remarks.length === 0 ? {} : { problems: staged.remarks }),
  };
}

/** The officer put off choosing: nothing of it was written. */
export function workbookLeft(book: Pick<Book, 'agencies' | 'tasks'>, staged: StagedWorkbook): ImportedFile {
  const count = staged.conflicts.length;
  return {
    ...plain(book, staged),
    outcome: 'refused',
    message: `Chưa ghi gì: ${count} ô khác với sổ, chờ đồng chí đối chiếu`,
    advice: 'Đưa tệp vào lần nữa để đối chiếu và chọn.',
    segments: count,
    refused: count,
  };
}

function plain(
  { agencies }: Pick<Book, 'agencies'>,
  { agency, file, officer }: StagedWorkbook,
): ImportedFile {
  return {
    name: file,
    outcome: 'nothing-new',
    message: '',
    kind: 'workbook',
    agency,
    agencyName: agencies.find(({ id }) => id === agency)?.name ?? agency,
    ...(officer === '' ? {} : { person: officer }),
    segments: 0,
    fresh: 0,
    known: 0,
    waiting: 0,
    refused: 0,
    fieldsChanged: 0,
  };
}

const shownPath = ({ tasks }: Pick<Book, 'tasks'>, path: string): string =>
  tasks.find((task) => task.path === path)?.row.path ?? path;
