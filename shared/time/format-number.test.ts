import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent, formatShare } from './format-number.ts';

describe('numbers', () => {
  it('have a decimal comma and dots between thousands', () => {
    expect(formatNumber(1234)).toBe('1.234');
    expect(formatNumber(2.4)).toBe('2,4');
  });

  it('are shares with one decimal, of something', () => {
    expect(formatShare(5, 39)).toBe('12,8 %');
    expect(formatShare(5, 10)).toBe('50,0 %');
    expect(formatShare(0, 0)).toBe('—');
    expect(formatPercent(70)).toBe('70 %');
  });
});
