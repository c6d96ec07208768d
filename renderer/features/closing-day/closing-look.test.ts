import { closingWords } from '#shared/domain/closing-day/closing-words.ts';
import type { ClosingState } from '#shared/domain/closing-day/types.ts';
import { describe, expect, it } from 'vitest';
import { closingAction, closingGroup, closingLook } from './closing-look.ts';

const states = [
  'late',
  'missing',
  'returned',
  'waiting-gap',
  'waiting-key',
  'same-as-last',
  'contradicting',
  'to-review',
  'accepted',
  'requested',
] as const satisfies readonly ClosingState[];

describe('the closing day in shapes', () => {
  it('gives states with different words different shapes or colours', () => {
    const looks = new Map<string, Set<string>>();
    for (const state of states) {
      const { shape, tone } = closingLook({ state });
      const key = `${shape} ${tone}`;
      looks.set(key, (looks.get(key) ?? new Set()).add(closingWords[state].word));
    }
    for (const words of looks.values()) expect(words.size).toBe(1);
  });

  it('sorts every state into one group, not sent first, Party bodies last', () => {
    const groups = states.map((state) => closingGroup({ state }));
    expect(groups[0]).toBe('not-sent');
    expect(groups.at(-1)).toBe('requested');
  });

  it('offers to read what a Party body sent, and nothing before', () => {
    expect(closingAction({ state: 'requested', code: null })).toBeNull();
    expect(closingAction({ state: 'requested', code: '3Q-1D22' })).toBe('read');
  });
});
