import { startTexts } from '#renderer/i18n/i18n.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldWord, valueWords } from './value-words.ts';

beforeAll(startTexts);

describe('a value as an officer reads it', () => {
  it('is in words, with dates as they are written', () => {
    expect(valueWords('state', 'done')).toBe('Hoàn thành');
    expect(valueWords('completedOn', '2024-06-05')).toBe('05/6/2024');
    expect(valueWords('progress', 70)).toBe('70 %');
    expect(valueWords('confirmedUnchanged', true)).toBe('Có');
    expect(valueWords('result', 'Đã họp')).toBe('Đã họp');
    expect(valueWords('result', '')).toBe('');
  });

  it('names documents in one line each and a record field by field', () => {
    const products = [
      { number: '1102/UBND-NC', date: '2024-06-18', title: '' },
      { number: '', date: null, title: 'Đề án' },
    ];
    expect(valueWords('products', products)).toBe('- 1102/UBND-NC, 18/6/2024\n- Đề án');
    expect(valueWords(null, { due: '2024-09-30', basis: '', by: 'Lê Hà', judged: 'ab' })).toBe(
      'Hạn: 30/9/2024\nNgười ghi: Lê Hà',
    );
  });

  it('names files by their names, alone and with a product', () => {
    const file = { sha256: 'a'.repeat(64), name: 'Biên bản.pdf', size: 12 };
    expect(valueWords('evidence', [file, { ...file, name: 'ảnh.jpg' }])).toBe('- Biên bản.pdf\n- ảnh.jpg');
    expect(valueWords('products', [{ number: '12/UBND', date: '2024-06-05', title: '', file }])).toBe(
      '- 12/UBND, 05/6/2024, tệp Biên bản.pdf',
    );
  });

  it('shows what a later version wrote as it is', () => {
    expect(fieldWord('budget')).toBe('budget');
    expect(valueWords('budget', 12)).toBe('12');
  });
});
