import type { ColumnRole } from '#shared/domain/appendix.ts';
import { fold } from '#shared/text/fold.ts';
import { rowTag, sectionOfTag, taskOfTag } from '../appendix/row-tags.ts';
import { repeatsHeader, type TableHeader } from './find-header.ts';
import type { RowKind } from './reading-choices.ts';
import { cellAt, type GridRow } from './grid.ts';
import { readRowNumber, splitSectionCell, type RowNumber } from './row-number.ts';

/** Rows whose text goes nowhere, each for its own reason. */
export type SkippedRow =
  'repeated-header' | 'column-numbers' | 'total' | 'signature' | 'page-number' | 'other';

/** What a row below the header is. */
export type RowClass =
  | { readonly kind: SkippedRow | 'continuation' }
  | { readonly kind: 'section'; readonly number: string; readonly title: string; readonly oneCell: boolean }
  | { readonly kind: 'notes'; readonly text: string }
  | { readonly kind: 'task'; readonly number: RowNumber | null; readonly tag: OwnTag | null };

/** What our own hidden column says of a task row. */
export interface OwnTag {
  readonly path: string;
  readonly group: boolean;
}

/**
 * Classifies one row below the header: as an officer chose, by our own tag where there is one, else by what stands
 * in its cells.
 */
export function classifyRow(header: TableHeader, row: GridRow, chosen?: RowKind): RowClass {
  if (chosen !== undefined) return classifyChosen(header, row, chosen);
  const tag = header.tagColumn === null ? '' : cellAt(row, header.tagColumn);
  return (tag === '' ? null : classifyTagged(header, row, tag)) ?? classifyForeign(header, row);
}

function classifyChosen(header: TableHeader, row: GridRow, chosen: RowKind): RowClass {
  const texts = [...row.cells].filter(([column]) => column !== header.tagColumn).map(([, text]) => text);
  switch (chosen) {
    case 'task':
    case 'group':
      return { kind: 'task', number: readRowNumber(textOf(header, row, 'number')), tag: null };
    case 'section': {
      const number = textOf(header, row, 'number').trim();
      const whole = texts.join(' ');
      return splitSectionCell(whole) === null
        ? { kind: 'section', number, title: whole.slice(number.length).trim(), oneCell: false }
        : {
            kind: 'section',
            oneCell: texts.length === 1,
            ...(splitSectionCell(whole) ?? { number, title: whole }),
          };
    }
    case 'notes':
      return { kind: 'notes', text: texts.join(' ') };
    case 'title':
    case 'attached':
    case 'header':
      return { kind: 'other' };
    default:
      return { kind: chosen };
  }
}

function classifyTagged(header: TableHeader, row: GridRow, tag: string): RowClass | null {
  if (tag === rowTag.continuation) return { kind: 'continuation' };
  if (tag === rowTag.notes) return { kind: 'notes', text: cellAt(row, 1) };
  const section = sectionOfTag(tag);
  if (section !== null) return { kind: 'section', number: section, title: cellAt(row, 2), oneCell: false };
  const task = taskOfTag(tag);
  return task === null
    ? null
    : { kind: 'task', number: readRowNumber(textOf(header, row, 'number')), tag: task };
}

function classifyForeign(header: TableHeader, row: GridRow): RowClass {
  if (repeatsHeader(header, row)) return { kind: 'repeated-header' };
  const texts = [...row.cells].filter(([column]) => column !== header.tagColumn).map(([, text]) => text);
  const [only = ''] = texts;
  if (texts.length === 1) {
    if (/^(?:ghi chu|chu thich)\s*:/u.test(fold(only))) return { kind: 'notes', text: only };
    if (/^(?:trang )?\d{1,3}$/u.test(fold(only)) && textOf(header, row, 'number') === '') {
      return { kind: 'page-number' };
    }
    const section = splitSectionCell(only);
    if (section !== null) return { kind: 'section', ...section, oneCell: true };
  }
  if (texts.some((text) => /^(?:tong cong|tong so|cong)\s*:?$/u.test(fold(text)))) return { kind: 'total' };
  return classifyNumbered(header, row);
}

function classifyNumbered(header: TableHeader, row: GridRow): RowClass {
  const hasNumbers = header.columns.some((column) => column.role === 'number' || column.role === 'code');
  const written = textOf(header, row, 'number') || textOf(header, row, 'code');
  const number = readRowNumber(written);
  const content = textOf(header, row, 'content');
  const assigned = (['lead', 'coordinating', 'deadline', 'product'] as const).some(
    (role) => textOf(header, row, role) !== '',
  );
  if ((number?.kind === 'roman' || number?.kind === 'capital') && content !== '' && !assigned) {
    return { kind: 'section', number: number.text, title: content, oneCell: false };
  }
  if (number === null && hasNumbers) return { kind: 'continuation' };
  return { kind: 'task', number, tag: null };
}

/** The text of the column with this role; empty when the table has none. */
export function textOf(header: TableHeader, row: GridRow, role: ColumnRole): string {
  const column = header.columns.find((candidate) => candidate.role === role);
  return column === undefined ? '' : cellAt(row, column.column);
}
