/** The exclusive statuses of a task at an as-of date; they sum to the total under every filter (docs/formats/status.md). */
export type TaskStatus =
  | 'done-on-time'
  | 'done-late'
  | 'done-undated' // hoàn thành, không có thời hạn để xét
  | 'in-time'
  | 'due-soon'
  | 'overdue'
  | 'advised-waiting'
  | 'dependent'
  | 'needs-deadline'
  | 'routine'
  | 'paused'
  | 'no-longer-fits';

/** A task's status with the numbers an officer asks for next. */
export interface StatusReading {
  readonly status: TaskStatus;
  /** The due date used on the as-of date, extensions included; null when none applies. */
  readonly due: string | null;
  /** The due date before any extension. */
  readonly originalDue: string | null;
  /** "Đã gia hạn N lần": extensions that count on the as-of date. */
  readonly timesExtended: number;
  /** The due date rests on a reading no officer has confirmed. */
  readonly dueUnconfirmed: boolean;
  /** as-of − due in days: 0 when due today, 1 when due yesterday; null without a due date. */
  readonly daysOver: number | null;
  readonly completedOn: string | null;
  /** Done, but no product with a number or a date was given. */
  readonly withoutEvidence: boolean;
}
