import { useReceived } from '#renderer/data/received.ts';
import { useBook, useLedger, useSession } from '#renderer/data/session-context.tsx';
import { useOfficeSetup } from '#renderer/data/use-office-setup.ts';
import type { ConsolidationFacts } from '#renderer/use-cases/documents/consolidation-documents.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { useMemo } from 'react';

/** What the documents of a consolidation are made from; undefined while the page set-up is being read. */
export function useConsolidationFacts(whole: Summary, shown: Summary): ConsolidationFacts | undefined {
  const session = useSession();
  const book = useBook();
  const view = useLedger();
  const { gaps } = useReceived();
  const setup = useOfficeSetup()?.setup;
  return useMemo(
    () =>
      setup === undefined
        ? undefined
        : { session, book, ledger: view.ledger, summary: whole, shown, gaps, setup },
    [session, book, view, whole, shown, gaps, setup],
  );
}
