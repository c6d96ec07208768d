import { blankReport } from '#shared/domain/reports/report-fields.ts';
import { expect, test } from 'vitest';
import { carriedFields, cleanEdits, editsLeft, readEdits, storableEdits } from './report-fields.ts';

test('a draft is read field by field; what cannot be read is left out', () => {
  expect(
    readEdits({ result: 'Đang viết', progress: 'bảy mươi', products: [{ number: '12/BC' }], unknown: 1 }),
  ).toEqual({ result: 'Đang viết', products: [{ number: '12/BC', date: null, title: '' }] });
});

test('a text too long to be stored comes back whole and holds no other field back', () => {
  const long = 'x'.repeat(20_001);
  expect(readEdits({ result: long, state: long, difficulties: 'Thiếu vốn' })).toEqual({
    result: long,
    difficulties: 'Thiếu vốn',
  });
  const edits = { result: long, difficulties: 'Thiếu vốn', progress: 30 };
  expect(storableEdits(edits)).toEqual({
    fit: { difficulties: 'Thiếu vốn', progress: 30 },
    unfit: { result: long },
  });
  // What is not stored does not count: a text pasted with many of them fits.
  const odd = `${'x'.repeat(20_000)}\u0000\u200b`;
  expect(storableEdits({ result: odd })).toEqual({ fit: { result: odd }, unfit: {} });
});

test('what was typed while the change was being written stays to be written', () => {
  const saving = { result: 'Đã', progress: 10 };
  expect(editsLeft({ result: 'Đã họp', progress: 10 }, saving)).toEqual({ result: 'Đã họp' });
  expect(editsLeft(saving, saving)).toEqual({});
});

test('texts are stored composed and without odd characters', () => {
  const decomposed = 'Phú Quốc'.normalize('NFD');
  expect(
    cleanEdits({ result: decomposed, products: [{ number: 'a\u00a0b', date: null, title: decomposed }] }),
  ).toEqual({ result: 'Phú Quốc', products: [{ number: 'a b', date: null, title: 'Phú Quốc' }] });
});

test('last period is taken field by field or whole, never its confirmation', () => {
  const last = { ...blankReport(), result: 'Cũ', progress: 30, confirmedUnchanged: true };
  expect(carriedFields(last, 'result')).toEqual({ result: 'Cũ' });
  const all = carriedFields(last, 'all');
  expect(all).toMatchObject({ result: 'Cũ', progress: 30, products: [] });
  expect(all).not.toHaveProperty('confirmedUnchanged');
});
