import * as XLSX from 'xlsx';

/** What a number format makes of a number. */
export interface NumberFormat {
  readonly pattern: string;
  readonly shows: 'number' | 'day' | 'month' | 'year' | 'time';
}

const GENERAL: NumberFormat = { pattern: 'General', shows: 'number' };

/** @param written as Excel writes it ("dd/mm/yyyy", "0.0%", "[$-42A]mm/yyyy"). */
export function numberFormat(written: string): NumberFormat {
  // A language alone shows nothing, but the library takes "[$-409]" for a currency and would show "$40".
  const pattern = written.replace(/\[\$-[^\]]*\]/gu, '');
  if (/^general$/iu.test(pattern) || pattern === '') return GENERAL;
  if (!XLSX.SSF.is_date(pattern)) return { pattern, shows: 'number' };
  const [first = ''] = pattern
    .replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '')
    .toLowerCase()
    .split(';');
  if (first.includes('d')) return { pattern, shows: 'day' };
  if (!first.includes('y')) return { pattern, shows: /[hs:]/u.test(first) ? 'time' : 'month' };
  return { pattern, shows: first.includes('m') ? 'month' : 'year' };
}

/** The format Excel has under a number without writing it down. */
export function builtInFormat(id: number): NumberFormat {
  return numberFormat(String(XLSX.SSF.get_table()[id] ?? 'General'));
}

/**
 * A number as its cell shows it. A date comes as d/m/yyyy, or m/yyyy and yyyy where the cell shows no more, from the
 * serial number itself, so that no time zone moves it.
 *
 * @param date1904 the workbook counts days from 1904, as Excel for Mac did.
 */
export function numberText(value: number, format: NumberFormat, date1904 = false): string {
  // Excel keeps 15 digits; what comes after them is noise (11.100000000000001).
  if (format === GENERAL) return String(Number(value.toPrecision(15)));
  if (format.shows === 'day' || format.shows === 'month' || format.shows === 'year') {
    const day = XLSX.SSF.parse_date_code(value, { date1904 }) as { d: number; m: number; y: number } | null;
    if (day === null) return String(value);
    if (format.shows === 'year') return String(day.y);
    return `${format.shows === 'day' ? `${day.d}/` : ''}${day.m}/${day.y}`;
  }
  return formatted(value, format.pattern);
}

/** A format that shows nothing, or that cannot be read, must not hide the number. */
function formatted(value: number, pattern: string): string {
  let shown = '';
  try {
    shown = String(XLSX.SSF.format(pattern, value)).trim();
  } catch {
    shown = '';
  }
  return shown === '' ? String(value) : shown;
}
