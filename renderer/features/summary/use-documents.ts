import { useReceived } from '#renderer/data/received.ts';
import { useBook, useLedger, useSession } from '#renderer/data/session-context.tsx';
import { useOfficeSetup } from '#renderer/data/use-office-setup.ts';
import { consolidationDocuments } from '#renderer/use-cases/documents/consolidation-documents.ts';
import type { DocumentSet } from '#renderer/use-cases/documents/written-document.ts';
import { closingAsOf } from '#shared/domain/closing-day/closing-as-of.ts';
import type { Summary } from '#shared/domain/summary/types.ts';
import { useMemo } from 'react';

/** The documents of a consolidation, none of them made yet; undefined while the page set-up is being read. */
export function useConsolidationDocuments(whole: Summary, shown: Summary): DocumentSet | undefined {
  const session = useSession();
  const book = useBook();
  const view = useLedger();
  const { gaps } = useReceived();
  const setup = useOfficeSetup()?.setup;
  return useMemo(() => {
    if (setup === undefined) return undefined;
    const closing = closingAsOf(book, whole.period.id, whole.asOf, gaps);
    return consolidationDocuments({
      session,
      book,
      ledger: view.ledger,
      summary: whole,
      shown,
      closing,
      setup,
    });
  }, [session, book, view, whole, shown, gaps, setup]);
}
