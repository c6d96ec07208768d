import { rowTag, sectionOfTag, taskOfTag } from '../appendix/row-tags.ts';
import { isCapitals, splitSectionCell } from './leading-number.ts';
import type { NumberTree } from './number-tree.ts';
import type { RowKind } from './reading-choices.ts';
import type { RowNumber } from './row-number.ts';
import type { SectionNumbers } from './section-numbers.ts';
import {
  beginsNotes,
  beginsSignature,
  isMark,
  isPageNumber,
  isTotal,
  type SkippedRow,
  type SkippedRows,
} from './skipped-rows.ts';
import type { TableHeader } from './table-header.ts';
import type { TaskDraft } from './task-draft.ts';
import { isTornEnd, isWholeTask } from './torn-rows.ts';
import type { WrittenRow } from './written-row.ts';

/** What a row below the header is. */
export type RowClass =
  | { readonly kind: SkippedRow }
  | {
      readonly kind: 'continuation';
      /** A page number stood in the number's cell. */
      readonly pageNumber?: boolean;
      /** Lines of one task whose number and content are merged cells. */
      readonly merged?: boolean;
    }
  | {
      readonly kind: 'section';
      /** As written; '' where the title has no number. */
      readonly number: string;
      readonly title: string;
      readonly oneCell: boolean;
      readonly sure: boolean;
    }
  | { readonly kind: 'notes'; readonly first: boolean }
  | { readonly kind: 'task'; readonly tag: OwnTag | null };

/** What our own hidden column says of a task row. */
export interface OwnTag {
  readonly path: string;
  readonly group: boolean;
}

/** What a continuation row continues. */
export type OpenPart = 'none' | 'header' | 'section' | 'task' | 'notes' | 'signature';

/** Where in the table a row stands. */
export interface RowContext {
  readonly header: TableHeader;
  readonly skipped: SkippedRows;
  /** Rows carry numbers, in a column or inside the content cells. */
  readonly numbered: boolean;
  readonly tree: NumberTree;
  readonly sections: SectionNumbers;
  /** Column in which the last section's number or title began; null before the first. */
  readonly sectionColumn: number | null;
  readonly open: OpenPart;
  readonly afterHeader: boolean;
  readonly last: TaskDraft | null;
  /** The number of the next row that has one; null below the last one. */
  readonly following: RowNumber | null;
  /** The row below that is no repeated header and no page number. */
  readonly below: WrittenRow | null;
  /** Columns of this row whose text comes from a merged cell above. */
  readonly filled: ReadonlySet<number>;
  /** Last column that the row's merged cell reaches; 0 without one. */
  readonly reach: number;
}

/**
 * Classifies one row below the header: as an officer chose, by our own tag where there is one, else by what stands
 * in its cells and around it.
 */
export function classifyRow(written: WrittenRow, context: RowContext, chosen?: RowKind): RowClass {
  if (chosen !== undefined) return classifyChosen(written, context, chosen);
  return classifyTagged(written) ?? classifyForeign(written, context);
}

function classifyChosen(written: WrittenRow, { header }: RowContext, chosen: RowKind): RowClass {
  switch (chosen) {
    case 'task':
    case 'group':
      return { kind: 'task', tag: null };
    case 'section':
      return (
        sectionOf(written, header, true) ?? {
          kind: 'section',
          ...wholeTitle(written),
          oneCell: false,
          sure: true,
        }
      );
    case 'notes':
      return { kind: 'notes', first: true };
    case 'title':
    case 'attached':
      return { kind: 'other' };
    case 'header':
      return { kind: 'repeated-header' };
    default:
      return { kind: chosen };
  }
}

function wholeTitle({ cells, writtenNumber }: WrittenRow): {
  readonly number: string;
  readonly title: string;
} {
  const title = cells.map(([, text]) => text.trim()).join(' ');
  return {
    number: writtenNumber,
    title: title.slice(title.startsWith(writtenNumber) ? writtenNumber.length : 0).trim(),
  };
}

function classifyTagged({ tag, row }: WrittenRow): RowClass | null {
  if (tag === '') return null;
  if (tag === rowTag.continuation) return { kind: 'continuation' };
  if (tag === rowTag.notes) return { kind: 'notes', first: true };
  const section = sectionOfTag(tag);
  if (section !== null) {
    return { kind: 'section', number: section, title: row.cells.get(2) ?? '', oneCell: false, sure: true };
  }
  const task = taskOfTag(tag);
  return task === null ? null : { kind: 'task', tag: task };
}

function classifyForeign(written: WrittenRow, context: RowContext): RowClass {
  const { skipped, afterHeader, following, open } = context;
  if (skipped.repeatsHeader(written, afterHeader)) return { kind: 'repeated-header' };
  if (skipped.columnNumbers(written, afterHeader)) return { kind: 'column-numbers' };
  if (beginsNotes(written)) return { kind: 'notes', first: true };
  if (isTotal(written)) return { kind: 'total' };
  const belongsToTable = written.number !== null && written.assigned;
  if (following === null && !belongsToTable && context.last !== null) {
    if (open === 'signature' || beginsSignature(written)) return { kind: 'signature' };
  }
  const single = written.width === 1 ? classifySingle(written, context) : null;
  if (single !== null) return single;
  if (open === 'notes' && !belongsToTable) return { kind: 'notes', first: false };
  return written.number === null ? classifyUnnumbered(written, context) : classifyNumbered(written, context);
}

/** A row with one cell: a page number, the title of a section, or what a page break cut off. */
function classifySingle(written: WrittenRow, context: RowContext): RowClass | null {
  const { header, open } = context;
  const [[column, text] = [0, '']] = written.cells;
  if (isMark(text) && written.number === null) return { kind: 'other' };
  if (isPageNumber(text) && !isLoneNumber(written, context)) return { kind: 'page-number' };
  const section = sectionOf(written, header, false);
  if (section !== null && isSectionHere(section, column, context)) return { ...section, sure: true };
  if (open === 'notes') return { kind: 'notes', first: false };
  if (written.number !== null) return null;
  return isTitle(written, context)
    ? { kind: 'section', number: '', title: text.trim(), oneCell: true, sure: false }
    : null;
}

/**
 * A number at the beginning of a lone cell begins a part where parts began before; elsewhere the cell may be the rest
 * of a sentence ("cấp | I. Kiểm tra …") unless it is a title by its words or its capitals.
 */
function isSectionHere(
  section: { readonly number: string; readonly title: string; readonly sure: boolean },
  column: number,
  { sections, sectionColumn, header, open, last, reach, below, tree }: RowContext,
): boolean {
  const fits = sections.fits(section.number);
  if (isCapitals(section.title) || reach > column) return fits || (section.sure && section.number.length > 1);
  if (!section.sure && !fits) return false;
  if (!/^[\s"“(]*\p{Lu}/u.test(section.title)) return false;
  // "II.1." names the part it stands in: no sentence goes on so.
  if (section.number.includes('.') && section.sure && fits) return true;
  if (sectionColumn !== null) return column === sectionColumn && fits;
  const numberColumn = header.columnOf.get('number') ?? column;
  if (open !== 'task' || last === null || column === numberColumn) return true;
  const next = below?.number ?? null;
  return next !== null && tree.restarts(next);
}

/** "7" alone in the number's column is the number of the torn task below it if that has none and 7 is next. */
function isLoneNumber({ number, cells }: WrittenRow, { header, tree, below }: RowContext): boolean {
  const [[column] = [0]] = cells;
  if (column !== (header.columnOf.get('number') ?? 0) || number === null || !tree.isNext(number))
    return false;
  return below !== null && below.number === null && below.content !== '';
}

function sectionOf(
  { cells, number, writtenNumber, content, numberInContent }: WrittenRow,
  header: TableHeader,
  chosen: boolean,
): Extract<RowClass, { kind: 'section' }> | null {
  if (cells.length === 1) {
    const [[, text] = [0, '']] = cells;
    const split = splitSectionCell(text);
    if (split !== null && split.title !== '') return { kind: 'section', oneCell: true, ...split };
  }
  const numberColumn = header.columnOf.get('number');
  const named =
    numberColumn === undefined ? '' : (cells.find(([column]) => column === numberColumn)?.[1] ?? '');
  const split = number === null && named !== '' && content !== '' ? splitSectionCell(named) : null;
  if (split !== null && split.title === '') {
    return { kind: 'section', number: split.number, title: content, oneCell: false, sure: true };
  }
  if (!chosen || number === null || content === '') return null;
  return { kind: 'section', number: writtenNumber, title: content, oneCell: numberInContent, sure: true };
}

/** A title without a number: over several columns, in the number's column, bold, in capitals, or before a list that begins anew. */
function isTitle({ cells, row }: WrittenRow, context: RowContext): boolean {
  const [[column, text] = [0, '']] = cells;
  const { header, reach, following, below, tree, last, open } = context;
  if (text.length > 250 || !/\p{L}{2}/u.test(text)) return false;
  const contentColumn = header.columnOf.get('content') ?? 0;
  const numberColumn = header.columnOf.get('number') ?? 0;
  const startsLower = /^[\s"“(]*\p{Ll}/u.test(text);
  if (startsLower || /^\s*[-–+•]/u.test(text)) return false;
  if (reach >= column + 2 && column <= contentColumn) return true;
  if (column === numberColumn && numberColumn !== contentColumn) return true;
  if (column !== contentColumn) return false;
  if (row.bold?.has(column) === true && text.length < 150 && open !== 'section') return true;
  if (isCapitals(text) && /\S\s+\S+\s+\S/u.test(text) && !isCapitals(last?.texts.content ?? '')) return true;
  if (last === null || open === 'section') return following !== null && (last === null || !isCapitals(text));
  const next = below?.number ?? null;
  return next !== null && tree.restarts(next);
}

function classifyNumbered(written: WrittenRow, context: RowContext): RowClass {
  const { number, content, assigned, cells } = written;
  const { tree, following, last, open, header, filled } = context;
  if (number === null) return { kind: 'task', tag: null };
  const [{ style }] = number.readings;
  const titled = content !== '' && !assigned && cells.length <= 3;
  if (titled && (style === 'roman' || style === 'capital' || isInnerSection(number, context))) {
    const { writtenNumber, numberInContent } = written;
    return {
      kind: 'section',
      number: writtenNumber,
      title: content,
      oneCell: numberInContent,
      sure: true,
    };
  }
  const numberColumn = header.columnOf.get('number') ?? header.columnOf.get('code') ?? 0;
  const contentColumn = header.columnOf.get('content') ?? 0;
  if (filled.has(numberColumn) && filled.has(contentColumn)) return { kind: 'continuation', merged: true };
  if (filled.has(numberColumn) && content === '') return { kind: 'continuation', merged: true };
  const isPage =
    open === 'task' &&
    last !== null &&
    style === 'decimal' &&
    number.parts.length === 1 &&
    !tree.isNext(number) &&
    following !== null &&
    tree.isNext(following) &&
    isTornEnd(written, last);
  return isPage ? { kind: 'continuation', pageNumber: true } : { kind: 'task', tag: null };
}

/** "II.1" without cells of its own, above a list that begins with 1, is a part inside part II and no task. */
function isInnerSection(number: RowNumber, { sections, below }: RowContext): boolean {
  const next = below?.number ?? null;
  const begins = next !== null && next.parts.length === 1 && next.readings[0].ordinal === 1;
  return (
    begins && number.parts.length > 1 && /^[IVXLCA-ZĐ]+\./u.test(number.text) && sections.fits(number.text)
  );
}

function classifyUnnumbered(written: WrittenRow, context: RowContext): RowClass {
  const { header, last, open, filled, numbered } = context;
  const contentColumn = header.columnOf.get('content') ?? 0;
  const named = written.width > 1 ? sectionOf(written, header, false) : null;
  if (named !== null) return named;
  if (last === null || open === 'section') {
    return open === 'section' && written.width === 1 ? { kind: 'continuation' } : { kind: 'task', tag: null };
  }
  if (filled.has(contentColumn) && numbered) return { kind: 'continuation', merged: true };
  if (written.content === '') return { kind: 'continuation' };
  if (numbered)
    return isWholeTask(written, last, header) ? { kind: 'task', tag: null } : { kind: 'continuation' };
  return isTornEnd(written, last) && !written.assigned
    ? { kind: 'continuation' }
    : { kind: 'task', tag: null };
}
