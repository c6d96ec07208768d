import { expect, it } from 'vitest';
import { sentencesOf } from './sentences-of.ts';

it.each([
  ['Đã họp. Đã trình UBND tỉnh.', ['Đã họp.', 'Đã trình UBND tỉnh.']],
  ['Đã khảo sát tuyến. Đã trình UBND tỉnh.', ['Đã khảo sát tuyến.', 'Đã trình UBND tỉnh.']],
  ['- Đạt 40 %; Sở đã nghiệm thu.\n- Còn 3 hạng mục', ['Đạt 40 %;', 'Sở đã nghiệm thu.', 'Còn 3 hạng mục']],
  ['Văn bản 1.486 gửi TP. Phú Quốc', ['Văn bản 1.486 gửi TP. Phú Quốc']],
  [' \n ', []],
])('%j', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
