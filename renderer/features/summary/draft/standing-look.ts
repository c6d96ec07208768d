import type { MarkLook } from '#renderer/ui/status-looks.ts';
import type { DraftStanding } from '#shared/office/draft/apply-edits.ts';

/** Marks in the margin of the paper; the program's own words have none. */
export const STANDING_LOOKS: Readonly<Record<Exclude<DraftStanding, 'generated'>, MarkLook>> = {
  edited: { shape: 'run', tone: 'run', plain: true },
  stale: { shape: 'late', tone: 'late', plain: false },
  orphan: { shape: 'need', tone: 'need', plain: false },
  added: { shape: 'dep', tone: 'dep', plain: true },
  hidden: { shape: 'off', tone: 'off', plain: true },
};
