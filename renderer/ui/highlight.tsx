import type { TextRange } from '#shared/text/search.ts';
import type { ReactNode } from 'react';
import './highlight.css';

/** Marks what a search found, at the places it names. */
export function Highlight({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
