import type { JsonValue } from '#shared/json.ts';
import { isCalendarDate } from '#shared/time/calendar-date.ts';
import { formatDate, formatDateTime } from '#shared/time/format-date.ts';
import i18next from 'i18next';
import { recordVi } from './vi.ts';

const t = i18next.getFixedT(null, 'record');

/** The field's name on screen; of a later version's field its own name. */
export function fieldWord(field: string): string {
  return field in recordVi.fields ? t(`fields.${field as keyof typeof recordVi.fields}`) : field;
}

/** Moments are stored as numbers. */
const MOMENTS = new Set(['at']);
/** Nothing an officer reads: which segment was judged. */
const HIDDEN = new Set(['judged']);

/** A value as an officer reads it; empty text for an empty value. */
export function valueWords(field: string | null, value: JsonValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number') return numberWords(field, value);
  if (typeof value === 'string') return stringWords(value);
  if (Array.isArray(value)) {
    return value.map((item: JsonValue) => `- ${itemWords(item)}`).join('\n');
  }
  return Object.entries(value)
    .filter(([name, inner]) => !HIDDEN.has(name) && valueWords(name, inner) !== '')
    .map(([name, inner]) => t('line', { field: fieldWord(name), value: valueWords(name, inner) }))
    .join('\n');
}

function numberWords(field: string | null, value: number): string {
  if (field === 'progress') return t('percent', { value });
  return field !== null && MOMENTS.has(field) ? formatDateTime(value) : String(value);
}

function stringWords(value: string): string {
  if (value in recordVi.states) return t(`states.${value as keyof typeof recordVi.states}`);
  return isCalendarDate(value) ? formatDate(value) : value;
}

/** A delivered document in one line: number, day, title. */
function itemWords(item: JsonValue): string {
  if (typeof item !== 'object' || item === null) return valueWords(null, item);
  return Object.values(item as Record<string, JsonValue>)
    .map((part) => valueWords(null, part))
    .filter(Boolean)
    .join(', ');
}
