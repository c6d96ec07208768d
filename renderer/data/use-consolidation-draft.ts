import type { ReportingPeriod } from '#shared/domain/period.ts';
import type { CalendarDate } from '#shared/ids.ts';
import { type Draft, makeDraft } from '#shared/office/draft/make-draft.ts';
import { useMemo } from 'react';
import { useReceived } from './received.ts';
import { useBook, useLedger } from './session-context.tsx';
import { useOfficeSetup } from './use-office-setup.ts';

/** A document of a period's consolidation with its edits, made anew whenever the book changes; undefined while the page set-up is being read. */
export function useConsolidationDraft(
  period: ReportingPeriod,
  asOf: CalendarDate,
  document: string,
): Draft | undefined {
  const book = useBook();
  const view = useLedger();
  const { gaps } = useReceived();
  const setup = useOfficeSetup()?.setup;
  return useMemo(
    () =>
      setup === undefined
        ? undefined
        : makeDraft({ book, ledger: view.ledger, period: period.id, asOf, gaps, setup }, document),
    [book, view, gaps, setup, period.id, asOf, document],
  );
}
