import { assertNever } from '#shared/assert.ts';
import { REPORTED_STATES, STATE_WORDS, stateOfWords } from '#shared/domain/reports/state-words.ts';
import type { ReportFields } from '#shared/domain/reports/report-fields.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { cleanText } from '#shared/text/clean-text.ts';
import { fold } from '#shared/text/fold.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { parseDate } from '#shared/time/parse-date.ts';
import { dateOfSerial } from '../sheet/date-serial.ts';
import type { FillInField } from './fill-in-columns.ts';
import { productLines, readProductLines } from './product-lines.ts';

/** What stands in the cells of one row, read: the fields of a report, of which an extension takes two cells. */
export type CellFields = Partial<ReportFields> & {
  readonly extensionUntil?: CalendarDate | null;
  readonly extensionReason?: string;
};

export type CellReading =
  { readonly ok: true; readonly fields: CellFields } | { readonly ok: false; readonly problem: string };

/** UTF-16 code units; what a report's field can hold. */
const LONGEST = 20_000;

/** A report's field as its cell shows it; empty where nothing is said. */
export function fillInCellText(report: ReportFields, field: FillInField): string {
  switch (field) {
    case 'state':
      return report.state === null ? '' : STATE_WORDS[report.state];
    case 'progress':
      return report.progress === null ? '' : String(report.progress);
    case 'completedOn':
      return report.completedOn === null ? '' : formatDate(report.completedOn);
    case 'products':
      return productLines(report.products);
    case 'extensionUntil':
      return report.extension === null ? '' : formatDate(report.extension.until);
    case 'extensionReason':
      return report.extension?.reason ?? '';
    case 'unchanged':
      return report.confirmedUnchanged ? 'Có' : '';
    case 'progressBasis':
    case 'result':
    case 'difficulties':
    case 'proposals':
    case 'nextSteps':
    case 'lateReason':
    case 'basis':
      return report[field];
    default:
      return assertNever(field);
  }
}

/** The text of a cell as it is compared and stored: no white space around it, which no cell keeps for sure. */
export function cellWords(text: string): string {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Reads what an officer typed into a cell; a problem says what to type instead. An empty cell empties the field. */
export function readFillInCell(field: FillInField, typed: string): CellReading {
  const text = cellWords(typed);
  if (/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/u.test(text)) {
    return bad(`ô báo lỗi ${text} của Excel. Xóa công thức và gõ lại nội dung.`);
  }
  if (text.length > LONGEST) return bad('dài quá 20.000 ký tự. Rút gọn lại.');
  switch (field) {
    case 'state':
      return readState(text);
    case 'progress':
      return readProgress(text);
    case 'completedOn':
      return readDay(text, (day) => ({ completedOn: day }));
    case 'extensionUntil':
      return readDay(text, (day) => ({ extensionUntil: day }));
    case 'products': {
      const read = readProductLines(text);
      return read.ok ? good({ products: read.products }) : bad(read.problem);
    }
    case 'unchanged':
      return readConsent(text);
    case 'progressBasis':
    case 'result':
    case 'difficulties':
    case 'proposals':
    case 'nextSteps':
    case 'lateReason':
    case 'basis':
    case 'extensionReason':
      return good({ [field]: text });
    default:
      return assertNever(field);
  }
}

function readState(text: string): CellReading {
  if (text === '') return good({ state: null });
  const state = stateOfWords(text);
  if (state !== null) return good({ state });
  const words = REPORTED_STATES.map((each) => `“${STATE_WORDS[each]}”`).join(', ');
  return bad(`“${shortened(text)}” không có trong danh sách. Chọn một trong: ${words}.`);
}

const PERCENT = /^(?<whole>\d{1,3})(?:[.,]0+)?\s*%?$/u;

/** "40", "40 %", "40,0%"; a share like 0,4 is not guessed to be 40. */
function readProgress(text: string): CellReading {
  if (text === '') return good({ progress: null });
  const value = Number(PERCENT.exec(text)?.groups?.['whole'] ?? Number.NaN);
  if (Number.isInteger(value) && value <= 100) return good({ progress: value });
  return bad(`“${shortened(text)}” không phải số phần trăm. Ghi số nguyên từ 0 đến 100, ví dụ 40.`);
}

function readDay(text: string, fields: (day: CalendarDate | null) => CellFields): CellReading {
  if (text === '') return good(fields(null));
  const day = dateOfSerial(text) ?? parseDate(text);
  if (day !== null && day >= '1900-01-01' && day < '2200-01-01') return good(fields(day));
  return bad(`“${shortened(text)}” không phải ngày. Ghi đủ ngày/tháng/năm, ví dụ 05/9/2024.`);
}

const YES = new Set(['co', 'x', 'dung', 'true', '1', '✓', '✔']);
const NO = new Set(['', 'khong', 'false', '0']);

function readConsent(text: string): CellReading {
  const word = fold(text);
  if (YES.has(word)) return good({ confirmedUnchanged: true });
  if (NO.has(word)) return good({ confirmedUnchanged: false });
  return bad(`“${shortened(text)}” không có trong danh sách. Chọn “Có” hoặc để trống.`);
}

const good = (fields: CellFields): CellReading => ({ ok: true, fields });
const bad = (problem: string): CellReading => ({ ok: false, problem });
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
