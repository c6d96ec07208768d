import { fold } from '#shared/text/fold.ts';
import { LABEL } from '../appendix/appendix-title.ts';
import { rowTag } from '../appendix/row-tags.ts';

import { cellAt, type Grid, type GridRow } from './grid.ts';
import type { ReadingChoices, RowKind } from './reading-choices.ts';
import { isMark } from './skipped-rows.ts';
import { rowRanges, type Finding } from './finding.ts';
import type { TableHeader } from './table-header.ts';

/** What stands above the table. */
export interface TableTitle {
  readonly title: string;
  /** "(kèm theo Kế hoạch số …)" as written. */
  readonly attachedTo: string;
  /** A legend above the table. */
  readonly notes: readonly string[];
  /** What every row from the first to the header was taken for. */
  readonly kinds: ReadonlyMap<number, RowKind>;
  readonly findings: readonly Finding[];
}

type Part = 'title' | 'attached' | 'notes' | 'other';

/** The rows above the header: title, "(kèm theo …)" and legend as written; the head of a document is no title. */
export function tableTitle(grid: Grid, header: TableHeader, chosen: ReadingChoices['rows'] = {}): TableTitle {
  const texts: Record<Part, string[]> = { title: [], attached: [], notes: [], other: [] };
  const kinds = new Map<number, RowKind>();
  let open: Part = 'title';
  for (const row of grid.rows.slice(0, header.first)) {
    const tag = header.tagColumn === null ? '' : cellAt(row, header.tagColumn);
    const text = [...row.cells]
      .filter(([column]) => column !== header.tagColumn)
      .map(([, cell]) => cell)
      .join(' ');
    const picked = chosenPart(chosen[row.number]) ?? (tag === '' && isPartyHead(row) ? 'other' : null);
    if (tag === rowTag.label || (tag === '' && picked === null && isLabel(text))) {
      kinds.set(row.number, 'title');
      continue;
    }
    if (tag === rowTag.continuation) {
      kinds.set(row.number, open);
      texts[open].push((texts[open].pop() ?? '') + text);
      continue;
    }
    if (tag !== '') {
      open = tag === rowTag.attachedTo ? 'attached' : 'title';
      kinds.set(row.number, open);
      texts[open].push(text);
      continue;
    }
    for (const [index, line] of linesOf(text).entries()) {
      open = picked ?? partOf(line, open, texts);
      if (index === 0) kinds.set(row.number, open);
      if (picked !== null || !isLabel(line)) texts[open].push(line);
    }
  }
  for (const row of grid.rows.slice(header.first, header.last + 1)) kinds.set(row.number, 'header');
  const skipped = grid.rows.slice(0, header.first).filter(({ number }) => kinds.get(number) === 'other');
  const rows = skipped.map(({ number }) => number);
  const message = `Phần đầu văn bản (cơ quan, quốc hiệu, số, ngày) không thuộc phụ lục. Đã bỏ qua ${rows.length} dòng: ${rowRanges(rows)}.`;
  return {
    title: texts.title.join('\n'),
    attachedTo: texts.attached.join('\n'),
    notes: texts.notes,
    kinds,
    findings: [
      ...(rows.length === 0 ? [] : [{ code: 'document-head', message, where: grid.name, rows }]),
      ...(header.tagColumn === null ? partAbove(grid, header, kinds) : []),
    ],
  };
}

/** "I. NHIỆM VỤ THƯỜNG XUYÊN" just above the header may name the first part, not the appendix: an officer must know. */
function partAbove(grid: Grid, header: TableHeader, kinds: ReadonlyMap<number, RowKind>): readonly Finding[] {
  const row = grid.rows[header.first - 1];
  const [text = ''] = row?.cells.values() ?? [];
  if (row?.cells.size !== 1 || kinds.get(row.number) !== 'title') return [];
  if (!/^\s*(?:I|A)\s*[.)]\s*\p{Lu}/u.test(text)) return [];
  const message = `Dòng ${row.number} “${text.trim()}” nằm ngay trên đầu cột, có thể là tên phần đầu của bảng. Đang đọc là tên phụ lục; nhiệm vụ bên dưới chưa thuộc phần nào.`;
  const where = `${grid.name}, dòng ${row.number}`;
  return [{ code: 'part-above-header', message, where, rows: [row.number], keep: 'Là tên phụ lục' }];
}

function chosenPart(kind: RowKind | undefined): Part | null {
  if (kind === undefined) return null;
  return kind === 'title' || kind === 'attached' || kind === 'notes' ? kind : 'other';
}

/** Title and "(kèm theo …)" may share a cell; a text in another way stays one. */
function linesOf(text: string): readonly string[] {
  return /\n\s*\(?\s*(?:ban hành |đính )?kèm theo/iu.test(text) || /^\s*phụ lục[^\n]{0,8}\n/iu.test(text)
    ? text.split('\n')
    : [text];
}

const ATTACHED = /^\(?\s*(?:ban hanh\s+)?(?:dinh\s+)?kem theo/u;
const HEAD =
  /cong hoa xa hoi chu nghia|doc lap\s*-\s*tu do|^dang cong san viet nam|^(?:so|s o)\s*:?\s*[\d.…/ ]*[-/]|^(?:don vi tinh|dvt)\b|^[^,]{2,40}, ngay [\d.… ]*thang/u;

function partOf(line: string, open: Part, texts: Readonly<Record<Part, readonly string[]>>): Part {
  const words = fold(line.slice(0, 400));
  if (ATTACHED.test(words)) return 'attached';
  if (/^\*?\s*(?:ghi chu|chu thich|chu viet tat)\s*:/u.test(words)) return 'notes';
  if (HEAD.test(words) || isMark(line)) return 'other';
  // "(kèm theo Kế hoạch số … của" goes on until its bracket closes.
  const before = texts.attached.at(-1) ?? '';
  if (open === 'attached' && /^\s*\(/u.test(before) && !texts.attached.join(' ').includes(')'))
    return 'attached';
  if (open === 'notes' && /[;:(]/u.test(line)) return 'notes';
  return 'title';
}

/** The head of a Party document: the committee on the left, the Party on the right. */
function isPartyHead({ cells }: GridRow): boolean {
  return (
    cells.size > 1 &&
    [...cells.values()].some((text) => fold(text.slice(0, 80)).startsWith('dang cong san viet nam'))
  );
}

/** "Phụ lục", "PHỤ LỤC II" or "Phụ lục 01" alone. */
function isLabel(text: string): boolean {
  return new RegExp(`^${fold(LABEL)}(?: (?:so )?[ivx\\d]+)?\\s*[.:]?$`, 'u').test(fold(text.slice(0, 40)));
}
