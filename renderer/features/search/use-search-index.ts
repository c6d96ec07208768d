import { useBook, useLedger } from '#renderer/data/session-context.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { useEffect, useState } from 'react';
import { searchEntries } from './search-entries.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';

/** The index of the book as it is now, built while `wanted`; the last one stays usable while a new one is built. */
export function useSearchIndex(wanted: boolean): SearchIndex | null {
  const book = useBook();
  const { ledger, version } = useLedger();
  const [built, setBuilt] = useState<{ version: number; index: SearchIndex } | null>(null);
  const fresh = built?.version === version;
  useEffect(() => {
    if (!wanted || fresh) return;
    const stop = new AbortController();
    buildSearchIndex(searchEntries(book, ledger), nextTurn, stop.signal).then(
      (index) => setBuilt({ version, index }),
      (error: unknown) => {
        if (!stop.signal.aborted) sayProblem(error);
      },
    );
    return () => stop.abort();
  }, [wanted, fresh, book, ledger, version]);
  return built?.index ?? null;
}

/** Lets keystrokes and painting through. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
