import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { toTcvn3, toVni } from '#shared/text/testing/to-legacy.ts';
import { CompoundFile } from './compound-file.ts';
import { withoutLegacyText } from './legacy-grids.ts';
import { openAppendixFile } from './open-appendix-file.ts';
import { xlsLooks } from './xls-records.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const refusal = (code: string, message: string) =>
  expect.objectContaining({ name: 'Problem', code, message: expect.stringContaining(message) });

function compound(...streams: string[]): Uint8Array {
  return compoundOf(6000, ...streams);
}

function compoundOf(size: number, ...streams: string[]): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const name of streams)
    XLSX.CFB.utils.cfb_add(
      file,
      `/${name}`,
      Array.from({ length: size }, () => 1),
    );
  return new Uint8Array(XLSX.CFB.write(file, { type: 'array' }) as ArrayBuffer);
}

test.each([
  ['nothing', new Uint8Array(), 'unknown-file', 'trống'],
  [
    'a web page named .xls',
    utf8('\ufeff\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
    'unknown-file',
    'trang web',
  ],
  ['a web archive', utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'unknown-file', '.mht'],
  ['RTF', utf8('{\\rtf1\\ansi}'), 'unknown-file', 'RTF'],
  [
    'SpreadsheetML 2003',
    utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    'unknown-file',
    'XML đời 2003',
  ],
  ['PDF', utf8('%PDF-1.7'), 'unknown-file', 'PDF'],
  ['a picture', latin('\u0089PNG\r\n'), 'unknown-file', 'hình ảnh'],
  ['JSON', utf8('{"format": 1}'), 'unknown-file', 'JSON'],
  [
    'random bytes',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
    'unknown-file',
    'không phải',
  ],
  ['a ZIP of workbooks', zip({ 'a.xlsx': 'PK' }), 'unknown-file', 'nén ZIP'],
  ['a ZIP file of itself', zip({ 'quine.zip': 'PK' }), 'unknown-file', 'không phải'],
  ['Numbers', zip({ 'Index/Document.iwa': 'x' }), 'unknown-file', 'Numbers'],
  [
    'a text document',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
    'unknown-file',
    '.odt',
  ],
  [
    'a sheet with a password',
    zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest:encryption-data/>',
    }),
    'password-protected',
    'mật khẩu',
  ],
  ['a new package with a password', zip({ 'encrypted-package': 'x' }), 'password-protected', 'mật khẩu'],
  [
    'an .xlsx file with a password',
    compound('EncryptionInfo', 'EncryptedPackage'),
    'password-protected',
    'mật khẩu',
  ],
  ['a .doc file', compound('WordDocument'), 'old-word-file', '.doc'],
  ['a file beyond 20 MB', new Uint8Array(21 * 1024 * 1024), 'file-too-large', '21 MB'],
])('%s is refused by name', (_, bytes, code, message) => {
  expect(() => openAppendixFile(bytes)).toThrowError(refusal(code, message));
});

test('an .xls workbook of more than 8 MB is refused before the library takes the memory', () => {
  const bytes = compoundOf(8 * 1024 * 1024 + 1, 'Workbook');
  expect(() => openAppendixFile(bytes)).toThrowError(refusal('file-too-large', '.xls nặng hơn 8 MB'));
});

test('a circle in the chains of a compound file is refused', () => {
  const bytes = compound('Workbook');
  expect(new CompoundFile(bytes).read('workbook')).toHaveLength(6000);
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  let circles = 0;
  for (let at = table; at < table + 512; at += 4) {
    if (view.getUint32(at, true) < 1000) {
      view.setUint32(at, (at - table) / 4, true);
      circles += 1;
    }
  }
  expect(circles).toBeGreaterThan(5);
  expect(() => openAppendixFile(bytes)).toThrowError(refusal('file-damaged', 'nối'));
});

test('an .xls file is walked before it is read', () => {
  const record = (type: number, ...bytes: number[]) => [type & 255, type >> 8, bytes.length, 0, ...bytes];
  const begin = record(0x809, 0, 6, 5, 0);
  expect(() => xlsLooks(Uint8Array.from([...begin, ...record(0x2f, 1, 0)]))).toThrowError(
    refusal('password-protected', ''),
  );
  expect(() => xlsLooks(Uint8Array.from([...begin, 0xfd, 0, 200, 0, 1]))).toThrowError(
    refusal('file-damaged', 'cắt'),
  );
  expect(() =>
    xlsLooks(Uint8Array.from([...begin, ...record(0xfc, 0, 0, 0, 0, 255, 255, 255, 0)])),
  ).toThrowError(refusal('file-damaged', 'bảng chữ'));
});

test('.xls and .xlsb tell sheets, dates, merges and fonts', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['TT', 'Nội dung', 'Hạn'],
    [1, 'Việc một', { t: 'n', v: 45448, z: 'dd/mm/yyyy' }],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Phụ lục');
  for (const bookType of ['biff8', 'xlsb'] as const) {
    const [grid] = openAppendixFile(
      new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer),
    );
    expect(grid?.name).toBe('Phụ lục');
    expect(grid?.rows.map(({ cells }) => [...cells.values()])).toEqual([
      ['TT', 'Nội dung', 'Hạn'],
      ['1', 'Việc một', '5/6/2024'],
    ]);
    expect(grid?.merges).toEqual([{ row: 1, column: 2, toRow: 1, toColumn: 3 }]);
  }
});

const TABLE = 'TT;Nội dung;Cơ quan chủ trì\n1;Xây dựng kế hoạch thực hiện;Sở Tài chính, Sở Y tế\n';
const utf16 = (text: string) =>
  Uint8Array.from(Array.from(`\ufeff${text}`).flatMap((l) => [l.charCodeAt(0) & 255, l.charCodeAt(0) >> 8]));
/** windows-1258 writes tones as marks of their own. */
const to1258 = (text: string) => {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(
    Array.from({ length: 128 }, (_, i) => [decoder.decode(Uint8Array.of(i + 128)), i + 128]),
  );
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const whole = codes.get(letter);
      if (letter.charCodeAt(0) < 128) return [letter.charCodeAt(0)];
      if (whole !== undefined) return [whole];
      const [base = '', ...marks] = Array.from(letter.normalize('NFD'));
      const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? '';
      const rest = (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC');
      return [codes.get(rest) ?? rest.charCodeAt(0), codes.get(tone) ?? 63];
    }),
  );
};

test.each([
  ['UTF-8', utf8(TABLE)],
  ['UTF-8 with a mark', utf8(`\ufeff${TABLE}`)],
  ['UTF-16', utf16(TABLE)],
  ['NFD and CR LF', utf8(TABLE.normalize('NFD').replaceAll('\n', '\r\n'))],
  ['windows-1258', to1258(TABLE)],
  ['TCVN3', latin(toTcvn3(TABLE))],
  ['VNI', latin(toVni(TABLE))],
  [
    'commas',
    utf8(
      TABLE.replaceAll(', ', '\u0001')
        .replaceAll(';', ',')
        .replaceAll('Sở Tài chính\u0001Sở Y tế', '"Sở Tài chính, Sở Y tế"'),
    ),
  ],
  ['bars', utf8(TABLE.replaceAll(';', '|'))],
  ['a separator that is said', utf8(`sep=;\n${TABLE}`)],
])('a text table in %s', (_, bytes) => {
  const { grids } = withoutLegacyText(openAppendixFile(bytes), null);
  expect(grids[0]?.rows.map(({ cells }) => [...cells.values()].join(';'))).toEqual(
    TABLE.trimEnd().split('\n'),
  );
});

test('a quotation mark that never ends is refused with its row', () => {
  expect(() => openAppendixFile(utf8('a;b\n1;"x\n2;y\n'))).toThrowError(refusal('file-damaged', 'dòng 2'));
});
