import { plan158Appendix } from '#seeds/plan-158/plan-158.ts';
import { expect, test } from 'vitest';
import { letterIndex } from './list-letters.ts';
import { romanValue } from './roman.ts';
import { numberParts, pathOf } from './task-path.ts';

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
  }
});

test('Roman numerals have one spelling each', () => {
  expect(['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CCC'].map(romanValue)).toEqual([1, 4, 9, 14, 40, 90, 300]);
  expect(['', 'IIII', 'VX', 'iv', 'A'].map(romanValue)).toEqual([null, null, null, null, null]);
  expect(letterIndex('I')).not.toBeNull();
});
