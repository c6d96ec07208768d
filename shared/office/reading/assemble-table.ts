import type { AppendixSection } from '#shared/domain/appendix.ts';
import { pathOf } from '#shared/domain/numbering/task-path.ts';
import type { Warning } from '#shared/problem.ts';
import { classifyRow, type RowClass, type SkippedRow } from './classify-row.ts';
import type { TableHeader } from './find-header.ts';
import type { ReadingChoices, RowKind } from './reading-choices.ts';
import { cellAt, type Grid, type GridRow } from './grid.ts';
import { rowTag } from '../appendix/row-tags.ts';
import { continueOwn, draftTask, joinCutRow, type TaskDraft, type WrittenTask } from './task-draft.ts';

/** The rows of a table put together: sections, tasks, the legend, and what was left out and why. */
export interface AssembledTable {
  readonly sections: readonly AppendixSection[];
  readonly tasks: readonly WrittenTask[];
  readonly notes: string;
  readonly warnings: readonly Warning[];
  readonly skipped: number;
  /** What every row below the header was taken for. */
  readonly kinds: ReadonlyMap<number, RowKind>;
}

/** Reads the rows below the header. Nothing is dropped in silence: every row is used, or counted and named. */
export function assembleTable(
  grid: Grid,
  header: TableHeader,
  chosen: ReadingChoices['rows'] = {},
): AssembledTable {
  return new TableAssembly(grid, header, chosen).run();
}

class TableAssembly {
  readonly #grid: Grid;
  readonly #header: TableHeader;
  readonly #sections: { number: string; title: string }[] = [];
  readonly #drafts: TaskDraft[] = [];
  readonly #warnings: Warning[] = [];
  readonly #skipped: { readonly why: SkippedRow; readonly row: number }[] = [];
  #notes: string[] = [];
  readonly #chosen: ReadingChoices['rows'];
  readonly #kinds = new Map<number, RowKind>();
  /** What a continuation row of ours continues. */
  #open: 'task' | 'section' | 'notes' | 'none' = 'none';

  constructor(grid: Grid, header: TableHeader, chosen: ReadingChoices['rows']) {
    this.#grid = grid;
    this.#header = header;
    this.#chosen = chosen;
  }

  run(): AssembledTable {
    for (const row of this.#grid.rows.slice(this.#header.last + 1)) {
      const found = classifyRow(this.#header, row, this.#chosen[row.number]);
      this.#kinds.set(row.number, found.kind);
      this.#take(row, found);
    }
    return {
      sections: this.#sections,
      tasks: placeTasks(this.#drafts, this.#grid.name),
      notes: this.#notes.join('\n'),
      warnings: [...this.#warnings, ...this.#skipWarnings()],
      skipped: this.#skipped.length,
      kinds: this.#kinds,
    };
  }

  #take(row: GridRow, found: RowClass): void {
    switch (found.kind) {
      case 'repeated-header':
      case 'total':
      case 'page-number':
      case 'column-numbers':
      case 'signature':
      case 'other':
        this.#skipped.push({ why: found.kind, row: row.number });
        return;
      case 'section':
        this.#section(row, found);
        return;
      case 'notes':
        this.#notes.push(found.text);
        this.#open = 'notes';
        return;
      case 'task':
        this.#drafts.push(draftTask(this.#header, row, this.#sections.at(-1)?.number ?? '', found));
        this.#open = 'task';
        return;
      case 'continuation':
        this.#continue(row);
    }
  }

  #section(row: GridRow, found: Extract<RowClass, { kind: 'section' }>): void {
    this.#sections.push({ number: found.number, title: found.title });
    this.#open = 'section';
    if (!found.oneCell) return;
    this.#warnings.push({
      code: 'section-in-one-cell',
      message: `Số và tên của phần ${found.number} nằm chung một ô ở dòng ${row.number}. Đã tách thành số “${found.number}” và tên “${found.title}”.`,
      where: `${this.#grid.name}, dòng ${row.number}`,
    });
  }

  #continue(row: GridRow): void {
    const { tagColumn } = this.#header;
    const own = tagColumn !== null && cellAt(row, tagColumn) === rowTag.continuation;
    const last = this.#drafts.at(-1);
    if (this.#open === 'notes') {
      const text = [...row.cells].filter(([column]) => column !== tagColumn).map(([, cell]) => cell);
      const before = this.#notes.pop() ?? '';
      this.#notes.push(own ? before + text.join('') : `${before}\n${text.join(' ')}`);
    } else if (own && this.#open === 'section') {
      const section = this.#sections.at(-1);
      if (section) section.title += cellAt(row, 2);
    } else if (last === undefined) {
      this.#drafts.push(
        draftTask(this.#header, row, this.#sections.at(-1)?.number ?? '', { number: null, tag: null }),
      );
    } else if (own) {
      continueOwn(this.#header, last, row);
    } else {
      joinCutRow(this.#header, last, row);
    }
  }

  #skipWarnings(): readonly Warning[] {
    const words = {
      'repeated-header': 'Đầu bảng lặp lại ở mỗi trang',
      total: 'Dòng cộng không phải nhiệm vụ',
      'page-number': 'Số trang lẫn trong bảng',
      'column-numbers': 'Dòng đánh số cột',
      signature: 'Phần ký và nơi nhận',
      other: 'Dòng không thuộc bảng nhiệm vụ',
    } as const;
    return Object.entries(words).flatMap(([code, words_]) => {
      const rows = this.#skipped.filter(({ why }) => why === code).map(({ row }) => row);
      if (rows.length === 0) return [];
      const message = `${words_}. Đã bỏ qua ${rows.length} dòng: ${rows.join(', ')}.`;
      return [{ code, message, where: this.#grid.name }];
    });
  }
}

/** Gives every row its path, its parent and its kind. */
function placeTasks(drafts: readonly TaskDraft[], sheet: string): readonly WrittenTask[] {
  const placed: (WrittenTask & { children: number })[] = [];
  const used = new Set<string>();
  for (const [index, draft] of drafts.entries()) {
    const parent = draft.tag === null ? parentOf(draft, placed) : taggedParent(draft.tag.path, used);
    const number = draft.rowNumber?.text ?? (draft.number || String(index + 1));
    const wanted = draft.tag?.path ?? pathOf(draft.section, parent?.path ?? null, number);
    const path = freePath(wanted, used, draft);
    used.add(path);
    const above = parent === null ? undefined : placed.find((task) => task.path === parent.path);
    if (above) above.children += 1;
    placed.push({
      path,
      section: draft.section,
      number: draft.number,
      parent: parent?.path ?? null,
      kind: draft.tag?.group === true ? 'group' : 'task',
      ...draft.texts,
      extra: draft.extra,
      source: { sheet, rows: draft.rows },
      warnings: draft.warnings,
      children: 0,
    });
  }
  return placed.map(({ children, ...task }, index) =>
    drafts[index]?.tag === null && children > 0 && isBare(task) ? { ...task, kind: 'group' } : task,
  );
}

function taggedParent(path: string, used: ReadonlySet<string>): { readonly path: string } | null {
  for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
    if (used.has(path.slice(0, end))) return { path: path.slice(0, end) };
  }
  return null;
}

/** "a)" belongs to the number above it, "1.1" to "1"; a plain number stands directly in its section. */
function parentOf(draft: TaskDraft, placed: readonly WrittenTask[]): { readonly path: string } | null {
  const own = draft.rowNumber;
  if (own === null) return null;
  const before = placed.filter((task) => task.section === draft.section);
  if (own.kind === 'letter') return before.findLast((task) => /\d/u.test(lastPart(task.path))) ?? null;
  if (own.kind !== 'decimal' || own.depth === 1) return null;
  const above = own.text.slice(0, own.text.lastIndexOf('.'));
  return before.findLast((task) => task.number.replace(/[.)\s]+$/u, '') === above) ?? null;
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Two rows with one number keep both: the second gets a path of its own, and a warning. */
function freePath(wanted: string, used: ReadonlySet<string>, draft: TaskDraft): string {
  if (!used.has(wanted)) return wanted;
  let copy = 2;
  while (used.has(`${wanted}-${copy}`)) copy += 1;
  draft.warnings.push({
    code: 'duplicate-number',
    message: `Số ${wanted} đã có ở dòng trên. Dòng này tạm mang số ${wanted}-${copy}, chữ trong bảng giữ nguyên.`,
    where: `dòng ${draft.rows[0]}`,
  });
  return `${wanted}-${copy}`;
}

function isBare(task: WrittenTask): boolean {
  return task.lead === '' && task.coordinating === '' && task.deadline === '' && task.product === '';
}
