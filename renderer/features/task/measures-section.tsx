import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { useLedger } from '#renderer/data/session-context.tsx';
import type { BookTask } from '#shared/book/types.ts';
import { useTranslation } from 'react-i18next';

/** The detailed plan: whether a lead agency broke this task into measures. */
export function MeasuresSection({ task }: { readonly task: BookTask }) {
  const { t } = useTranslation('task');
  const { ledger } = useLedger();
  const count = task.leads.reduce(
    (sum, { agencyId }) =>
      sum + (agencyId === null ? 0 : ledger.entities(`plan/${agencyId}/${task.path}/`).length),
    0,
  );
  return (
    <PaneSection title={t('measures.title')}>
      <p className="mute">{count === 0 ? t('measures.none') : t('measures.some', { count })}</p>
    </PaneSection>
  );
}
