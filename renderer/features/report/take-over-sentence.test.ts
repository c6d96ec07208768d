import { expect, test } from 'vitest';
import { hasTaken, takenOver } from './take-over-sentence.ts';

test('a sentence of another agency stands on its own line with its source, and is known as taken', () => {
  const result = takenOver('Đã trình UBND tỉnh.\n', 'Đã nghiệm thu 3 trạm;', 'Sở Xây dựng');
  expect(result).toBe('Đã trình UBND tỉnh.\nĐã nghiệm thu 3 trạm (theo Sở Xây dựng).');
  expect(hasTaken(result, 'Đã nghiệm thu 3 trạm.')).toBe(true);
  expect(hasTaken(result, 'Đã trình UBND tỉnh.')).toBe(false);
  expect(takenOver('', 'Xong.', 'Sở Y tế')).toBe('Xong (theo Sở Y tế).');
});
