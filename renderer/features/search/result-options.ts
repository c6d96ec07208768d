import type { ResultGroup, SearchResult } from './search-index.ts';
import type { SearchGroup } from './search-entries.ts';

/** Results of a group shown at first; the rest on request. */
const SHOWN = 4;

/** One line of the list: a result, or the line that unfolds the rest of its group. */
export type ResultOption =
  | { readonly kind: 'result'; readonly result: SearchResult }
  | { readonly kind: 'all'; readonly group: SearchGroup; readonly count: number };

export interface OptionGroup {
  readonly group: SearchGroup;
  /** All results of the group, shown or not. */
  readonly count: number;
  readonly options: readonly ResultOption[];
}

/** The lines of the list; one result more than is shown is simply shown. */
export function resultOptions(
  groups: readonly ResultGroup[],
  unfolded: ReadonlySet<SearchGroup>,
): readonly OptionGroup[] {
  return groups.map(({ group, results }) => {
    const all = unfolded.has(group) || results.length <= SHOWN + 1;
    const options: ResultOption[] = results
      .slice(0, all ? MOST : SHOWN)
      .map((result) => ({ kind: 'result', result }));
    if (!all) options.push({ kind: 'all', group, count: results.length });
    return { group, count: results.length, options };
  });
}

/** What a list can usefully hold; who gets more refines the query. */
const MOST = 200;
