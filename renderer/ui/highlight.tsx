import type { TextRange } from '#shared/text/search.ts';
import { searchTexts } from '#shared/text/search.ts';
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

/** Marks a query in one text, without regard to diacritics. */
export function HighlightQuery({ text, query }: { readonly text: string; readonly query: string }) {
  const [hit] = searchTexts([{ key: 0, text }], query);
  return <Highlight text={text} ranges={hit?.ranges ?? []} />;
}
