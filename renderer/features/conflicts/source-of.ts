import type { ImportRecord } from '#renderer/data/import-record.ts';
import type { FieldConflict } from '#shared/book/conflicts/field-conflict.ts';
import type { Instant } from '#shared/ids.ts';

/** The one file that brought every value which is not this machine's. */
export interface ConflictSource {
  readonly file: string;
  readonly at: Instant;
  /** Field values of it that needed no choice. */
  readonly merged: number;
}

/** Null when the conflicts came by several files, or by one the log does not name. */
export function sourceOf(
  conflicts: readonly FieldConflict[],
  log: readonly ImportRecord[],
): ConflictSource | null {
  const written = new Set(
    conflicts.flatMap(({ values }) => values.map(({ writer }) => writer.hash as string)),
  );
  const sources = log.flatMap(({ at, files, undoneAt }) =>
    undoneAt !== null
      ? []
      : files
          .filter(({ brought = [] }) => brought.some((hash) => written.has(hash)))
          .map(({ name, fieldsChanged }) => ({ file: name, at, merged: fieldsChanged })),
  );
  const [source] = sources;
  if (source === undefined || sources.length > 1) return null;
  return { ...source, merged: Math.max(0, source.merged - conflicts.length) };
}
