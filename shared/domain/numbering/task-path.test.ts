import { plan158Appendix } from '#seeds/plan-158/plan-158.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterIndex, listLetters } from './list-letters.ts';
import { romanValue } from './roman.ts';
import { comparePaths, numberParts, pathAbove, pathOf } from './task-path.ts';

test('numbers lose their brackets and dots', () => {
  expect(numberParts('đ)')).toEqual(['đ']);
  expect(numberParts('1.1.')).toEqual(['1', '1']);
  expect(numberParts(' (2) ')).toEqual(['2']);
  expect(numberParts('WP1')).toEqual(['WP1']);
});

test('paths go down from the section and repeat no number', () => {
  expect(pathOf('I', null, '1')).toBe('I.1');
  expect(pathOf('I', 'I.10', 'đ)')).toBe('I.10.đ');
  expect(pathOf('I.', 'I.1', '1.1.')).toBe('I.1.1');
  expect(pathOf('I', 'I.1', '1')).toBe('I.1.1');
  expect(pathOf('', null, '3.')).toBe('3');
  expect(pathOf('', '3', '3.2')).toBe('3.2');
});

test('every path of plan 158 is what its section, parent and number make', () => {
  for (const task of plan158Appendix().tasks) {
    expect(pathOf(task.section, task.parent, task.number)).toBe(task.path);
    if (task.parent !== null) expect(pathAbove(task.path)).toBe(task.parent);
  }
});

test('document order: numbers by value, letters by the list alphabet, parents first', () => {
  const ordered = [
    'I',
    'I.1',
    'I.2',
    'I.10',
    'I.10.a',
    'I.10.d',
    'I.10.đ',
    'I.10.e',
    'I.11.9',
    'I.11.10',
    'II.1',
  ];
  expect(ordered.toReversed().toSorted(comparePaths)).toEqual(ordered);
  expect(['IX.1', 'V.1', 'IV.1', 'X.1'].toSorted(comparePaths)).toEqual(['IV.1', 'V.1', 'IX.1', 'X.1']);
  const paths = plan158Appendix().tasks.map((task) => task.path);
  expect(paths.toReversed().toSorted(comparePaths)).toEqual(paths);
});

test('the order of paths is total', () => {
  const part = fc.oneof(
    fc.nat(30).map(String),
    fc.constantFrom(...listLetters),
    fc.constantFrom('I', 'II', 'IV', 'IX', 'X', 'A', 'C', 'D', 'WP1', ''),
  );
  const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(path, path, path, (a, b, c) => {
      expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) + 0);
      if (comparePaths(a, b) <= 0 && comparePaths(b, c) <= 0) {
        expect(comparePaths(a, c)).toBeLessThanOrEqual(0);
      }
    }),
    { seed: 158, numRuns: 2000 },
  );
});

test('Roman numerals have one spelling each', () => {
  expect(['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CCC'].map(romanValue)).toEqual([1, 4, 9, 14, 40, 90, 300]);
  expect(['', 'IIII', 'VX', 'iv', 'A'].map(romanValue)).toEqual([null, null, null, null, null]);
  expect(letterIndex('I')).not.toBeNull();
});
