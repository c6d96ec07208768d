import type { Finding } from './finding.ts';
import type { PlacedTask } from './place-tasks.ts';
import type { TableHeader } from './table-header.ts';
import { TEXT_ROLES, type TextRole, type WrittenTask } from './task-draft.ts';
import type { DoubtAnswer } from './table-reading.ts';

/** The nearest group above that fills a cell which its children leave empty. */
export function inheritedFrom(
  tasks: readonly PlacedTask[],
  index: number,
  role: TextRole,
): WrittenTask | null {
  if (role === 'content' || role === 'product') return null;
  for (let at = tasks[index]?.parent ?? null; at !== null; at = tasks[at]?.parent ?? null) {
    const above = tasks[at]?.task;
    if (above !== undefined && above[role].trim() !== '') return above.kind === 'group' ? above : null;
  }
  return null;
}

/**
 * One finding per empty cell of a task, with the neighbour it was probably merged with. Nothing is filled in: an
 * officer decides. What a group above says counts for its children's reading.
 */
export function emptyCells(
  tasks: readonly PlacedTask[],
  index: number,
  header: TableHeader,
): readonly Finding[] {
  const task = tasks[index]?.task;
  if (task === undefined || task.kind === 'group') return NONE;
  if (!hasGap(task, header)) return NONE;
  const empty = TEXT_ROLES.filter((role) => header.columnOf.has(role) && isBlank(task[role]));
  const beside = neighbours(tasks, index, empty);
  const gaps = empty.map((role) => gapOf(tasks, index, role, header, { empty, beside }));
  const open = gaps.filter(({ group }) => group === null);
  return gaps.map((gap) => {
    const { role, column, words, group, near } = gap;
    const rows = task.source.rows.slice(0, 1);
    if (group !== null) {
      const message = `Ô ${words} của nhiệm vụ ${task.path} để trống, nhóm ${group.path} ghi “${short(group[role])}”. Hiểu là như nhóm; chữ gốc giữ nguyên.`;
      return { code: 'inherited-from-group', message, field: role, rows, column, proposeFrom: group.path };
    }
    const [first] = near;
    const message = `Ô ${words} của nhiệm vụ ${task.path} để trống. ${first === undefined ? 'Chờ bổ sung.' : `Gợi ý: như ${first.path}.`}`;
    const finding = {
      code: 'empty-cell',
      message,
      field: role,
      rows,
      ...(first === undefined ? {} : { proposeFrom: first.path }),
    };
    if (gap !== open[0]) return finding;
    // One doubt for all empty cells of the task: they were one merged cell, or none.
    return {
      ...finding,
      column: open.length === 1 ? column : null,
      doubt: emptyDoubt(task, open),
      keep: 'Để trống',
      answers: takeAnswers(open, rows[0] ?? 0),
    };
  });
}

const NONE: readonly Finding[] = [];

function hasGap(task: WrittenTask, header: TableHeader): boolean {
  for (const role of TEXT_ROLES) {
    if (isBlank(task[role]) && header.columnOf.has(role)) return true;
  }
  return false;
}

const isBlank = (text: string): boolean => text === '' || text.trim() === '';

interface Gap {
  readonly role: TextRole;
  readonly column: number;
  readonly words: string;
  readonly group: WrittenTask | null;
  readonly near: readonly WrittenTask[];
}

function gapOf(
  tasks: readonly PlacedTask[],
  index: number,
  role: TextRole,
  header: TableHeader,
  { empty, beside }: { readonly empty: readonly TextRole[]; readonly beside: readonly WrittenTask[] },
): Gap {
  const column = header.columnOf.get(role) ?? 0;
  const words = header.columns.find((each) => each.column === column)?.header.replace(/\s+/gu, ' ') ?? role;
  // Many tasks have nobody to coordinate with: that cell alone was hardly part of a merged one.
  const lone = role === 'coordinating' && empty.length === 1;
  const group = inheritedFrom(tasks, index, role);
  const near = lone || group !== null ? [] : beside.filter((each) => each[role].trim() !== '');
  return { role, column, words, group, near };
}

function emptyDoubt(task: WrittenTask, gaps: readonly Gap[]): string {
  const words = gaps.map((gap) => gap.words).join(', ');
  const from = gaps.flatMap(({ near }) => near.slice(0, 1))[0];
  const why = from === undefined ? '' : ` Có thể là ô gộp với nhiệm vụ ${from.path} đã mất.`;
  return gaps.length === 1
    ? `Nhiệm vụ ${task.path} không có ${words.toLocaleLowerCase('vi')}.${why}`
    : `Nhiệm vụ ${task.path} có ${gaps.length} ô trống: ${words}.${why}`;
}

/** One answer for each neighbour: it fills the cells that the neighbour fills. */
function takeAnswers(gaps: readonly Gap[], row: number): readonly DoubtAnswer[] {
  const cells = new Map<WrittenTask, Record<string, string>>();
  for (const { near, role, column } of gaps) {
    for (const task of near) cells.set(task, { ...cells.get(task), [`${row}:${column}`]: task[role] });
  }
  return [...cells].map(([task, choice]) => ({
    label: `Lấy như nhiệm vụ ${task.number.replace(/[.)]+$/u, '') || task.path}`,
    effect: { kind: 'choose', choices: { cells: choice } },
  }));
}

/** The tasks beside it with the same parent, the more alike one first. */
function neighbours(
  tasks: readonly PlacedTask[],
  index: number,
  empty: readonly TextRole[],
): readonly WrittenTask[] {
  const own = tasks[index];
  if (own === undefined || (empty.length === 1 && empty[0] === 'coordinating')) return [];
  const near = [tasks[index - 1], tasks[index + 1]].flatMap((placed) =>
    placed !== undefined &&
    placed.parent === own.parent &&
    placed.task.section === own.task.section &&
    placed.task.kind === 'task'
      ? [placed.task]
      : [],
  );
  const [one, other] = near;
  if (one === undefined || other === undefined) return near;
  // Where only one of the two fills a cell that is empty here, there is nothing to choose between.
  const fills = (beside: WrittenTask) => empty.some((role) => beside[role] !== '');
  if (!fills(one) || !fills(other)) return near;
  return likeness(own.task, other, empty) > likeness(own.task, one, empty) ? [other, one] : near;
}

/** Rows under one merged cell speak of one matter: they begin alike, share words, and share the cells both have. */
function likeness(task: WrittenTask, other: WrittenTask, empty: readonly TextRole[]): number {
  const same = TEXT_ROLES.filter(
    (role) => role !== 'content' && !empty.includes(role) && task[role] !== '' && task[role] === other[role],
  ).length;
  const words = wordsOf(task.content);
  const others = new Set(wordsOf(other.content));
  const shared = words.filter((word) => others.has(word)).length;
  const begins =
    words.length > 1 && other.content.toLowerCase().startsWith(words.slice(0, 2).join(' ')) ? 2 : 0;
  return same * 2 + begins + (words.length === 0 ? 0 : (shared / words.length) * 3);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, 120)
      .toLowerCase()
      .match(/[^\s.,;:()]+/gu) ?? []
  );
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
