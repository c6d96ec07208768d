import { expect, test } from 'vitest';
import { recipientLines } from './recipient-lines.ts';

test('a list pasted from a document is the names alone', () => {
  expect(recipientLines('- Như trên;\n\n– Sở Y tế ; \n- Lưu: VT, TH.')).toEqual([
    'Như trên',
    'Sở Y tế',
    'Lưu: VT, TH',
  ]);
  expect(recipientLines(' \n')).toEqual([]);
});
