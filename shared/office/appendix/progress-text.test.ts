import { describe, expect, it } from 'vitest';
import { filesText, resultText } from './progress-text.ts';

const file = { sha256: 'a'.repeat(64), name: 'biên bản.pdf', size: 3 };
const product = { number: '12/UBND', date: '2024-06-05', title: 'Tờ trình' };

describe('what was done, in words', () => {
  it('names the documents and says how many files stand by it, each content once', () => {
    const report = {
      result: 'Đã họp. ',
      products: [{ ...product, file }],
      evidence: [file, { ...file, sha256: 'b' }],
    };
    expect(resultText(report)).toBe('Đã họp.\n- 12/UBND ngày 05/6/2024, Tờ trình\n(kèm 2 tệp minh chứng)');
    expect(filesText({ products: [product], evidence: [] })).toBe('');
    expect(resultText({ result: '', products: [], evidence: [] })).toBe('');
  });
});
