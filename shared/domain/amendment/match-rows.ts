import { groupBy } from '#shared/group-by.ts';
import { fold } from '#shared/text/fold.ts';
import { likeness, wordSet } from '#shared/text/likeness.ts';
import type { AppendixTask } from '../appendix.ts';

/** A row of the plan and the row of the newer appendix that it became; null where there is none. */
export interface RowMatch {
  readonly before: AppendixTask | null;
  readonly after: AppendixTask | null;
}

/** Share of common words from which two rows are taken for one: lower where they bear the same number. */
const SAME_PLACE = 0.4;
const ELSEWHERE = 0.6;
/** A word in more rows than this tells nothing apart; leaving it out keeps the cost linear. */
const COMMON = 50;

/**
 * Which row became which: by number and words, then by words alone, so that a row that moved or was renumbered is not
 * taken for one gone and one added. Matches come in the order of the newer appendix, rows without one last.
 */
export function matchRows(
  before: readonly AppendixTask[],
  after: readonly AppendixTask[],
): readonly RowMatch[] {
  const found = new Map<AppendixTask, AppendixTask>();
  const free = new Set(before);
  const pair = (old: AppendixTask | undefined, row: AppendixTask): void => {
    if (old === undefined || !free.has(old) || found.has(row)) return;
    free.delete(old);
    found.set(row, old);
  };
  const byPlace = new Map(before.map((row) => [`${row.path}\n${textKey(row)}`, row]));
  for (const row of after) pair(byPlace.get(`${row.path}\n${textKey(row)}`), row);

  const byText = groupBy(free, textKey);
  for (const row of after) {
    const same = textKey(row) === '' || found.has(row) ? undefined : byText.get(textKey(row));
    pair(
      same?.find((old) => free.has(old)),
      row,
    );
  }

  const open = after.filter((row) => !found.has(row));
  for (const { old, row } of similarPairs([...free], open)) pair(old, row);

  return [
    ...after.map((row) => ({ before: found.get(row) ?? null, after: row })),
    ...before.filter((row) => free.has(row)).map((row) => ({ before: row, after: null })),
  ];
}

/** Pairs alike enough, the most alike first. */
function similarPairs(
  before: readonly AppendixTask[],
  after: readonly AppendixTask[],
): readonly { readonly old: AppendixTask; readonly row: AppendixTask }[] {
  const words = new Map([...before, ...after].map((row) => [row, wordSet(row.content)]));
  const byWord = groupBy(
    before.flatMap((old) => [...(words.get(old) ?? [])].map((word) => ({ word, old }))),
    ({ word }) => word,
  );
  const byPath = new Map(before.map((row) => [row.path, row]));
  const pairs = after.flatMap((row) => {
    const own = words.get(row) ?? new Set();
    const rivals = new Set<AppendixTask>();
    const samePlace = byPath.get(row.path);
    if (samePlace) rivals.add(samePlace);
    for (const word of own) {
      const rows = byWord.get(word) ?? [];
      if (rows.length <= COMMON) for (const { old } of rows) rivals.add(old);
    }
    return [...rivals].flatMap((old) => {
      const alike = likeness(own, words.get(old) ?? new Set());
      const place = old.path === row.path;
      return alike >= (place ? SAME_PLACE : ELSEWHERE)
        ? [{ old, row, score: alike + (place ? 0.1 : 0) }]
        : [];
    });
  });
  return pairs.toSorted((a, b) => b.score - a.score);
}

const textKey = (row: AppendixTask): string => fold(row.content);
