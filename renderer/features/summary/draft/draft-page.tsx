import { readPart } from '#renderer/app/routes.ts';
import { usePeriodFromAddress } from '#renderer/app/use-period-from-address.ts';
import { useAsOf } from '#renderer/data/session-context.tsx';
import { useConsolidationDraft } from '#renderer/data/use-consolidation-draft.ts';
import { useParams } from 'wouter';
import { DraftDesk } from './draft-desk.tsx';

/** One document of the period's consolidation, edited as it will be issued. */
export function DraftPage() {
  const period = usePeriodFromAddress();
  const asOf = useAsOf();
  const document = readPart(useParams<{ document?: string }>().document) ?? 'consolidated';
  const draft = useConsolidationDraft(period, asOf, document);
  // Another document is another desk: nothing selected or half open goes over.
  return draft === undefined ? null : <DraftDesk key={`${period.id}/${draft.id}`} draft={draft} />;
}
