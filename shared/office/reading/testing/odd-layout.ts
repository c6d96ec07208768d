import { listLetters } from '#shared/domain/numbering/list-letters.ts';
import type { Grid, GridMerge, GridRow } from '../grid.ts';
import type { KnownCells, KnownPlan, KnownTask } from './known-plan.ts';
import { randomStyle, type LaidRole, type LayoutStyle } from './layout-style.ts';
import { chance, pick, type Random } from './random-choice.ts';
import { tornCells } from './torn-cells.ts';

/** A task as it must be read back. */
export interface ExpectedTask extends KnownCells {
  readonly path: string;
  readonly number: string;
  readonly kind: 'group' | 'task';
}

export interface OddLayout {
  readonly grid: Grid;
  readonly style: LayoutStyle;
  readonly expected: {
    readonly tasks: readonly ExpectedTask[];
    readonly sections: readonly { readonly number: string; readonly title: string }[];
  };
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** Lays a known plan out as some office might: the grid, and what must be read back from it. */
export function oddLayout(plan: KnownPlan, random: Random): OddLayout {
  return new Layout(plan, random, randomStyle(random)).run();
}

class Layout {
  readonly #plan: KnownPlan;
  readonly #random: Random;
  readonly #style: LayoutStyle;
  readonly #rows: GridRow[] = [];
  readonly #merges: GridMerge[] = [];
  readonly #tasks: ExpectedTask[] = [];
  readonly #sections: { number: string; title: string }[] = [];
  #next = 1;
  #onPage = 0;
  #page = 1;
  #ordinal = 0;
  /** Rows of whole tasks just above, for merging equal cells. */
  #above: { readonly row: number; readonly cells: ReadonlyMap<LaidRole, string> } | null = null;

  constructor(plan: KnownPlan, random: Random, style: LayoutStyle) {
    this.#plan = plan;
    this.#random = random;
    this.#style = style;
  }

  run(): OddLayout {
    this.#titles();
    this.#header();
    for (const [index, section] of this.#plan.sections.entries()) {
      if (this.#style.section !== 'none') this.#section(index, section.title);
      if (!this.#style.global && this.#style.section !== 'none') this.#ordinal = 0;
      for (const task of section.tasks) this.#task(task);
    }
    this.#foot();
    const grid: Grid = {
      name: 'Phụ lục',
      hidden: false,
      rows: this.#rows.map((row) => this.#encoded(row)),
      merges: this.#merges,
    };
    return { grid, style: this.#style, expected: { tasks: this.#tasks, sections: this.#sections } };
  }

  #encoded(row: GridRow): GridRow {
    const { nfd } = this.#style;
    return nfd
      ? { ...row, cells: new Map([...row.cells].map(([column, text]) => [column, text.normalize('NFD')])) }
      : row;
  }

  #column(role: LaidRole): number {
    return this.#style.order.indexOf(role) + 1 + this.#style.offset;
  }

  get #first(): number {
    return 1 + this.#style.offset;
  }

  get #last(): number {
    return this.#style.order.length + this.#style.offset;
  }

  #add(cells: readonly (readonly [number, string])[]): number {
    if (this.#style.gaps && chance(this.#random, 0.1)) this.#next += 1 + Math.floor(this.#random() * 3);
    const number = this.#next;
    this.#next += 1;
    const sorted = cells.filter(([, text]) => text !== '').toSorted(([a], [b]) => a - b);
    this.#rows.push({ number, cells: new Map(sorted) });
    return number;
  }

  #wide(text: string, merged: boolean): void {
    const row = this.#add([[this.#first, text]]);
    if (merged) this.#merges.push({ row, column: this.#first, toRow: row, toColumn: this.#last });
  }

  #titles(): void {
    const { documentHead, label, notes } = this.#style;
    if (documentHead) {
      this.#add([
        [this.#first, 'ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG'],
        [this.#last, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
      ]);
    }
    if (label) this.#wide('Phụ lục', true);
    this.#wide(this.#plan.title, true);
    this.#wide(this.#plan.attachedTo, true);
    if (notes === 'above') this.#wide(this.#plan.notes, true);
  }

  #header(): void {
    const { order, headers, twoRows } = this.#style;
    const gaps = this.#next;
    if (twoRows === 'none') {
      this.#add(order.map((role) => [this.#column(role), headers[role]]));
    } else {
      const left = Math.min(this.#column('lead'), this.#column('coordinating'));
      const single = order.filter((role) => role !== 'lead' && role !== 'coordinating');
      this.#next = gaps;
      const top = this.#next;
      this.#next += 2;
      const upper = [
        ...single.map((role) => [this.#column(role), headers[role]] as const),
        [left, 'Cơ quan thực hiện'] as const,
      ];
      this.#rows.push({ number: top, cells: new Map(upper.toSorted(([a], [b]) => a - b)) });
      const lower = [
        [this.#column('lead'), 'Chủ trì'] as const,
        [this.#column('coordinating'), 'Phối hợp'] as const,
      ];
      this.#rows.push({ number: top + 1, cells: new Map(lower.toSorted(([a], [b]) => a - b)) });
      if (twoRows === 'merged') {
        this.#merges.push({ row: top, column: left, toRow: top, toColumn: left + 1 });
        for (const role of single) {
          this.#merges.push({
            row: top,
            column: this.#column(role),
            toRow: top + 1,
            toColumn: this.#column(role),
          });
        }
      }
    }
    this.#columnNumbers();
    this.#onPage = 0;
    this.#above = null;
  }

  #columnNumbers(): void {
    const { columnNumbers, order } = this.#style;
    if (columnNumbers === 'none') return;
    const text = (index: number) => {
      if (columnNumbers === '(1)') return `(${index + 1})`;
      if (columnNumbers === '1') return String(index + 1);
      return index < 2 ? (['A', 'B'][index] ?? '') : String(index - 1);
    };
    this.#add(order.map((role, index) => [this.#column(role), text(index)]));
  }

  #pageBreak(): void {
    this.#page += 1;
    if (this.#style.pageNumbers)
      this.#add([[pick(this.#random, [this.#first, this.#column('content')]), String(this.#page + 40)]]);
    if (this.#style.page > 0) this.#header();
    this.#above = null;
    this.#onPage = 0;
  }

  #section(index: number, title: string): void {
    const { section, numberInContent } = this.#style;
    const letters = section === 'letters';
    const number = letters ? (['A', 'B', 'C', 'D'][index] ?? 'A') : (ROMAN[index] ?? 'I');
    const oneCell = section === 'one-cell' || (numberInContent && section === 'two-cells');
    const text = section === 'unnumbered' || oneCell ? title.toLocaleUpperCase('vi') : title;
    this.#sections.push({ number, title: text });
    this.#above = null;
    this.#onPage += 1;
    if (section === 'unnumbered') return this.#wide(text, true);
    if (oneCell) return this.#wide(`${number} ${text}`, chance(this.#random, 0.5));
    if (section === 'named')
      return this.#wide(
        `${pick(this.#random, ['Phần', 'PHẦN', 'Mục'])} ${number}${pick(this.#random, ['.', ':', ' -'])} ${text}`,
        true,
      );
    if (section === 'dotted' || numberInContent)
      return this.#wide(`${number}. ${text}`, chance(this.#random, 0.5));
    const row = this.#add([
      [this.#column('number'), letters && chance(this.#random, 0.5) ? `${number}.` : number],
      [this.#column('content'), text],
    ]);
    if (section === 'merged' && this.#column('content') < this.#last) {
      this.#merges.push({ row, column: this.#column('content'), toRow: row, toColumn: this.#last });
    }
  }

  #task(task: KnownTask): void {
    this.#ordinal += 1;
    const number = this.#style.number(this.#ordinal);
    const section = this.#sections.at(-1)?.number ?? '';
    const path = section === '' ? String(this.#ordinal) : `${section}.${this.#ordinal}`;
    this.#row(task, number, path, task.children.length > 0 ? 'group' : 'task');
    for (const [index, child] of task.children.entries()) {
      const letter = listLetters[index] ?? 'z';
      const written = this.#style.child(String(this.#ordinal), index + 1, letter);
      const own =
        written === '-'
          ? `-${index + 1}`
          : /^\d/u.test(written)
            ? String(index + 1)
            : written.replace(/[()./]/gu, '');
      this.#row(child, written, `${path}.${own}`, 'task');
    }
  }

  #row(cells: KnownCells, number: string, path: string, kind: 'group' | 'task'): void {
    const { page, tears } = this.#style;
    if (page > 0 && this.#onPage >= page) this.#pageBreak();
    this.#onPage += 1;
    const written = this.#written(cells, number);
    const shown = { ...cells };
    if (this.#style.jointCell)
      Object.assign(shown, { lead: bare(cells.lead), coordinating: bare(cells.coordinating) });
    if (!this.#style.order.includes('product')) Object.assign(shown, { product: '' });
    this.#tasks.push({ ...shown, path, number, kind });
    const pieces = chance(this.#random, tears) ? tornCells(written, this.#random) : [written];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) {
        if (chance(this.#random, 0.6)) this.#pageBreak();
        else this.#above = null;
      }
      this.#write(piece, pieces.length === 1);
    }
  }

  #written(cells: KnownCells, number: string): ReadonlyMap<LaidRole, string> {
    const { order, numberInContent, jointCell, joint } = this.#style;
    const group = cells.lead === '';
    const texts: Record<LaidRole, string> = {
      number,
      content: numberInContent ? `${number} ${cells.content}` : cells.content,
      lead: jointCell && !group ? joint(bare(cells.lead), bare(cells.coordinating)) : cells.lead,
      coordinating: cells.coordinating,
      deadline: cells.deadline,
      product: cells.product,
      other: '',
    };
    return new Map(order.map((role) => [role, texts[role]]));
  }

  /** Writes a row; cells that equal those above become one merged cell where the office does so. */
  #write(cells: ReadonlyMap<LaidRole, string>, whole: boolean): void {
    const above = this.#above;
    const merged: LaidRole[] = [];
    if (this.#style.mergeEqual && whole && above !== null) {
      for (const role of ['lead', 'coordinating', 'deadline', 'product'] as const) {
        const text = cells.get(role);
        if (text !== undefined && text !== '' && text === above.cells.get(role)) merged.push(role);
      }
    }
    const before = this.#next;
    const row = this.#add(
      [...cells].map(([role, text]) => [this.#column(role), merged.includes(role) ? '' : text]),
    );
    for (const role of merged) {
      const column = this.#column(role);
      const open = this.#merges.findLast((merge) => merge.column === column && merge.toRow === above?.row);
      if (open === undefined)
        this.#merges.push({ row: above?.row ?? before, column, toRow: row, toColumn: column });
      else this.#merges[this.#merges.indexOf(open)] = { ...open, toRow: row };
    }
    this.#above = whole ? { row, cells } : null;
  }

  #foot(): void {
    const { total, signature, notes } = this.#style;
    if (total)
      this.#add([
        [this.#column('content'), 'Tổng cộng'],
        [this.#last, String(this.#tasks.length)],
      ]);
    const text = this.#plan.notes;
    if (notes === 'below') this.#wide(text, chance(this.#random, 0.5));
    if (notes === 'two-cells') {
      this.#add([
        [this.#first, 'Ghi chú:'],
        [this.#first + 1, text.slice('Ghi chú: '.length)],
      ]);
    }
    if (notes === 'rows') {
      this.#wide('Ghi chú:', false);
      for (const entry of text.slice('Ghi chú: '.length).split('; ')) this.#wide(`- ${entry}`, false);
    }
    if (!signature) return;
    this.#add([
      [this.#first, 'Nơi nhận:'],
      [this.#last, 'TM. ỦY BAN NHÂN DÂN'],
    ]);
    this.#add([
      [this.#first, '- Như trên;'],
      [this.#last, 'CHỦ TỊCH'],
    ]);
    this.#add([[this.#first, '- Lưu: VT.']]);
    this.#add([[this.#last, 'Lâm Minh Thành']]);
  }
}

/** Without the mark that would join it to what follows. */
function bare(text: string): string {
  return text.replace(/[\s;,.]+$/u, '');
}
