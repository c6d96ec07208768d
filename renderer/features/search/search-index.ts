import { fold } from '#shared/text/fold.ts';
import { searchTexts, type TextRange } from '#shared/text/search.ts';
import { SEARCH_GROUPS, type SearchEntry, type SearchGroup } from './search-entries.ts';

/** Texts with their folded form, so that one keystroke only compares strings. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly folded: readonly string[];
}

export interface SearchResult extends SearchEntry {
  readonly exact: boolean;
  readonly ranges: readonly TextRange[];
}

export interface ResultGroup {
  readonly group: SearchGroup;
  readonly results: readonly SearchResult[];
}

/** Folds entries, giving the window back its thread after every slice. Rejects with the signal's reason when stopped. */
export async function buildSearchIndex(
  entries: Iterable<SearchEntry>,
  giveWay: () => Promise<void>,
  signal: AbortSignal,
): Promise<SearchIndex> {
  const kept: SearchEntry[] = [];
  const folded: string[] = [];
  for (const entry of entries) {
    kept.push(entry);
    folded.push(fold(`${entry.label} ${entry.text}`));
    if (kept.length % SLICE === 0) {
      await giveWay();
      signal.throwIfAborted();
    }
  }
  return { entries: kept, folded };
}

/** Entries folded in one go: well under a frame. */
const SLICE = 500;

/**
 * All results by group. Within a group hits with the accents as typed come first, then as in the book.
 * The number of a row ("II.10") is found too. An empty query finds nothing.
 */
export function searchIndex(index: SearchIndex, query: string): readonly ResultGroup[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const candidates = index.entries.filter((_, i) => {
    const text = index.folded[i] ?? '';
    return words.every((word) => text.includes(word));
  });
  return SEARCH_GROUPS.map((group) => ({
    group,
    results: rank(
      candidates.filter((entry) => entry.group === group),
      query,
    ),
  })).filter(({ results }) => results.length > 0);
}

/** Ranks by the entry's text; those found only with their label (the row's number) come after an equal label. */
function rank(entries: readonly SearchEntry[], query: string): SearchResult[] {
  const number = fold(query);
  const byLabel = entries.filter(({ label }) => fold(label) === number);
  const inText = searchTexts(
    entries.filter((entry) => !byLabel.includes(entry)).map((key) => ({ key, text: key.text })),
    query,
  );
  const found = new Set<SearchEntry>(inText.map(({ key }) => key));
  const rest = entries.filter((entry) => !byLabel.includes(entry) && !found.has(entry));
  return [
    ...byLabel.map((entry) => ({ ...entry, exact: true, ranges: [] })),
    ...inText.map(({ key, exact, ranges }) => ({ ...key, exact, ranges })),
    ...rest.map((entry) => ({ ...entry, exact: false, ranges: [] })),
  ];
}
