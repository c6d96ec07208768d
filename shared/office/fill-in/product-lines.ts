import type { DeliveredProduct } from '#shared/domain/report.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { parseDate } from '#shared/time/parse-date.ts';

/** "1486/UBND-TH", "45/BC-SYT": a document's number that stands alone. */
const DOCUMENT_NUMBER = /^\d+[\p{L}\d]*\s*\/\s*[\p{L}\d&.,/-]+$/u;

/** Products as the lines of a cell: "số, ký hiệu; ngày; tên", or only the name where that is all there is. */
export function productLines(products: readonly DeliveredProduct[]): string {
  return products.map(productLine).join('\n');
}

function productLine({ number, date, title }: DeliveredProduct): string {
  const name = oneLine(title);
  if (number === '' && date === null && readsAsName(name)) return name;
  const parts = [oneLine(number).replaceAll(';', ','), date === null ? '' : formatDate(date), name];
  return parts.join('; ').trimEnd();
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const readsAsName = (name: string): boolean =>
  name !== '' && !name.includes(';') && !DOCUMENT_NUMBER.test(name) && !/^[-–—+•*]\s/u.test(name);

export type ProductReading =
  | { readonly ok: true; readonly products: readonly DeliveredProduct[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads such lines back. A line without semicolons is a document's number when it looks like one, else a name; a bullet
 * before it is no part of it. A middle part that is not a day is a problem: nothing is guessed.
 */
export function readProductLines(text: string): ProductReading {
  const products: DeliveredProduct[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.replace(/^\s*[-–—+•*]\s+/u, '').trim();
    if (line === '') continue;
    const parts = line.split(';').map((part) => part.trim());
    const read = parts.length === 1 ? single(line) : several(line, parts);
    if (read === null) {
      return {
        ok: false,
        problem: `dòng ${index + 1} ghi “${shortened(parts[1] ?? '')}” ở chỗ của ngày. Ghi: số, ký hiệu; ngày/tháng/năm; tên.`,
      };
    }
    products.push(read);
  }
  return { ok: true, products };
}

function single(line: string): DeliveredProduct {
  return DOCUMENT_NUMBER.test(line)
    ? { number: line, date: null, title: '' }
    : { number: '', date: null, title: line };
}

function several(
  line: string,
  [first = '', second = '', ...rest]: readonly string[],
): DeliveredProduct | null {
  if (rest.length === 0) {
    const [firstDay, secondDay] = [parseDate(first), parseDate(second)];
    if (secondDay !== null) return { number: first, date: secondDay, title: '' };
    if (firstDay !== null) return { number: '', date: firstDay, title: second };
    if (DOCUMENT_NUMBER.test(first)) return { number: first, date: null, title: second };
    return { number: '', date: null, title: line };
  }
  const date = second === '' ? null : parseDate(second);
  if (date === null && second !== '') return null;
  // As it was typed: a name may hold semicolons of its own.
  const title = line.slice(line.indexOf(';', line.indexOf(';') + 1) + 1).trim();
  return { number: first, date, title };
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
