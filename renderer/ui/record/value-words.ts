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
/** Nothing an officer reads: which segment was judged, where a draft's block goes, what a freeze keeps. */
const HIDDEN = new Set(['judged', 'basedOn', 'kind', 'after', 'added', 'digest', 'heads', 'body']);

/** A value as an officer reads it; empty text for an empty value. */
export function valueWords(field: string | null, value: JsonValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number') return numberWords(field, value);
  if (typeof value === 'string') return stringWords(value);
  if (Array.isArray(value)) {
    return value.map((item: JsonValue) => `- ${itemWords(item)}`).join('\n');
  }
  if (isFile(value as Readonly<Record<string, JsonValue>>)) {
    return t('withFile', { name: (value as { readonly name: string }).name });
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

/** A delivered document in one line: number, day, title, its file; a file by its name. */
function itemWords(item: JsonValue): string {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return valueWords(null, item);
  const fields = item as Readonly<Record<string, JsonValue>>;
  if (isFile(fields)) return fields.name;
  return Object.values(fields)
    .map((part) => valueWords(null, part))
    .filter(Boolean)
    .join(', ');
}

/** An attached file as records name it; nobody reads its hash or its number of bytes. */
const isFile = (
  value: Readonly<Record<string, JsonValue>>,
): value is { sha256: string; name: string; size: number } =>
  typeof value['sha256'] === 'string' &&
  typeof value['name'] === 'string' &&
  typeof value['size'] === 'number';
