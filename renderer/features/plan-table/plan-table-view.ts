import type { ColumnFilters, GridCursor } from '#renderer/ui/grid/grid-types.ts';
import { create } from 'zustand';

interface PlanTableView {
  readonly filters: ColumnFilters;
  /** Only tasks with something for an officer to do. */
  readonly attentionOnly: boolean;
  readonly cursor: GridCursor | null;
  setFilters(filters: ColumnFilters): void;
  setAttentionOnly(on: boolean): void;
  setCursor(cursor: GridCursor): void;
  clear(): void;
}

/** Filters and cursor of the plan table, so that coming back from a task finds them as they were. */
export const usePlanTableView = create<PlanTableView>()((set) => ({
  filters: {},
  attentionOnly: false,
  cursor: null,
  setFilters: (filters) => set({ filters }),
  setAttentionOnly: (attentionOnly) => set({ attentionOnly }),
  setCursor: (cursor) => set({ cursor }),
  clear: () => set({ filters: {}, attentionOnly: false }),
}));
