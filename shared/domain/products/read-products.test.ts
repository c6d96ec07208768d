import { expect, test } from 'vitest';
import { readProducts } from './read-products.ts';

test('one entry per bullet, without the hyphen', () => {
  expect(readProducts('- Kế hoạch.\n- Báo cáo định kỳ, đột xuất.')).toEqual([
    'Kế hoạch.',
    'Báo cáo định kỳ, đột xuất.',
  ]);
  expect(readProducts('• Kế hoạch\n+ Báo cáo')).toEqual(['Kế hoạch', 'Báo cáo']);
});

test('a text without bullets is one entry; a wrapped line goes on with its entry', () => {
  expect(readProducts('Tờ trình của UBND tỉnh')).toEqual(['Tờ trình của UBND tỉnh']);
  expect(readProducts('- Đề án\nvà hồ sơ\n- Báo cáo')).toEqual(['Đề án và hồ sơ', 'Báo cáo']);
});

test('a hyphen within a text is no bullet, an empty cell has no product', () => {
  expect(readProducts('An Thới - Phú Quốc')).toEqual(['An Thới - Phú Quốc']);
  expect(readProducts('-5 %')).toEqual(['-5 %']);
  expect(readProducts(' \n ')).toEqual([]);
});
