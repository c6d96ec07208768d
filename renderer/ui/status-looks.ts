import type { TaskStatus } from '#shared/domain/task-status.ts';
import type { ShapeName } from './status-shape.tsx';

export type Tone = 'done' | 'run' | 'soon' | 'late' | 'wait' | 'dep' | 'need' | 'routine' | 'off';

export interface MarkLook {
  readonly shape: ShapeName;
  readonly tone: Tone;
  /** Routine marks are regular weight: only exceptions have weight. */
  readonly plain?: true;
}

/** Shape and colour of each task status; the word comes from the texts. */
export const TASK_LOOKS: Record<TaskStatus, MarkLook> = {
  'done-on-time': { shape: 'disc-tick', tone: 'done' },
  'done-late': { shape: 'ring-tick', tone: 'done' },
  'done-undated': { shape: 'disc-tick', tone: 'done', plain: true },
  'in-time': { shape: 'half-disc', tone: 'run', plain: true },
  'due-soon': { shape: 'triangle', tone: 'soon' },
  overdue: { shape: 'square', tone: 'late' },
  'advised-waiting': { shape: 'hourglass', tone: 'wait' },
  dependent: { shape: 'diamond', tone: 'dep', plain: true },
  'needs-deadline': { shape: 'dashed-ring', tone: 'need' },
  routine: { shape: 'loop', tone: 'routine', plain: true },
  paused: { shape: 'bars', tone: 'off', plain: true },
  'no-longer-fits': { shape: 'struck-ring', tone: 'off', plain: true },
};

/** Where a report, a package or a row of the closing day stands. */
export type ReportMarkName =
  | 'not-sent'
  | 'awaiting-review'
  | 'returned'
  | 'unchanged'
  | 'contradiction'
  | 'accepted'
  | 'waiting-package'
  | 'requested'
  | 'draft'
  | 'corrected'
  | 'complete'
  | 'to-complete'
  | 'empty'
  | 'damaged'
  | 'left-alone'
  | 'received';

export const REPORT_LOOKS: Record<ReportMarkName, MarkLook> = {
  'not-sent': { shape: 'ring', tone: 'late' },
  'awaiting-review': { shape: 'target', tone: 'run', plain: true },
  returned: { shape: 'back-arrow', tone: 'soon' },
  unchanged: { shape: 'two-lines', tone: 'soon' },
  contradiction: { shape: 'opposed-arrows', tone: 'wait' },
  accepted: { shape: 'disc-tick', tone: 'done' },
  'waiting-package': { shape: 'dashed-ring', tone: 'need' },
  requested: { shape: 'ring', tone: 'off', plain: true },
  draft: { shape: 'half-disc', tone: 'run', plain: true },
  corrected: { shape: 'target', tone: 'run' },
  complete: { shape: 'disc-tick', tone: 'done' },
  'to-complete': { shape: 'square', tone: 'late' },
  empty: { shape: 'ring', tone: 'off', plain: true },
  damaged: { shape: 'square', tone: 'late' },
  'left-alone': { shape: 'struck-ring', tone: 'off', plain: true },
  received: { shape: 'disc-tick', tone: 'done' },
};
