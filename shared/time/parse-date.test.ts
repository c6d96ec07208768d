import { describe, expect, it } from 'vitest';
import { parseDate } from './parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['17/9/2024', '2024-09-17'],
    [' 05/02/2024 ', '2024-02-05'],
    ['17-9-2024', '2024-09-17'],
    ['17.9.2024', '2024-09-17'],
    ['17092024', '2024-09-17'],
    ['2024-09-17', '2024-09-17'],
  ])('reads %j', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    '31/02/2024',
    '29/02/2025',
    '9/17/2024',
    '17/9/24',
    '17/9',
    '17/9-2024',
    '2024-9-17',
    '',
    'mai',
    '00/01/2024',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});
