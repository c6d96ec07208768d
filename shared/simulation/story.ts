import type { ReportedState } from '#shared/domain/report.ts';
import type { CalendarDate } from '#shared/ids.ts';

/** What the lead agency of a task writes in one period of the sample year. All of it is made up. */
export interface StoryPart {
  /** In progress by default. */
  readonly state?: ReportedState;
  readonly progress?: number;
  readonly result: string;
  readonly documents?: readonly StoryDocument[];
  readonly completedOn?: CalendarDate;
  readonly difficulties?: string;
  readonly proposals?: string;
  readonly nextSteps?: string;
  readonly lateReason?: string;
  readonly basis?: string;
}

/** A delivered document; its number comes from the seed. */
export interface StoryDocument {
  /** E.g. `TTr-SXD`. */
  readonly symbol: string;
  readonly date: CalendarDate;
  readonly title: string;
}

/** Quý II/2024 and Quý III/2024; `same` repeats the second quarter word for word. */
export interface TaskStory {
  readonly second: StoryPart;
  readonly third: StoryPart | 'same';
}

export type Stories = Readonly<Record<string, TaskStory>>;
