import { agencyId } from '#shared/ids.ts';
import { describe, expect, it } from 'vitest';
import { moveTo, NOTHING_PICKED, pickAll, type RowSelection, setPicked } from './row-selection.ts';

const of = (name: string) => agencyId(name);
const rows = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ agency: of(name), pickable: name !== 'c' }));
const picked = ({ picked: set }: RowSelection) => [...set].toSorted().join('');
const go = (selection: RowSelection, ...to: readonly string[]) =>
  to.reduce((now, step) => moveTo(now, rows, of(step.at(-1) ?? ''), step.startsWith('⇧')), selection);

describe('choosing rows by keyboard', () => {
  it('chooses nothing by moving, and from where Shift began by moving with it', () => {
    const moved = go(NOTHING_PICKED, 'a', 'b');
    expect([moved.current, picked(moved)]).toEqual(['b', '']);
    // What cannot be chosen is passed over.
    expect(picked(go(moved, '⇧c', '⇧d'))).toBe('bd');
    // Coming back gives up what was passed.
    expect(picked(go(moved, '⇧c', '⇧d', '⇧c', '⇧b', '⇧a'))).toBe('ab');
  });

  it('keeps what was chosen before Shift, and begins anew after a move without it', () => {
    const one = setPicked(go(NOTHING_PICKED, 'a'), [of('a')], true);
    expect(picked(go(one, 'd', '⇧e'))).toBe('ade');
    expect(picked(go(one, 'd', '⇧e', 'd', '⇧d'))).toBe('ade');
  });

  it('chooses all, then none', () => {
    const all = pickAll(NOTHING_PICKED, rows);
    expect(picked(all)).toBe('abde');
    expect(picked(pickAll(all, rows))).toBe('');
    expect(picked(pickAll(setPicked(all, [of('e')], false), rows))).toBe('abde');
  });

  it('goes on when the row at which Shift began left the list', () => {
    const begun = go(NOTHING_PICKED, 'a', '⇧b');
    const left = rows.slice(1);
    expect(picked(moveTo(begun, left, of('d'), true))).toBe('d');
  });
});
