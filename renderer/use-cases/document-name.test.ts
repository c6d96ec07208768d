import { expect, test } from 'vitest';
import { documentName } from './document-name.ts';

test('a name has no diacritics, no slashes, and keeps capitals', () => {
  expect(documentName(['Phụ lục', '158/KH-UBND', '', 'có tiến độ'], 'xlsx')).toBe(
    'Phu luc 158-KH-UBND co tien do.xlsx',
  );
  expect(documentName(['Báo cáo', 'Quý III/2024', 'Sở KH&ĐT'], 'docx')).toBe(
    'Bao cao Quy III-2024 So KH&DT.docx',
  );
});

test('nothing a file system refuses gets through', () => {
  expect(documentName(['a<b>"c"?*\n', '..\\x'], 'pdf')).toBe('abc ..-x.pdf');
});
