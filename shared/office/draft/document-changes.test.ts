import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReportBlock } from '../report/report-blocks.ts';
import { documentChanges } from './document-changes.ts';

const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });

it('names what differs, in order, and pairs a line with what took its place', () => {
  const before = ['Mở đầu', 'Hoàn thành 5', 'Bỏ đi', 'Kết'].map(paragraph);
  const after = ['Mở đầu', 'Hoàn thành 6', 'Kết', 'Thêm'].map(paragraph);
  expect(documentChanges(before, after)).toEqual([
    { before: 'Hoàn thành 5', after: 'Hoàn thành 6' },
    { before: 'Bỏ đi', after: '' },
    { before: '', after: 'Thêm' },
  ]);
});

it('accounts for every line of both, whatever they are', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = documentChanges(before.map(paragraph), after.map(paragraph));
      const removed = changes.flatMap((each) => (each.before === '' ? [] : [each.before]));
      const added = changes.flatMap((each) => (each.after === '' ? [] : [each.after]));
      // What is left of both after the differences is the same.
      expect(before.length - removed.length).toBe(after.length - added.length);
      expect(without(before, removed).toSorted()).toEqual(without(after, added).toSorted());
      expect(changes.length === 0).toBe(before.join() === after.join());
    }),
  );
});

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const left = [...all];
  for (const each of some) left.splice(left.indexOf(each), 1);
  return left;
}
