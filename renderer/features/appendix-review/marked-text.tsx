import type { WordRun } from '#shared/text/word-changes.ts';

/** A text of the document with the words that the other side does not have marked. */
export function MarkedText({
  runs,
  side,
  emptyText,
}: {
  readonly runs: readonly WordRun[];
  readonly side: 'before' | 'after';
  readonly emptyText: string;
}) {
  if (runs.length === 0) return <span className="mute">{emptyText}</span>;
  const Mark = side === 'before' ? 'del' : 'ins';
  return (
    <span className="doc compare-text">
      {runs.map(({ text, changed }, index) =>
        // Runs have no name of their own; they only change together.
        // oxlint-disable-next-line react/no-array-index-key
        changed ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
      )}
    </span>
  );
}
