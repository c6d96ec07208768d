import type { CalendarDate, PeriodId } from '#shared/ids.ts';
import type { SummaryFilter } from '#shared/domain/summary/types.ts';
import { create } from 'zustand';

/** Tasks opened from a number ("Mở 3 nhiệm vụ"): the plan table shows just these until the filter is taken off. */
export interface TaskSelection {
  readonly label: string;
  readonly paths: readonly string[];
}

interface ViewState {
  /** Ngày tính; null = today. */
  readonly asOf: CalendarDate | null;
  /** Kỳ đang xem; null = the period whose report is due next. */
  readonly period: PeriodId | null;
  readonly selection: TaskSelection | null;
  /** Which tasks the summary is about; it prints what it shows. */
  readonly summaryFilter: SummaryFilter;
  setAsOf(date: CalendarDate | null): void;
  setPeriod(period: PeriodId | null): void;
  select(selection: TaskSelection | null): void;
  filterSummary(filter: SummaryFilter): void;
}

/** What the officer looks at. Never a copy of rows; gone when the window closes. */
export const useViewState = create<ViewState>()((set) => ({
  asOf: null,
  period: null,
  selection: null,
  summaryFilter: {},
  setAsOf: (asOf) => set({ asOf }),
  setPeriod: (period) => set({ period }),
  select: (selection) => set({ selection }),
  filterSummary: (summaryFilter) => set({ summaryFilter }),
}));
