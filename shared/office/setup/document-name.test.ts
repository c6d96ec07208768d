import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentName, MAX_NAME_LENGTH } from './document-name.ts';

const plain = { filePattern: '{loai} {so} {ky} {coquan}', fileDiacritics: false };
const marked = { ...plain, fileDiacritics: true };
const parts = { loai: 'Báo cáo', so: '158/KH-UBND', ky: 'Quý III/2024', coquan: 'Sở KH&ĐT' };

describe('a document’s file name', () => {
  test('with and without diacritics', () => {
    expect(documentName(plain, parts, 'docx')).toBe('Bao cao 158-KH-UBND Quy III-2024 So KH&DT.docx');
    expect(documentName(marked, parts, 'docx')).toBe('Báo cáo 158-KH-UBND Quý III-2024 Sở KH&ĐT.docx');
  });

  test('an empty place goes with the separator before it', () => {
    const pattern = { filePattern: '{loai}_{so}_{ky} - {ngay}', fileDiacritics: false };
    expect(documentName(pattern, { loai: 'Phụ lục', so: '158/KH-UBND' }, 'xlsx')).toBe(
      'Phu luc_158-KH-UBND.xlsx',
    );
    expect(documentName(pattern, { so: '158/KH-UBND', ngay: '17-09-2024' }, 'xlsx')).toBe(
      '158-KH-UBND - 17-09-2024.xlsx',
    );
  });

  test('decomposed letters are the same letters', () => {
    expect(documentName(marked, { loai: 'Báo cáo'.normalize('NFD') }, 'pdf')).toBe('Báo cáo.pdf');
    expect(documentName(plain, { loai: 'Báo cáo Đ'.normalize('NFD') }, 'pdf')).toBe('Bao cao D.pdf');
  });

  test.each([
    ['CON', '_CON.docx'],
    ['nul.tar', '_nul.tar.docx'],
    ['COM¹', '_COM¹.docx'],
    ['', 'Văn bản.docx'],
    ['???', 'Văn bản.docx'],
    ['a<b>"c"?*\n', 'abc.docx'],
    ['..\\..\\etc', 'etc.docx'],
    ['đuôi. . ', 'đuôi.docx'],
  ])('%j', (loai, name) => {
    expect(documentName({ filePattern: '{loai}', fileDiacritics: true }, { loai }, 'docx')).toBe(name);
  });

  test('too long a name is cut between words, never inside a character', () => {
    const name = documentName(marked, { loai: 'Nguyễn '.repeat(60) }, 'docx');
    expect(name.length).toBeLessThanOrEqual(MAX_NAME_LENGTH + 5);
    expect(name.endsWith('Nguyễn.docx')).toBe(true);
    expect(documentName(marked, { loai: '😀'.repeat(100) }, 'docx')).toMatch(/^(?:😀)+\.docx$/u);
  });

  test('a long title leaves room for what tells the files apart', () => {
    const ky = 'Đột xuất về tình hình giải ngân vốn đầu tư công và xử lý nợ đọng xây dựng cơ bản '.repeat(3);
    const named = (coquan: string) =>
      documentName(
        { ...plain, filePattern: '{loai} {so} {ky} {coquan} {ngay}' },
        { ...parts, ky, coquan, ngay: '17-09-2024' },
        'xlsx',
      );
    expect(named('Sở Y tế')).toBe(
      'Bao cao 158-KH-UBND Dot xuat ve tinh hinh giai ngan von dau tu cong va xu ly no dong xay dung co ban So Y te 17-09-2024.xlsx',
    );
    expect(named('Sở Nội vụ')).toContain('So Noi vu 17-09-2024');
  });

  test('whatever is typed, every file system takes the name', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, anything, fc.boolean(), (pattern, loai, so, fileDiacritics) => {
        const name = documentName(
          { filePattern: `${pattern}{loai}{so}`, fileDiacritics },
          { loai, so },
          'xlsx',
        );
        const stem = name.slice(0, -'.xlsx'.length);
        expect(stem).not.toBe('');
        expect(stem).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u);
        expect(stem).not.toMatch(/^[\s.]|[\s.]$/u);
        expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      }),
    );
  });
});
