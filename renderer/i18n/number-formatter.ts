import { formatNumber } from '#shared/time/format-number.ts';
import type { FormatterModule } from 'i18next';

/** Numbers that name a place or a day: they are never counted, so they take no dot. */
const NAMES = new Set([
  'year',
  'month',
  'day',
  'n',
  'row',
  'column',
  'from',
  'to',
  'number',
  'page',
  'version',
]);

/** Every count in a text of the window is written as in print: "1.098 ngày". */
export const numberFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  format: (value: unknown, _format, _language, options) =>
    typeof value === 'number' && !NAMES.has(String(options?.['interpolationkey']))
      ? formatNumber(value)
      : (value as string),
  add: () => undefined,
  addCached: () => undefined,
};
