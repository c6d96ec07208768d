import type { Instant } from '#shared/ids.ts';
import type { ImportRecord } from './import-record.ts';

/** The file a segment came in, and when. */
export interface SegmentOrigin {
  readonly file: string;
  readonly at: Instant;
}

/** By segment hash, from the log of imports. What was written here, or came before files were named, has none. */
export function segmentOrigins(log: readonly ImportRecord[]): ReadonlyMap<string, SegmentOrigin> {
  const origins = new Map<string, SegmentOrigin>();
  // Oldest first, so that the first file that brought a segment keeps it.
  for (const { at, files, undoneAt } of log.toReversed()) {
    if (undoneAt !== null) continue;
    for (const { name, brought = [] } of files) {
      for (const hash of brought) if (!origins.has(hash)) origins.set(hash, { file: name, at });
    }
  }
  return origins;
}
