import { Problem } from '#shared/problem.ts';
import { guardZip, readZipEntry } from '../zip/zip-guard.ts';

/** What a file is by its content; its name is never believed. */
export type OfficeFileKind = 'spreadsheet' | 'text-table' | 'word';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells by its bytes what kind of file this is.
 *
 * @throws Problem `password-protected`, `old-word-file`, `file-damaged`, `file-too-large` or `unknown-file`.
 */
export function officeFileKind(bytes: Uint8Array): OfficeFileKind {
  if (bytes.length === 0)
    throw new Problem('unknown-file', 'Tệp trống, không có nội dung.', { advice: OPEN_AGAIN });
  if (startsWith(bytes, ZIP)) return zipKind(bytes);
  if (startsWith(bytes, COMPOUND)) return compoundKind(bytes);
  if (looksLikeText(bytes)) return 'text-table';
  throw unknown();
}

function zipKind(bytes: Uint8Array): OfficeFileKind {
  const names = guardZip(bytes);
  if (names.some((name) => /^xl\/workbook\.(?:xml|bin)$/u.test(name))) return 'spreadsheet';
  if (names.includes('word/document.xml')) return 'word';
  if (names.includes('content.xml') && isOpenSpreadsheet(bytes)) return 'spreadsheet';
  throw unknown();
}

/** OpenDocument files say in their first entry what they are: a text document (.odt) has a content.xml too. */
function isOpenSpreadsheet(bytes: Uint8Array): boolean {
  const type = new TextDecoder().decode(readZipEntry(bytes, 'mimetype'));
  return type.startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

/** Streams of an old Office container are named in UTF-16. */
function compoundKind(bytes: Uint8Array): OfficeFileKind {
  if (includesUtf16(bytes, 'EncryptedPackage')) throw passwordProtected();
  if (includesUtf16(bytes, 'WordDocument')) {
    throw new Problem('old-word-file', 'Tệp là Word đời cũ (.doc), chương trình không đọc được kiểu này.', {
      advice: 'Đồng chí mở tệp bằng Word, chọn Lưu thành, kiểu .docx, rồi đưa tệp mới vào.',
    });
  }
  if (includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book')) return 'spreadsheet';
  throw unknown();
}

export function passwordProtected(cause?: unknown): Problem {
  return new Problem('password-protected', 'Tệp có đặt mật khẩu nên không đọc được.', {
    advice: 'Đồng chí mở tệp bằng Excel hoặc Word, bỏ mật khẩu, lưu thành bản mới rồi đưa vào.',
    cause,
  });
}

const OPEN_AGAIN = 'Đồng chí chọn tệp Excel (.xlsx, .xls), .ods, .csv hoặc Word (.docx) có bảng phụ lục.';

function unknown(): Problem {
  return new Problem('unknown-file', 'Tệp này không phải bảng tính hay văn bản Word.', {
    advice: OPEN_AGAIN,
  });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function includesUtf16(bytes: Uint8Array, word: string): boolean {
  const pattern = Array.from(word).flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = pattern[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** A text table has no control bytes, and is not a web page under a spreadsheet's name. */
function looksLikeText(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = bytes.subarray(0, 4096);
  if (!utf16 && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  const start = new TextDecoder().decode(head).trimStart().toLowerCase();
  return !/^(?:<!doctype|<html|<\?xml|<table|\{\\rtf|%pdf|\{|\[)/u.test(start);
}
