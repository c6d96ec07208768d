import { create } from 'zustand';
import type { TaskSelection } from './view-state.ts';

interface ShownTasks {
  /** What the plan table shows while it does not show everything; null otherwise. */
  readonly shown: TaskSelection | null;
}

/** The rows of the plan table that pass its filters, for printing "đúng các dòng đang lọc". */
export const useShownTasks = create<ShownTasks>()(() => ({ shown: null }));

export const setShownTasks = (shown: TaskSelection | null): void => useShownTasks.setState({ shown });
