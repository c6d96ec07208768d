import type { TabId } from './tabs.ts';

export interface TabCount {
  readonly n: number;
  /** For screen readers: what is counted. */
  readonly meaning: string;
}

/** Small numbers on the tabs. */
export function useTabCounts(): Partial<Record<TabId, TabCount>> {
  return {};
}
