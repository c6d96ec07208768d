import { romanValue } from '#shared/domain/numbering/roman.ts';

/** The forms in which rows are numbered: I · A · 1 · 1.1 · a) · WP1. */
export type RowNumber =
  | { readonly kind: 'roman' | 'capital' | 'letter' | 'code'; readonly text: string }
  | { readonly kind: 'decimal'; readonly text: string; readonly depth: number };

/** Reads the number cell of a row; null when it holds no number. `text` is without brackets and closing marks. */
export function readRowNumber(cell: string): RowNumber | null {
  const text = cell
    .replaceAll('*', '')
    .trim()
    .replace(/^\(/u, '')
    .replace(/[.)/:]+$/u, '')
    .trim();
  if (text === '') return null;
  if (/^\d+(?:\.\d+)*$/u.test(text)) return { kind: 'decimal', text, depth: text.split('.').length };
  if (romanValue(text) !== null) return { kind: 'roman', text };
  if (/^[A-ZĐ]$/u.test(text)) return { kind: 'capital', text };
  if (/^[a-zđ]\d?$/u.test(text)) return { kind: 'letter', text };
  if (/^[\p{L}\d._/-]{2,24}$/u.test(text) && /\d/u.test(text)) return { kind: 'code', text };
  return null;
}

/** "II CÁC NHIỆM VỤ CỤ THỂ" in one cell: number and title of a section. */
export function splitSectionCell(text: string): { readonly number: string; readonly title: string } | null {
  const found = /^(?<number>[IVXLC]+|[A-ZĐ])[.):]?\s+(?<title>\S.*)$/su.exec(text.trim())?.groups;
  const { number, title } = found ?? {};
  if (number === undefined || title === undefined) return null;
  // "C" or "I" may begin an ordinary sentence; the title of a section is in capitals.
  return title === title.toLocaleUpperCase('vi') ? { number, title } : null;
}
