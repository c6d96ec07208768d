import { sampleSetup } from '#shared/office/setup/sample-setup.ts';
import { expect, test } from 'vitest';
import { goodPart } from './good-part.ts';

const before = sampleSetup('Sở Y tế');

test('what is right is kept, what is wrong stays as it was', () => {
  const typed = { ...before, place: 'Rạch Giá', signerName: 'TS. Trần Văn B', fontSize: 13 as const };
  expect(goodPart(typed, before)).toEqual({ ...before, place: 'Rạch Giá', fontSize: 13 });
});

test('a deputy without a position waits for it', () => {
  const typed = { ...before, signedBy: 'deputy' as const };
  expect(goodPart(typed, before)).toEqual(before);
  const whole = { ...typed, signerPosition: 'Phó Giám đốc' };
  expect(goodPart(whole, before)).toEqual(whole);
});
