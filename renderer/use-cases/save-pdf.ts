import type { Session } from '#renderer/data/session.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import { documentName } from './document-name.ts';

/** Saves a rendered PDF, the very bytes that were looked at. Null when the officer cancelled. */
export function savePdf(
  { host }: Session,
  bytes: Uint8Array,
  nameParts: readonly string[],
): Promise<SavedFile | null> {
  return host.saveFile({ suggestedName: documentName(nameParts, 'pdf'), kind: 'pdf', bytes });
}
