import type { AppendixSection } from '#shared/domain/appendix.ts';
import { rowTag } from '../appendix/row-tags.ts';
import { classifyRow, type OpenPart, type RowClass, type RowContext } from './classify-row.ts';
import { rowRanges, type Finding } from './finding.ts';
import type { Grid } from './grid.ts';
import { isColumnNumbers } from './header-block.ts';
import { fillMergedCells, type FilledGrid } from './merged-cells.ts';
import { NotesText } from './notes-text.ts';
import { NumberTree, type NumberNode } from './number-tree.ts';
import { placeTasks, type PlacedTask } from './place-tasks.ts';
import type { ReadingChoices, RowKind } from './reading-choices.ts';
import { SectionNumbers } from './section-numbers.ts';
import { isPageNumber, SkippedRows, type SkippedRow } from './skipped-rows.ts';
import { skipFindings } from './skip-findings.ts';
import type { TableHeader } from './table-header.ts';
import { continueOwn, draftTask, joinCutRow, joinMergedRow, type TaskDraft } from './task-draft.ts';
import { numbersInContent, writtenRows, type WrittenRow } from './written-row.ts';

/** The rows of a table put together: sections, tasks, the legend, and what was left out and why. */
export interface AssembledTable {
  readonly sections: readonly AppendixSection[];
  readonly tasks: readonly PlacedTask[];
  readonly notes: string;
  readonly findings: readonly Finding[];
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

const NO_COLUMNS: ReadonlySet<number> = new Set();

class TableAssembly {
  readonly #grid: Grid;
  readonly #header: TableHeader;
  readonly #chosen: ReadingChoices['rows'];
  readonly #filled: FilledGrid;
  readonly #rows: readonly WrittenRow[];
  /** For every row the index of the next one with a number. */
  readonly #following: readonly number[];
  readonly #skippedRows: SkippedRows;
  readonly #tree = new NumberTree();
  readonly #sectionNumbers = new SectionNumbers();
  readonly #sections: { number: string; title: string; readonly row: number }[] = [];
  readonly #drafts: TaskDraft[] = [];
  readonly #findings: Finding[] = [];
  readonly #skipped: { readonly kind: SkippedRow; readonly row: number }[] = [];
  readonly #kinds = new Map<number, RowKind>();
  readonly #notes = new NotesText();
  /** Numbers stand inside the content cells. */
  readonly #inContentMode: boolean;
  readonly #inContent: number[] = [];
  /** What a continuation row continues. */
  #open: OpenPart = 'none';
  #afterHeader = true;
  #sectionColumn: number | null = null;

  constructor(grid: Grid, header: TableHeader, chosen: ReadingChoices['rows']) {
    this.#grid = grid;
    this.#header = header;
    this.#chosen = chosen;
    this.#skippedRows = new SkippedRows(grid, header);
    this.#filled = fillMergedCells(grid, header, (row) => this.#skippedRows.beginsHeader(row));
    this.#inContentMode = numbersInContent(this.#filled.rows, header);
    this.#rows = writtenRows(this.#filled.rows, header, this.#inContentMode);
    this.#following = nextNumbered(this.#rows);
  }

  run(): AssembledTable {
    for (const [index, written] of this.#rows.entries()) {
      const number = written.row.number;
      const found = classifyRow(written, this.#context(index, written), this.#chosen[number]);
      this.#kinds.set(number, found.kind);
      this.#take(index, written, found);
      this.#afterHeader =
        found.kind === 'repeated-header' || (this.#afterHeader && found.kind === 'column-numbers');
    }
    const tasks = placeTasks(this.#drafts, this.#grid.name);
    for (const { task } of tasks) {
      const [row = 0] = task.source.rows;
      if (task.kind === 'group') this.#kinds.set(row, 'group');
    }
    return {
      sections: this.#sections.map(({ number, title }) => ({ number, title })),
      tasks,
      notes: this.#notes.text,
      findings: [
        ...this.#filled.findings,
        ...this.#inContentFindings(),
        ...this.#findings,
        ...skipFindings(this.#skipped, this.#grid),
      ],
      kinds: this.#kinds,
    };
  }

  #context(index: number, written: WrittenRow): RowContext {
    return {
      header: this.#header,
      skipped: this.#skippedRows,
      numbered:
        this.#inContentMode || this.#header.columnOf.has('number') || this.#header.columnOf.has('code'),
      tree: this.#tree,
      sections: this.#sectionNumbers,
      sectionColumn: this.#sectionColumn,
      open: this.#open,
      afterHeader: this.#afterHeader,
      last: this.#drafts.at(-1) ?? null,
      following: this.#rows[this.#following[index] ?? -1]?.number ?? null,
      below: this.#below(index),
      filled: this.#filled.filled.get(written.row.number) ?? NO_COLUMNS,
      reach: this.#filled.reach.get(written.row.number) ?? 0,
    };
  }

  #below(index: number): WrittenRow | null {
    for (let next = index + 1; next < Math.min(this.#rows.length, index + 6); next += 1) {
      const row = this.#rows[next];
      if (row === undefined) return null;
      const [[, only] = [0, '']] = row.cells;
      if (row.width === 1 && isPageNumber(only)) continue;
      if (!this.#skippedRows.repeatsHeader(row, true) && !isColumnNumbers(row.row)) return row;
    }
    return null;
  }

  #take(index: number, written: WrittenRow, found: RowClass): void {
    switch (found.kind) {
      case 'section':
        this.#section(written, found);
        return;
      case 'notes':
        this.#notes.add(written, found.first);
        this.#open = 'notes';
        return;
      case 'task':
        this.#task(index, written, found);
        return;
      case 'continuation':
        this.#continue(index, written, found);
        return;
      default:
        this.#skipped.push({ kind: found.kind, row: written.row.number });
        if (found.kind === 'signature') this.#open = 'signature';
    }
  }

  #section(written: WrittenRow, found: Extract<RowClass, { kind: 'section' }>): void {
    const row = written.row.number;
    const before = this.#sections.at(-1);
    if (written.tag === '' && before !== undefined && this.#isRepeated(found, before)) {
      this.#kinds.set(row, 'repeated-header');
      this.#skipped.push({ kind: 'repeated-header', row });
      return;
    }
    const own = written.tag !== '';
    const number = own
      ? found.number
      : found.number === ''
        ? this.#sectionNumbers.enterUnnumbered()
        : this.#sectionNumbers.enter(found.number);
    this.#sections.push({ number, title: found.title, row });
    this.#sectionColumn = written.cells[0]?.[0] ?? null;
    this.#tree.reset();
    this.#open = 'section';
    if (own) return;
    if (found.number === '') this.#findings.push(unnumberedSection(row, number, found.title));
    else if (found.oneCell) this.#findings.push(sectionInOneCell(this.#grid.name, row, number, found.title));
  }

  /** The title of the part is printed again at the top of a page. */
  #isRepeated(
    found: { readonly number: string; readonly title: string },
    before: { readonly number: string; readonly title: string },
  ): boolean {
    const title = (text: string) =>
      text
        .replace(/\s*\(?tiếp(?: theo)?\)?\s*$/iu, '')
        .replace(/\s+/gu, ' ')
        .trim()
        .toLowerCase();
    const same =
      found.number.replace(/[.):]+$/u, '') === before.number.slice(before.number.lastIndexOf('.') + 1);
    return same && title(found.title) === title(before.title);
  }

  #task(index: number, written: WrittenRow, { tag }: Extract<RowClass, { kind: 'task' }>): void {
    const row = written.row.number;
    const draft = this.#drafts.length;
    const findings: Finding[] = [];
    const number = written.number;
    let text = written.writtenNumber;
    let node: NumberNode;
    if (number === null) {
      node = this.#tree.placeUnnumbered(draft);
    } else {
      if (tag === null) this.#sectionNumbers.leaveFor(number);
      const following = this.#rows[this.#following[index] ?? -1]?.number ?? null;
      const place = this.#tree.place(number, draft, following, this.#sectionNumbers.prefixes);
      node = place.node;
      if (tag === null) {
        if (place.repaired) {
          findings.push(repairedNumber(row, written.writtenNumber, place.node.text));
          text = place.node.text;
        }
        if (place.parentMissing) findings.push(missingParent(row, written.writtenNumber, number.text));
        if (place.missing !== null) findings.push(missingNumber(row, place.missing));
      }
    }
    if (written.numberInContent) this.#inContent.push(row);
    const kind = this.#chosen[row];
    const drafted = draftTask(this.#header, written, {
      section: tag === null ? this.#sectionNumbers.current : (this.#sections.at(-1)?.number ?? ''),
      number: text,
      node,
      tag,
      chosen: kind === 'task' || kind === 'group' ? kind : null,
    });
    drafted.findings.push(...findings);
    this.#drafts.push(drafted);
    this.#open = 'task';
  }

  #continue(index: number, written: WrittenRow, found: Extract<RowClass, { kind: 'continuation' }>): void {
    const own = written.tag === rowTag.continuation;
    const last = this.#drafts.at(-1);
    const section = this.#sections.at(-1);
    if (this.#open === 'notes') {
      if (own) this.#notes.append(written);
      else this.#notes.add(written, false);
    } else if (this.#open === 'section' && section !== undefined) {
      const text = own
        ? (written.row.cells.get(2) ?? '')
        : written.cells.map(([, cell]) => cell.trim()).join(' ');
      section.title += own ? text : ` ${text}`;
      if (!own) this.#findings.push(joinedSection(section.row, written.row.number));
    } else if (last === undefined) {
      this.#kinds.set(written.row.number, 'task');
      this.#task(index, written, { kind: 'task', tag: null });
    } else if (own) {
      continueOwn(this.#header, last, written);
    } else if (found.merged === true) {
      joinMergedRow(this.#header, last, written, this.#filled.filled.get(written.row.number) ?? NO_COLUMNS);
      this.#open = 'task';
    } else {
      joinCutRow(this.#header, last, written, found.pageNumber === true);
      this.#open = 'task';
    }
  }

  #inContentFindings(): readonly Finding[] {
    if (this.#inContent.length === 0) return [];
    const message = `Số nằm chung ô với nội dung ở ${this.#inContent.length} dòng: ${rowRanges(this.#inContent)}. Đã tách thành số và nội dung.`;
    return [{ code: 'number-in-content', message, where: this.#grid.name, rows: this.#inContent }];
  }
}

/** For every row the index of the next row that has a number and is part of the table; -1 below the last. */
function nextNumbered(rows: readonly WrittenRow[]): readonly number[] {
  const next = Array.from<number>({ length: rows.length });
  let following = -1;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    next[index] = following;
    const written = rows[index];
    if (written === undefined || written.number === null) continue;
    if (written.width > 1 && !isColumnNumbers(written.row)) following = index;
  }
  return next;
}

function sectionInOneCell(sheet: string, row: number, number: string, title: string): Finding {
  return {
    code: 'section-in-one-cell',
    message: `Số và tên của phần ${number} nằm chung một ô ở dòng ${row}. Đã tách thành số “${number}” và tên “${title}”.`,
    where: `${sheet}, dòng ${row}`,
    rows: [row],
  };
}

function unnumberedSection(row: number, number: string, title: string): Finding {
  return {
    code: 'section-without-number',
    message: `Dòng ${row} “${title}” không có số. Đọc là tên một phần, tạm gọi là phần ${number}.`,
    where: `dòng ${row}`,
    rows: [row],
    keep: 'Đúng, tên phần',
    answers: [
      { label: 'Nối dòng trên', effect: { kind: 'choose', choices: { rows: { [row]: 'continuation' } } } },
      { label: 'Là nhiệm vụ', effect: { kind: 'choose', choices: { rows: { [row]: 'task' } } } },
    ],
  };
}

function joinedSection(first: number, row: number): Finding {
  return {
    code: 'joined-over-page-break',
    message: `Dòng ${first} và dòng ${row} là tên một phần bị ngắt. Đã nối bằng một dấu cách.`,
    where: `dòng ${row}`,
    rows: [first, row],
    keep: 'Đúng, nối',
    answers: [{ label: 'Để riêng', effect: { kind: 'choose', choices: { rows: { [row]: 'task' } } } }],
  };
}

function repairedNumber(row: number, written: string, number: string): Finding {
  return {
    code: 'number-repaired',
    message: `Dòng ${row} ghi số ${written}; theo thứ tự các dòng, đó là số ${number} bị bảng tính đổi. Đã đọc là ${number}.`,
    rows: [row],
    keep: 'Đúng',
  };
}

function missingParent(row: number, written: string, number: string): Finding {
  const parent = number.slice(0, number.lastIndexOf('.'));
  return {
    code: 'parent-missing',
    message: `Dòng ${row} mang số ${written} nhưng trong bảng không có số ${parent}. Đọc là nhiệm vụ không thuộc nhóm nào.`,
    rows: [row],
    keep: 'Để như vậy',
  };
}

function missingNumber(row: number, skipped: string): Finding {
  return {
    code: 'number-skipped',
    message: `Số nhảy từ ${skipped.replace(' → ', ' sang ')} ở dòng ${row}. Không có dòng nào bị bỏ; đồng chí xem bảng có thiếu dòng không.`,
    rows: [row],
    keep: 'Để như vậy',
  };
}
