import type { Session } from '#renderer/data/session.ts';

/** Ctrl+Z: takes back the last step of this window. Returns what was taken back, or null when there is nothing. */
export const undoLast = (session: Session): Promise<string | null> => session.undo();
