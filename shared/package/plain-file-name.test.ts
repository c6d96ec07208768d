import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFileName } from './plain-file-name.ts';

describe('a file name that can be written anywhere', () => {
  it.each([
    ['C:\\Users\\an\\Biên bản.pdf'.normalize('NFD'), 'Biên bản.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a/b\\c.txt', 'c.txt'],
    ['Quyết định số 12/2024: “bản chính”?.pdf', '2024- “bản chính”-.pdf'],
    ['tai-lieu\u202Efdp.exe', 'tai-lieufdp.exe'],
    ['NUL.txt', '-NUL.txt'],
    ['com1', '-com1'],
    ['...', 'tep'],
    ['', 'tep'],
    ['.hidden', 'hidden'],
    ['ten. .', 'ten'],
  ])('%j is %s', (name, plain) => {
    expect(plainFileName(name)).toBe(plain);
  });

  it('keeps the ending of a very long one', () => {
    const plain = plainFileName(`${'Báo cáo '.repeat(60)}.docx`);
    expect([...plain]).toHaveLength(120);
    expect(plain).toMatch(/^Báo cáo .*…\.docx$/u);
  });

  it('is a name that the program saves, whatever was given, and stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const plain = plainFileName(name);
        expect(plain).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u);
        expect(plain).toMatch(/[^. ]$/u);
        expect([...plain].length).toBeLessThanOrEqual(120);
        expect(plainFileName(plain)).toBe(plain);
      }),
    );
  });
});
