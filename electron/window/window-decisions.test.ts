import { expect, test } from 'vitest';
import { afterCrash } from './crash-policy.ts';
import { openingBounds, SMALLEST } from './window-state.ts';
import { zoomAfter } from './zoom-keys.ts';

const screen = { x: 0, y: 0, width: 1366, height: 728 };
const state = (x: number, y: number, width = 1000, height = 700) => ({
  version: 1 as const,
  bounds: { x, y, width, height },
  maximized: false,
});

test('the window opens where it was', () => {
  expect(openingBounds(state(100, 20), [screen])).toEqual({ x: 100, y: 20, width: 1000, height: 700 });
});

test('a window left on a screen that is gone opens on the one that is there', () => {
  expect(openingBounds(state(2000, 20), [screen])).toEqual({ width: 1000, height: 700 });
  expect(openingBounds(state(100, -400), [screen])).toEqual({ width: 1000, height: 700 });
  expect(openingBounds(state(1400, 50), [screen, { ...screen, x: 1366 }])).toMatchObject({ x: 1400 });
});

test('a window too small for the screens is widened; the first one has the usual size', () => {
  expect(openingBounds(state(0, 0, 10, 10), [screen])).toMatchObject(SMALLEST);
  expect(openingBounds(undefined, [screen])).toEqual({ width: 1366, height: 768 });
});

test('a page that crashed comes back, unless it crashes again at once', () => {
  expect(afterCrash('crashed', 1000, null)).toBe('reload');
  expect(afterCrash('oom', 100_000, 1000)).toBe('reload');
  expect(afterCrash('crashed', 30_000, 1000)).toBe('tell-and-quit');
  expect(afterCrash('clean-exit', 1000, null)).toBe('nothing');
});

test('Ctrl with plus, minus and zero zooms, within limits; other keys do not', () => {
  const press = (key: string) => ({ type: 'keyDown' as const, control: true, alt: false, key });
  expect(zoomAfter(press('+'), 0)).toBe(0.5);
  expect(zoomAfter(press('='), 4)).toBe(4);
  expect(zoomAfter(press('-'), -2)).toBe(-2);
  expect(zoomAfter(press('0'), 3)).toBe(0);
  expect(zoomAfter(press('a'), 0)).toBeNull();
  expect(zoomAfter({ ...press('+'), alt: true }, 0)).toBeNull();
  expect(zoomAfter({ ...press('+'), control: false }, 0)).toBeNull();
});
