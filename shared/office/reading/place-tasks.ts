import { pathOf } from '#shared/domain/numbering/task-path.ts';
import type { Finding } from './finding.ts';
import type { TaskDraft, TextRole, WrittenTask } from './task-draft.ts';

/** A written task with what was found in it; the draft it came from. */
export interface PlacedTask {
  readonly task: WrittenTask;
  readonly findings: readonly Finding[];
  /** Index of the parent among the tasks; null for one directly in its section. */
  readonly parent: number | null;
}

/** Gives every row its path, its parent and its kind, in one pass. */
export function placeTasks(drafts: readonly TaskDraft[], sheet: string): readonly PlacedTask[] {
  const paths = new PathGiver();
  const children = new Map<number, TaskDraft[]>();
  const parents = drafts.map((draft, index) => {
    const given = draft.tag === null ? null : paths.tagged(draft.tag.path);
    const parent = given === null ? (draft.node.parent?.draft ?? null) : given.parent;
    if (parent !== null) {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [draft]);
      else siblings.push(draft);
    }
    const above = parent === null ? null : paths.at(parent);
    paths.give(given?.path ?? wantedPath(draft, index, above, paths), draft);
    return parent;
  });
  return drafts.map((draft, index) => {
    const parent = parents[index] ?? null;
    const { content, lead, coordinating, deadline, product } = draft.texts;
    return {
      parent,
      findings: draft.findings,
      task: {
        path: paths.at(index) ?? '',
        section: draft.section,
        number: draft.number,
        parent: parent === null ? null : paths.at(parent),
        kind: kindOf(draft, children.get(index) ?? NO_CHILDREN),
        content,
        lead,
        coordinating,
        deadline,
        product,
        extra: draft.extra,
        source: { sheet, rows: draft.rows },
      },
    };
  });
}

function wantedPath(draft: TaskDraft, index: number, above: string | null, paths: PathGiver): string {
  const { node, section } = draft;
  if (node.style !== 'none') return pathOf(section, above, withoutSection(node.text, section));
  const beside = draft.number === '' && paths.hasNumbers ? paths.last : null;
  return beside ?? pathOf(section, above, String(index + 1));
}

/** "I.1" in section I is its row 1. */
function withoutSection(number: string, section: string): string {
  return section !== '' && number.startsWith(`${section}.`) ? number.slice(section.length + 1) : number;
}

/** Hands out paths, each once. */
class PathGiver {
  readonly #paths: string[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #copies = new Map<string, number>();
  hasNumbers = false;

  get last(): string | null {
    return this.#paths.at(-1) ?? null;
  }

  at(index: number): string | null {
    return this.#paths[index] ?? null;
  }

  /** Our own tag names the path; its parent is the longest beginning that is there. */
  tagged(path: string): { readonly path: string; readonly parent: number | null } {
    for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
      const parent = this.#indexes.get(path.slice(0, end));
      if (parent !== undefined) return { path, parent };
    }
    return { path, parent: null };
  }

  /** Two rows with one number keep both: the second gets a path of its own, and says so. */
  give(wanted: string, draft: TaskDraft): string {
    let path = wanted;
    let copy = this.#copies.get(wanted) ?? 1;
    while (this.#indexes.has(path)) {
      copy += 1;
      path = `${wanted}-${copy}`;
    }
    if (copy > 1) this.#copies.set(wanted, copy);
    this.#indexes.set(path, this.#paths.length);
    this.#paths.push(path);
    if (draft.node.style !== 'none') this.hasNumbers = true;
    if (path !== wanted) draft.findings.push(copied(wanted, path, draft));
    return path;
  }
}

function copied(wanted: string, path: string, draft: TaskDraft): Finding {
  const [row = 0] = draft.rows;
  const join = {
    label: 'Nối dòng trên',
    effect: { kind: 'choose' as const, choices: { rows: { [row]: 'continuation' as const } } },
  };
  return draft.number === ''
    ? {
        code: 'number-missing',
        message: `Dòng ${row} không có số. Đọc là một nhiệm vụ riêng, tạm mang số ${path}.`,
        rows: [row],
        keep: 'Đúng, để riêng',
        answers: [join],
      }
    : {
        code: 'duplicate-number',
        message: `Số ${wanted} đã có ở dòng trên. Dòng này tạm mang số ${path}, chữ trong bảng giữ nguyên.`,
        rows: [row],
        keep: 'Để như vậy',
        answers: [join],
      };
}

const NO_CHILDREN: readonly TaskDraft[] = [];
const INHERITED: readonly TextRole[] = ['lead', 'coordinating', 'deadline'];

/**
 * A row that has children and is no task itself: it has no cells but its content, or its children leave cells empty
 * that it fills, or it names neither who nor what.
 */
function kindOf(draft: TaskDraft, children: readonly TaskDraft[]): 'group' | 'task' {
  if (draft.chosen !== null) return draft.chosen;
  if (draft.tag !== null) return draft.tag.group ? 'group' : 'task';
  if (children.length === 0) return 'task';
  const { lead, product } = draft.texts;
  if (lead === '' && product === '') return 'group';
  const inherits = children.some(({ texts }) =>
    INHERITED.some((role) => draft.texts[role] !== '' && texts[role] === ''),
  );
  return inherits ? 'group' : 'task';
}
