import { readDeadline } from '#shared/domain/deadlines/read-deadline.ts';
import type { Measure } from '#shared/domain/measure.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { parseDate } from '#shared/time/parse-date.ts';
import { LONGEST_MEASURE_TEXT, type MeasureFields } from './measure-fields.ts';

/** The fields an officer types in a table, in the order of its columns. */
export const MEASURE_COLUMNS = [
  'content',
  'method',
  'unit',
  'officer',
  'start',
  'due',
  'product',
  'resources',
  'progress',
] as const;
export type MeasureColumn = (typeof MEASURE_COLUMNS)[number];

/** What a cell holds, as an officer types it: 05/9/2024, 70. */
export function measureCellText(
  measure: Pick<Measure, MeasureColumn | 'timing'>,
  column: MeasureColumn,
): string {
  if (column === 'due' && measure.timing !== '') return measure.timing;
  const value = measure[column];
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return column === 'start' || column === 'due' ? formatDate(value) : value;
}

export type CellReading =
  | { readonly ok: true; readonly fields: Partial<MeasureFields> }
  /** A sentence that says what is wrong and what to type. */
  | { readonly ok: false; readonly problem: string };

/**
 * Reads a typed or pasted cell. A day may be written as a date or as the appendix writes deadlines ("Quý III/2024" is
 * its last day, as a start its first; "Thường xuyên" has none), but only where the words leave no doubt.
 *
 * @param planDate completes nothing; it is where a running deadline begins.
 */
export function readMeasureCell(column: MeasureColumn, text: string, planDate: CalendarDate): CellReading {
  const typed = text.trim();
  switch (column) {
    case 'start':
      return dayReading(typed, startOf(typed, planDate));
    case 'due':
      return dayReading(typed, dueOf(typed, planDate));
    case 'progress': {
      if (typed === '') return { ok: true, fields: { progress: null } };
      const number = /^(\d{1,3})\s*%?$/u.exec(typed)?.[1];
      if (number !== undefined && Number(number) <= 100) {
        return { ok: true, fields: { progress: Number(number) } };
      }
      return { ok: false, problem: `“${typed}” không phải tiến độ. Đồng chí ghi số nguyên từ 0 đến 100.` };
    }
    default: {
      const kept = cleanText(text).trim();
      if (kept.length > LONGEST_MEASURE_TEXT) {
        return { ok: false, problem: `Ô dài ${kept.length} ký tự, mỗi ô ghi được ${LONGEST_MEASURE_TEXT}.` };
      }
      return { ok: true, fields: { [column]: kept } };
    }
  }
}

function dayReading(typed: string, fields: Partial<MeasureFields> | null): CellReading {
  if (fields !== null) return { ok: true, fields };
  return { ok: false, problem: `“${typed}” không phải ngày. Đồng chí ghi như 05/9/2024 hoặc Quý III/2024.` };
}

function startOf(typed: string, planDate: CalendarDate): Partial<MeasureFields> | null {
  if (typed === '') return { start: null };
  const date = parseDate(typed);
  if (date !== null) return { start: date };
  const { confirm, start, due } = readDeadline(typed, { planDate });
  return confirm || start === null || due === null ? null : { start };
}

function dueOf(typed: string, planDate: CalendarDate): Partial<MeasureFields> | null {
  if (typed === '') return { due: null, timing: '' };
  const date = parseDate(typed);
  if (date !== null) return { due: date, timing: '' };
  const { confirm, kind, due, text } = readDeadline(typed, { planDate });
  if (kind === 'unspecified' || (confirm && kind !== 'dependent')) return null;
  return { due, timing: text };
}
