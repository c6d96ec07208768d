import type { Instant } from '#shared/ids.ts';
import type { BackupMark } from './machine-state.ts';

/** Why a backup is asked for. */
export interface BackupDue {
  /** The last one; null when there is none. */
  readonly last: BackupMark | null;
  /** Segments it does not have. */
  readonly since: number;
}

const WEEK = 7 * 86_400_000;
/** A quarter's report of a small agency. */
const MANY = 20;

/**
 * On a machine without a second copy: from the first work on, then when much was written since the last backup, or
 * anything at all and a week went by. A clock that went back does not silence it.
 */
export function backupDue(last: BackupMark | null, segments: number, now: Instant): BackupDue | null {
  const since = segments - (last?.segments ?? 0);
  if (since <= 0) return null;
  if (last === null || since >= MANY || Math.abs(now - last.at) > WEEK) return { last, since };
  return null;
}
