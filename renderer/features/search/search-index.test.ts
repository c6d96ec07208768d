import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import type { SearchEntry } from './search-entries.ts';
import { buildSearchIndex, searchIndex } from './search-index.ts';

const entry = (label: string, text: string): SearchEntry => ({
  group: 'task',
  label,
  part: '',
  text,
  target: { kind: 'task', task: taskPath(label) },
});

const ENTRIES: readonly SearchEntry[] = [
  entry('I.2', 'Phát triển Phu Quoc theo mô hình đa trung tâm'),
  entry('II.1', 'Đồ án quy hoạch chung Phú Quốc đến năm 2040'),
  entry('II.10', 'Về đầu tư đường ven biển PHÚ QUỐC'),
  {
    group: 'report',
    label: 'II.1',
    part: 'Kết quả',
    text: 'Đã trình đồ án',
    target: {
      kind: 'report',
      agency: agencyId('ubnd-thanh-pho-phu-quoc'),
      task: taskPath('II.1'),
      period: periodId('2024-Q3'),
    },
  },
];

const index = await buildSearchIndex(ENTRIES, () => Promise.resolve(), new AbortController().signal);
const labels = (query: string) =>
  searchIndex(index, query).map(({ group, results }) => [group, ...results.map(({ label }) => label)]);

test('without diacritics everything is found; with them the exact accents come first', () => {
  expect(labels('phu quoc')).toEqual([['task', 'I.2', 'II.1', 'II.10']]);
  expect(labels('phú quốc')).toEqual([['task', 'II.1', 'II.10', 'I.2']]);
  expect(labels('Phú Quốc'.normalize('NFD'))).toEqual([['task', 'II.1', 'II.10', 'I.2']]);
});

test("a row's number finds the row before its namesakes, in each group", () => {
  expect(labels('ii.1')).toEqual([
    ['task', 'II.1', 'II.10'],
    ['report', 'II.1'],
  ]);
});

test('number and words together', () => {
  expect(labels('II.10 ven bien')).toEqual([['task', 'II.10']]);
});

test('nothing is found for nothing, and for words that do not occur together', () => {
  expect(labels('  ')).toEqual([]);
  expect(labels('phú quốc cảng hàng không')).toEqual([]);
});

test('building gives way and stops when asked to', async () => {
  const many = Array.from({ length: 1200 }, (_, n) => entry(`I.${n}`, 'nhiệm vụ'));
  const stop = new AbortController();
  let turns = 0;
  const building = buildSearchIndex(
    many,
    () => {
      turns += 1;
      if (turns === 2) stop.abort(new Error('sổ đã đổi'));
      return Promise.resolve();
    },
    stop.signal,
  );
  await expect(building).rejects.toThrow('sổ đã đổi');
  expect(turns).toBe(2);
});

test('an excerpt keeps the hit in sight and says where text is left out', () => {
  const text = `${'chữ đầu '.repeat(20)}Phú Quốc ${'chữ cuối '.repeat(20)}`.trim();
  const start = text.indexOf('Phú');
  const pieces = excerptOf(text, [{ start, end: start + 8 }], 60);
  expect(pieces.map(({ text: piece }) => piece).join('')).toMatch(/^….*Phú Quốc.*…$/u);
  expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: 'Phú Quốc', hit: true }]);
  expect(excerptOf('ngắn', [], 60)).toEqual([{ text: 'ngắn', hit: false }]);
});
