import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveCursor, selectAll, selectedBlock } from './grid-cursor.ts';
import { type GridCursor, HEADER_ROW } from './grid-types.ts';

const shape = {
  rowIds: Array.from({ length: 40 }, (_, index) => `r${index}`),
  columnIds: ['a', 'b', 'c'],
  pageRows: 10,
};
const at = (rowId: string, columnId: string): GridCursor => ({
  active: { rowId, columnId },
  anchor: { rowId, columnId },
});
const press = (cursor: GridCursor, key: string, mods: { ctrl?: boolean; shift?: boolean } = {}) =>
  moveCursor(cursor, { key, ctrl: mods.ctrl ?? false, shift: mods.shift ?? false }, shape);

describe('moveCursor', () => {
  it('moves by arrows and stops at the edges', () => {
    expect(press(at('r0', 'a'), 'ArrowDown')).toEqual(at('r1', 'a'));
    expect(press(at('r39', 'a'), 'ArrowDown')).toEqual(at('r39', 'a'));
    expect(press(at('r5', 'a'), 'ArrowLeft')).toEqual(at('r5', 'a'));
  });

  it('goes up into the header and back', () => {
    expect(press(at('r0', 'b'), 'ArrowUp')).toEqual(at(HEADER_ROW, 'b'));
    expect(press(at(HEADER_ROW, 'b'), 'ArrowDown')).toEqual(at('r0', 'b'));
  });

  it('jumps with Ctrl, Home, End and pages', () => {
    expect(press(at('r7', 'b'), 'End', { ctrl: true })).toEqual(at('r39', 'c'));
    expect(press(at('r7', 'b'), 'Home')).toEqual(at('r7', 'a'));
    expect(press(at('r7', 'b'), 'PageDown')).toEqual(at('r17', 'b'));
    expect(press(at('r7', 'b'), 'ArrowUp', { ctrl: true })).toEqual(at('r0', 'b'));
  });

  it('leaves Ctrl+PageDown to the window: it changes the tab', () => {
    expect(press(at('r7', 'b'), 'PageDown', { ctrl: true })).toBeNull();
  });

  it('keeps the anchor while Shift extends, and never extends into the header', () => {
    const extended = press(at('r0', 'b'), 'ArrowUp', { shift: true });
    expect(extended).toEqual(at('r0', 'b'));
    const down = press(at('r0', 'b'), 'ArrowDown', { shift: true });
    expect(down?.anchor).toEqual({ rowId: 'r0', columnId: 'b' });
    expect(down && selectedBlock(down, shape)).toEqual({
      firstRow: 0,
      lastRow: 1,
      firstColumn: 1,
      lastColumn: 1,
    });
  });

  it('always lands on a cell that exists', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean(), fc.boolean()), { maxLength: 60 }),
        (presses) => {
          let cursor = at('r3', 'b');
          for (const [key, ctrl, shift] of presses) cursor = press(cursor, key, { ctrl, shift }) ?? cursor;
          expect([...shape.rowIds, HEADER_ROW]).toContain(cursor.active.rowId);
          expect(shape.columnIds).toContain(cursor.active.columnId);
        },
      ),
      { seed: 158 },
    );
  });
});

describe('selectAll', () => {
  it('takes every row and column', () => {
    expect(selectedBlock(selectAll(shape, at('r3', 'b')), shape)).toEqual({
      firstRow: 0,
      lastRow: 39,
      firstColumn: 0,
      lastColumn: 2,
    });
  });
});
