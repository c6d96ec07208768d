import { expect, it } from 'vitest';
import { keptChoices } from './kept-choices.ts';

it('takes back every kind of choice and leaves out what is none', () => {
  const choices = {
    a: { kind: 'value', writer: 'ab' },
    b: { kind: 'both', text: null },
    c: { kind: 'both', text: 'cả hai' },
    d: { kind: 'own', text: '' },
  } as const;
  const odd = { e: { kind: 'value' }, f: null, g: { kind: 'later', text: '' }, h: 'x' };
  expect(keptChoices({ ...choices, ...odd })).toEqual(choices);
});
