import type { ColumnFilters, GridCursor } from '#renderer/ui/grid/grid-types.ts';
import { create } from 'zustand';

interface DetailedPlanView {
  readonly filters: ColumnFilters;
  /** Only measures with something for an officer to look at. */
  readonly issuesOnly: boolean;
  readonly cursor: GridCursor | null;
  setFilters(filters: ColumnFilters): void;
  setIssuesOnly(on: boolean): void;
  setCursor(cursor: GridCursor): void;
}

/** Filters and cursor of the detailed plan, so that coming back finds them as they were. */
export const useDetailedPlanView = create<DetailedPlanView>()((set) => ({
  filters: {},
  issuesOnly: false,
  cursor: null,
  setFilters: (filters) => set({ filters }),
  setIssuesOnly: (issuesOnly) => set({ issuesOnly }),
  setCursor: (cursor) => set({ cursor }),
}));
