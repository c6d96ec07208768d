import { describe, expect, it } from 'vitest';
import { type KeyedBlock, keyed } from '../report/report-blocks.ts';
import { applyEdits } from './apply-edits.ts';
import { addBlock, writeBlock, type DraftPlace } from './draft-changes.ts';
import { readBlockEdits } from './draft-record.ts';
import { periodId } from '#shared/ids.ts';
import { memoryView } from './testing/memory-view.ts';

const Q3 = periodId('2024-Q3');
const generated = (...keys: readonly string[]): readonly KeyedBlock[] =>
  keys.map((key) => keyed(key, 'paragraph', `Lời của ${key}.`));
const BEFORE = generated('opening', 'late.II.1', 'late.II.2', 'closing');

/** An officer at work on a draft whose blocks the program makes anew at every step. */
function desk() {
  const view = memoryView();
  let at = 0;
  const place = (): DraftPlace => ({
    period: Q3,
    document: 'consolidated',
    by: 'Trần Minh Khoa',
    at: (at += 1000),
  });
  const shown = (blocks: readonly KeyedBlock[]) =>
    applyEdits(blocks, readBlockEdits(view, Q3, 'consolidated'));
  return {
    add: (blocks: readonly KeyedBlock[], after: string, name: string) =>
      view.write(addBlock(place(), shown(blocks), after, `added.${name}`, `Đoạn ${name}.`)),
    write: (blocks: readonly KeyedBlock[], key: string, text: string) =>
      view.write(writeBlock(place(), shown(blocks), key, text)),
    order: (blocks: readonly KeyedBlock[]) => shown(blocks).map(({ key }) => key),
    standings: (blocks: readonly KeyedBlock[]) => shown(blocks).map(({ standing }) => standing),
  };
}

describe('paragraphs an officer added', () => {
  it('stay where they were put when the program makes its blocks anew, the later one nearer', () => {
    const { add, order } = desk();
    add(BEFORE, 'late.II.1', 'a');
    add(BEFORE, 'late.II.1', 'b');
    add(BEFORE, 'added.b', 'c');
    const expected = ['opening', 'late.II.1', 'added.b', 'added.c', 'added.a', 'late.II.2', 'closing'];
    expect(order(BEFORE)).toEqual(expected);
    // Another task is late in front of it, one behind it is late no more.
    expect(order(generated('opening', 'late.I.9', 'late.II.1', 'closing'))).toEqual([
      'opening',
      'late.I.9',
      'late.II.1',
      'added.b',
      'added.c',
      'added.a',
      'closing',
    ]);
  });

  it('go after the nearest block that is left when the one before them is gone, and keep their order', () => {
    const { add, order } = desk();
    add(BEFORE, 'late.II.2', 'a');
    add(BEFORE, 'added.a', 'b');
    expect(order(generated('opening', 'late.II.1', 'closing'))).toEqual([
      'opening',
      'late.II.1',
      'added.a',
      'added.b',
      'closing',
    ]);
    // Back again when the block comes back.
    expect(order(BEFORE)).toEqual(['opening', 'late.II.1', 'late.II.2', 'added.a', 'added.b', 'closing']);
  });

  it('stand after a block whose words an officer wrote, also when its numbers changed under them', () => {
    const { add, write, order, standings } = desk();
    write(BEFORE, 'late.II.2', 'Lời của cán bộ.');
    add(BEFORE, 'late.II.2', 'a');
    const changed = BEFORE.map((block) =>
      block.key === 'late.II.2' ? keyed('late.II.2', 'paragraph', 'Lời mới.') : block,
    );
    expect(order(changed)).toEqual(['opening', 'late.II.1', 'late.II.2', 'added.a', 'closing']);
    expect(standings(changed)).toEqual(['generated', 'generated', 'stale', 'added', 'generated']);
    // The block itself is gone: its words stay, the paragraph behind them.
    const without = generated('opening', 'late.II.1', 'closing');
    expect(order(without)).toEqual(['opening', 'late.II.1', 'late.II.2', 'added.a', 'closing']);
    expect(standings(without)).toEqual(['generated', 'generated', 'orphan', 'added', 'generated']);
  });
});
