import { InlineNote } from '#renderer/ui/notice.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { Summary } from '#shared/domain/summary/types.ts';
import { useTranslation } from 'react-i18next';
import { LateView } from './late-view.tsx';
import type { OpenTasks } from './open-tasks.ts';
import { RemarksView } from './remarks-view.tsx';
import { type SummaryBy, SummaryTable } from './summary-table.tsx';
import { legendStatuses } from './summary-view.ts';

export type SummaryView = SummaryBy | 'late' | 'remarks';

/** A table of numbers with its legend, what is late, or what the agencies say. */
export function SummaryBody({
  summary,
  view,
  onOpen,
}: {
  readonly summary: Summary;
  readonly view: SummaryView;
  readonly onOpen: (tasks: OpenTasks) => void;
}) {
  const { t } = useTranslation('summary');
  if (view === 'late') return <LateView summary={summary} onOpen={onOpen} />;
  if (view === 'remarks') return <RemarksView summary={summary} />;
  const { contradictions } = summary;
  return (
    <>
      <SummaryTable summary={summary} by={view} onOpen={onOpen} />
      <p className="summary-legend">
        {t('legend')}
        {legendStatuses(summary.byStatus).map((status) => (
          <StatusMark key={status} status={status} plain />
        ))}
      </p>
      {contradictions.length === 0 ? null : (
        <div className="summary-note">
          <InlineNote tone="need">
            {t('contradictions', {
              count: contradictions.length,
              paths: contradictions.map(({ task }) => task).join(', '),
            })}
          </InlineNote>
        </div>
      )}
    </>
  );
}
