import { agencyId, periodId, taskPath } from '#shared/ids.ts';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { resultOptions } from './result-options.ts';
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
  const text = `${'chữ đầu '.repeat(20)}Phú\nQuốc ${'chữ cuối '.repeat(20)}`.trim();
  const start = text.indexOf('Phú');
  const excerpt = excerptOf(text, [{ start, end: start + 8 }], 60);
  expect(excerpt.text).toMatch(/^….*Phú Quốc.*…$/u);
  expect(excerpt.ranges.map((hit) => excerpt.text.slice(hit.start, hit.end))).toEqual(['Phú Quốc']);
  expect(excerptOf('ngắn', [{ start: 0, end: 4 }], 60)).toEqual({
    text: 'ngắn',
    ranges: [{ start: 0, end: 4 }],
  });
});

test('a group shows four results and the rest on request; one more is simply shown', () => {
  const results = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ ...entry(`I.${n}`, 'x'), exact: true, ranges: [] }));
  const lines = (count: number, unfolded: readonly 'task'[] = []) =>
    resultOptions([{ group: 'task', results: results(count) }], new Set(unfolded))[0]?.options.map(
      (option) => (option.kind === 'all' ? `all ${option.count}` : option.result.label),
    );
  expect(lines(5)).toEqual(['I.0', 'I.1', 'I.2', 'I.3', 'I.4']);
  expect(lines(6)).toEqual(['I.0', 'I.1', 'I.2', 'I.3', 'all 6']);
  expect(lines(6, ['task'])).toHaveLength(6);
});
