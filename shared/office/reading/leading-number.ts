import { readRowNumber, type RowNumber } from './row-number.ts';

/** A number at the beginning of a cell, and the text behind it. */
export interface LeadingNumber {
  /** As written, with its mark: "1.", "a)". */
  readonly written: string;
  readonly number: RowNumber;
  readonly rest: string;
}

const LEADING =
  /^[\s*]*(?<written>\(\s*(?:\d{1,3}|\p{L})\s*\)|(?:\d{1,3}(?:\.\d{1,3})+|\d{1,3}\s*[.):/]|[IVXLC]+\s*[.):/–-]|\p{L}\d?\s*[.):/]|[IVXLC]+\.\d+(?:\.\d+)*|(?:nhiệm vụ|việc|công việc)\s+\d{1,3}\s*[.:)]?)[.):/]?)\s+(?<rest>\S.*)$/isu;

/** Splits "1.1. Xây dựng …", "a) Rà soát …", "II. NHIỆM VỤ …"; null for a text that only begins like a number. */
export function leadingNumber(text: string): LeadingNumber | null {
  const found = LEADING.exec(text.length > 60 ? text.slice(0, 60) : text)?.groups;
  const written = found?.['written']?.trim();
  if (written === undefined) return null;
  const number = readRowNumber(written);
  const at = text.indexOf(written) + written.length;
  return number === null || number.readings[0].style === 'code'
    ? null
    : { written, number, rest: text.slice(at).trim() };
}

/** Splits "- Xây dựng …" from its bullet. */
export function leadingBullet(text: string): LeadingNumber | null {
  const found = /^\s*(?<written>[-–+•])\s+(?<rest>\S.*)$/su.exec(text)?.groups;
  const { written, rest } = found ?? {};
  const number = written === undefined ? null : readRowNumber(written);
  return number === null || written === undefined || rest === undefined ? null : { written, number, rest };
}

const WORDS = '(?:phần|mục|nhóm|chương|lĩnh vực|nhóm nhiệm vụ)';
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const SECTION = new RegExp(
  `^[\\s*]*(?:${WORDS}\\s+)?(?:thứ\\s+(?<word>${ORDINALS.join('|')})|(?<number>[IVXLC]+(?:\\.\\d{1,2}){1,3}|[IVXLC]+|[A-ZĐ]|\\d{1,2})(?![\\p{L}\\d]))\\s*(?<mark>[.):/–-]?)\\s*(?<title>.*)$`,
  'su',
);
const NAMED = new RegExp(`^[\\s*]*${WORDS}\\s`, 'iu');

/** A section's number and title in one cell: "II CÁC NHIỆM VỤ", "Phần I. …", "PHẦN THỨ NHẤT: …", "A - …". */
export function splitSectionCell(
  text: string,
): { readonly number: string; readonly title: string; readonly sure: boolean } | null {
  const named = NAMED.test(text);
  const lowered = named
    ? text.replace(/^[\s*]*[\p{L} ]+?(?=\s+(?:[IVXLCĐA-Z]{1,6}|\d{1,2}|thứ|THỨ)(?![\p{L}]))/u, '')
    : text;
  const found = SECTION.exec(
    named ? lowered.replace(/^\s*thứ\s+(\p{L}+)/iu, (whole) => whole.toLowerCase()) : lowered,
  )?.groups;
  if (found === undefined) return null;
  const word = found['word'] === undefined ? undefined : ROMAN[ORDINALS.indexOf(found['word'])];
  const number = word ?? found['number'];
  const title = (found['title'] ?? '').trim().replace(/\*+$/u, '').trim();
  if (number === undefined || (title === '' && !named)) return null;
  if (!named && /^\d/u.test(number)) return null;
  const marked = found['mark'] !== '';
  if (!named && !marked && !/\s/u.test(text.trim().slice(number.length, number.length + 1))) return null;
  return { number, title, sure: named || marked || isCapitals(title) };
}

/** Written in capitals throughout, as titles are. */
export function isCapitals(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') && /\p{Lu}.*\p{Lu}/su.test(text);
}
