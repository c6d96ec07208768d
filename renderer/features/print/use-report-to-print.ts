import { routes } from '#renderer/app/routes.ts';
import { frozenDocument } from '#renderer/data/frozen-document.ts';
import { useAsOf, useLedger, usePeriod, useSession } from '#renderer/data/session-context.tsx';
import { useConsolidationDraft } from '#renderer/data/use-consolidation-draft.ts';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { freezesOf } from '#shared/office/draft/freezes.ts';
import { printedDocument } from '#shared/office/draft/printed-document.ts';
import type { OfficialDocument } from '#shared/office/report/official-document.ts';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ReportToPrint {
  /** Undefined while it is being made, and for another subject. */
  readonly content: OfficialDocument | undefined;
  readonly back: { readonly href: string; readonly label: string } | undefined;
}

/** The draft of a consolidation as it stands, or as it was frozen under a code. */
export function useReportToPrint(
  { document, code }: { readonly document: string; readonly code: string | undefined },
  wanted: boolean,
): ReportToPrint {
  const { t } = useTranslation('print');
  const session = useSession();
  const view = useLedger();
  const period = usePeriod();
  const draft = useConsolidationDraft(period, useAsOf(), document);
  const [printed, setPrinted] = useState<OfficialDocument | undefined>(undefined);
  const frozen = useMemo(() => {
    const freeze = freezesOf(view.ledger, period.id, document).find((each) => each.code === code);
    return freeze === undefined ? undefined : frozenDocument(view.ledger, freeze);
  }, [view, period.id, document, code]);
  useEffect(() => {
    let current = true;
    if (wanted && draft !== undefined && frozen === undefined) {
      printedDocument(session.ledger, draft)
        .then((made) => {
          if (current) setPrinted(made);
        })
        .catch(sayProblem);
    }
    return () => {
      current = false;
    };
  }, [session, draft, frozen, wanted]);
  if (!wanted) return { content: undefined, back: undefined };
  return {
    content: frozen ?? printed,
    back: { href: routes.draft(period.id, document), label: t('back.draft') },
  };
}
