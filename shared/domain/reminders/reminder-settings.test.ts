import { describe, expect, test } from 'vitest';
import { Problem } from '#shared/problem.ts';
import {
  defaultReminderSettings,
  formatReminderDays,
  parseReminderDays,
  readReminderSettings,
} from './reminder-settings.ts';
import { reminderStep } from './reminder-step.ts';

describe('the step that is due', () => {
  const days = [7, 3, 1];
  test.each([
    [8, null],
    [7, 7],
    [6, 7],
    [4, 7],
    [3, 3],
    [2, 3],
    [1, 1],
    [0, 1],
    [-1, null],
  ])('with %i days left is %s', (left, step) => {
    expect(reminderStep(left, days)).toBe(step);
  });

  test('follows the settings, the day itself included', () => {
    expect(reminderStep(0, [0])).toBe(0);
    expect(reminderStep(1, [0])).toBeNull();
    expect(reminderStep(12, [14, 2])).toBe(14);
  });
});

describe('days as typed', () => {
  test.each([
    ['7, 3, 1', '7, 3, 1'],
    ['1;3 ; 7', '7, 3, 1'],
    ['5', '5'],
    ['3 3 0', '3, 0'],
    ['60', '60'],
  ])('%s', (typed, read) => {
    expect(formatReminderDays(parseReminderDays(typed))).toBe(read);
  });

  test.each(['', '  ', '61', '-1', '7.5', '7, x', '1 2 3 4 5 6 7', '٣', '99999'])(
    '“%s” is refused',
    (typed) => {
      expect(() => parseReminderDays(typed)).toThrow(Problem);
    },
  );
});

describe('stored settings', () => {
  test('are kept where they can be understood', () => {
    const stored = { days: [2, 5], inWindow: false, bySystem: false };
    expect(readReminderSettings(stored)).toEqual({ days: [5, 2], inWindow: false, bySystem: false });
  });

  test.each([undefined, null, 'x', [], { days: [] }, { days: [-1], inWindow: 'no' }, { days: '7' }])(
    '%j gives the defaults',
    (stored) => {
      expect(readReminderSettings(stored)).toEqual(defaultReminderSettings);
    },
  );
});
