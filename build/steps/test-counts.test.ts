import { expect, test } from 'vitest';
import { stepCounts } from './test-counts.mjs';

test('a check without tests of its own counts as one', () => {
  expect(stepCounts(true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(stepCounts(false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('tests count as they are', () => {
  const counted = { passed: 7, failed: 2, skipped: 1 };
  expect(stepCounts(false, counted)).toEqual(counted);
  expect(stepCounts(true, { ...counted, failed: 0 })).toEqual({ ...counted, failed: 0 });
});

test('a runner that ends badly without naming a failed test is a failure all the same', () => {
  expect(stepCounts(false, { passed: 7, failed: 0, skipped: 0 })).toMatchObject({ passed: 7, failed: 1 });
  expect(stepCounts(false, { passed: 0, failed: 0, skipped: 0 })).toMatchObject({ failed: 1 });
});
