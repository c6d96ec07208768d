import { statusWords } from '#shared/domain/status/status-words.ts';
import type { TaskStatus } from '#shared/domain/task-status.ts';
import type { ShapeName } from './status-shape.tsx';

/** A custom property of the theme, without `--`. */
export type Tone = 'done' | 'run' | 'soon' | 'late' | 'wait' | 'dep' | 'need' | 'routine' | 'off';

export interface MarkLook {
  readonly shape: ShapeName;
  readonly tone: string;
  /** Routine marks are regular weight: only exceptions have weight. */
  readonly plain?: boolean;
}

const PLAIN: ReadonlySet<TaskStatus> = new Set([
  'done-undated',
  'in-time',
  'dependent',
  'routine',
  'paused',
  'no-longer-fits',
]);

/** Shape and colour of a task status, as the status vocabulary has them. */
export function taskLook(status: TaskStatus): MarkLook {
  const { shape, token } = statusWords[status];
  return { shape, tone: token.slice(2), plain: PLAIN.has(status) };
}

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
  | 'to-confirm'
  | 'empty'
  | 'damaged'
  | 'left-alone'
  | 'received';

interface ReportLook extends MarkLook {
  readonly tone: Tone;
}

export const REPORT_LOOKS: Record<ReportMarkName, ReportLook> = {
  'not-sent': { shape: 'none', tone: 'late' },
  'awaiting-review': { shape: 'review', tone: 'run', plain: true },
  returned: { shape: 'return', tone: 'soon' },
  unchanged: { shape: 'same', tone: 'soon' },
  contradiction: { shape: 'clash', tone: 'wait' },
  accepted: { shape: 'done', tone: 'done' },
  'waiting-package': { shape: 'need', tone: 'need' },
  requested: { shape: 'none', tone: 'off', plain: true },
  draft: { shape: 'run', tone: 'run', plain: true },
  corrected: { shape: 'review', tone: 'run' },
  complete: { shape: 'done', tone: 'done' },
  'to-complete': { shape: 'late', tone: 'late' },
  'to-confirm': { shape: 'need', tone: 'need' },
  empty: { shape: 'none', tone: 'off', plain: true },
  damaged: { shape: 'late', tone: 'late' },
  'left-alone': { shape: 'off', tone: 'off', plain: true },
  received: { shape: 'done', tone: 'done' },
};
