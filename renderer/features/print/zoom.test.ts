import { expect, test } from 'vitest';
import { fitScale, FULL_SIZE, zoomPercent, zoomStep } from './zoom.ts';

const A4_LANDSCAPE = { width: 841.9, height: 595.3 };

test('a page fits the desk by the tighter of width and height', () => {
  expect(zoomPercent(fitScale({ width: 980, height: 653 }, A4_LANDSCAPE))).toBe(78);
  expect(zoomPercent(fitScale({ width: 2000, height: 653 }, A4_LANDSCAPE))).toBe(78);
  expect(zoomPercent(fitScale({ width: 500, height: 653 }, A4_LANDSCAPE))).toBe(42);
  expect(zoomPercent(fitScale({ width: 10, height: 10 }, A4_LANDSCAPE))).toBe(25);
});

test('steps go to the next round size and stay at the ends', () => {
  expect(zoomPercent(zoomStep(0.78 * FULL_SIZE, 1))).toBe(90);
  expect(zoomPercent(zoomStep(0.78 * FULL_SIZE, -1))).toBe(75);
  expect(zoomPercent(zoomStep(FULL_SIZE, 1))).toBe(125);
  expect(zoomPercent(zoomStep(3 * FULL_SIZE, 1))).toBe(300);
  expect(zoomPercent(zoomStep(0.5 * FULL_SIZE, -1))).toBe(50);
});
